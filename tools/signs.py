#!/usr/bin/env python3
"""Learn how much each sign around two people says of whether they met (internal/ingest/lexicon/signs.tsv).

usage: signs.py CORPUS [--write]

CORPUS holds score/score.py and corpus/{dev,press}, of which only the part for development is taken (score.py says
which); of internal/ingest/testdata the sets that may be looked at are added, and the lists of sentences, which hold the near misses: what
names two people and tells of no meeting. A test of internal/ingest/encounters hands over
the pairs of people of each article with their signs, as the patterns leave them (signs_dump_test.go), so that what
a sign is stands in one place. Needs scikit-learn.

Four questions are asked, each by logistic regression:
together  do the words around the two look like those around people who met; learned from all pairs, those of whom the
          patterns tell among them, for what stands around people who met is alike whether a pattern knows it or not;
apart     of those of whom no pattern tells and the first answer is yes: had they an encounter of their own,
joined    or did the one sit at an encounter at which the other was, or neither; learned from them, with the first
          answer (from articles that it was not learned from) as a sign, and what the patterns made of the article around them;
planned   is the meeting of those who met yet to come.

It prints what the answers are worth on articles that they were not learned from, in five folds, and as counts alone on the sets that
nobody looks at. With --write it writes the table anew.
"""
import importlib.util
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import lists
import score

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "internal/ingest/lexicon/signs.tsv"
OWN = ROOT / "internal/ingest/testdata"
LEARNED = ["genre", "world", "forms"]
LISTS = "lists"  # of sentences: a line each
UNREAD = ["unseen", "pages", "retold"]
RARE = 3  # a sign must stand around so many pairs
LIKELY = 0.2  # the logit of together from which on the next is asked, as in likely.go
SURE = 0.55, 0.65  # the probabilities from which on the answers count, as in likely.go
# Signs of the words that the second questions may use: who is said to have been there, and what joins or parts encounters.
# They are learned from few pairs, too few for all words.
KEPT = re.compile(r"[LBR](c:(attend\w*|presence|accompan\w*|brought\S*|further|encounter-noun|later|represent|there-too)"
                  r"|t:(attend|present|presence|meet|receive|host)|w:(also|later|then|separately|with))$"
                  r"|list$|quoted$|[xy]possessive$|land:|shared:1$|at:(0|1|headline)$|[xy]prev:(with|and)$|[xy]opens$|[xy]times:1$")
WEIGHTS = {"world": 2, LISTS: 1}
NOT_HELD = {"call", "letter", "cancelled", "refused", "wish", "match", "ceremony"}


class Pair:
    """Two people of an article: their signs, and what the gold has of them."""

    def __init__(self, row, where, article, gold, missed):
        self.where, self.fold = where, score.fold_of(article)
        self.signs, self.circumstances, self.met = row["signs"], row["circumstances"], row["met"]
        x, y = row["people"]
        together = [n for n, meeting in enumerate(gold) if named(meeting, x) and named(meeting, y)]
        self.together = bool(together)
        self.planned = bool(together) and gold[together[0]]["status"] == "planned"
        self.outcome = 0 if self.met or not together else 1 if any(n in missed for n in together) else 2
        self.logit = 0.0

    def asked(self):
        """Whether the second questions are asked of them (likely.go)."""
        reasons = {sign.split(":")[1] for sign in self.circumstances if sign.startswith("rejected:")}
        here = {sign.split(":")[1] for sign in self.circumstances if sign.startswith("rejected here:")}
        alone = "encounters:0" in self.circumstances and reasons & NOT_HELD
        return not self.met and self.logit >= LIKELY and not here & NOT_HELD and not alone

    def second(self):
        """The signs of the second questions."""
        signs = dict(self.circumstances, together=self.logit)
        signs.update((sign, count) for sign, count in self.signs.items() if KEPT.match(sign))
        return signs


def named(meeting, name):
    return any(scorer.same_name(name, person) for person in meeting.get("participants") or [])


def pairs_of(corpus, scratch):
    folders = [OWN / name for name in LEARNED + UNREAD] + [corpus / "corpus/dev", corpus / "corpus/press", scratch / LISTS]
    gold, held = {LISTS: lists.write(scratch / LISTS)}, set()
    for folder in folders[:-1]:
        rows = score.lines(folder / "gold.jsonl")
        gold[folder.name] = {row["article"]: row["meetings"] for row in rows}
        if folder.parent.name == "corpus":
            held |= {(folder.name, article) for article in score.held_out(list(gold[folder.name]), score.lines(folder / "same.jsonl"))}
    pairs = []
    out = scratch / "signs.jsonl"
    env = dict(os.environ, READOUT_SIGNS=str(out), READOUT_SIGN_ARTICLES=os.pathsep.join(str(folder / "articles") for folder in folders))
    subprocess.run(["go", "test", "-tags=sqlite_fts5", "-count=1", "-run", "^TestSigns$", "./internal/ingest/encounters"], cwd=ROOT, env=env, check=True,
                   stdout=subprocess.DEVNULL)
    for row in score.lines(out):
        name = Path(row["folder"]).parent.name
        meetings = gold[name].get(row["article"])
        if meetings is None:
            continue
        matched = {n for n, _ in scorer.assign(meetings, row["meetings"] or [])}
        where = name + (" held" if (name, row["article"]) in held else "")
        pairs += [Pair(pair, where, row["article"], meetings, set(range(len(meetings))) - matched) for pair in row["pairs"]]
    return pairs


class Model:
    """Logistic regression over signs; several outcomes are weighed against the first."""

    def __init__(self, strength):
        self.strength = strength

    def fit(self, signs, answers, weights=None):
        known = Counter(sign for row in signs for sign in row)
        self.table = DictVectorizer()
        columns = self.table.fit_transform([{sign: n for sign, n in row.items() if known[sign] >= RARE} for row in signs])
        self.model = LogisticRegression(C=self.strength, max_iter=3000)
        self.model.fit(columns, answers, sample_weight=weights)
        return self

    def weights(self):
        """Per outcome but the first: the weights by sign, "always" for the constant."""
        rows, constants = self.model.coef_, self.model.intercept_
        if len(rows) > 1:
            rows, constants = rows[1:] - rows[0], constants[1:] - constants[0]
        names = self.table.get_feature_names_out()
        return [dict(zip(names, row), always=constant) for row, constant in zip(rows, constants)]


def total(weights, signs):
    return weights.get("always", 0) + sum(weights.get(sign, 0) * n for sign, n in signs.items())


def learn_together(pairs):
    # Those of whom the patterns tell are many and much alike, and so are those of the lists: they count less.
    weights = [(0.5 if p.met else 1) * (0.6 if p.where == LISTS else 1) for p in pairs]
    return Model(0.05).fit([p.signs for p in pairs], [p.together for p in pairs], weights).weights()[0]


def learn_outcomes(pairs):
    # The pages of "world" are what the patterns have not been made for; those of "genre" they know, and the lists are of single sentences.
    return Model(0.1).fit([p.second() for p in pairs], [p.outcome for p in pairs], [WEIGHTS.get(p.where, 1) for p in pairs]).weights()


def learn_planned(pairs):
    return Model(0.05).fit([p.signs for p in pairs], [p.planned for p in pairs]).weights()[0]


def outcome(weights, pair):
    """1 for an encounter of their own, 2 for one joined, 0 for neither."""
    signs = pair.second()
    apart, joined = (np.exp(total(one, signs)) for one in weights)
    whole = 1 + apart + joined
    return 1 if apart / whole >= SURE[0] else 2 if joined / whole >= SURE[1] else 0


def in_folds(pairs, learn, answer):
    """Sets each pair's answer by what was learned from the other folds."""
    for k in range(score.FOLDS):
        learned = learn([p for p in pairs if p.fold != k])
        for pair in pairs:
            if pair.fold == k:
                answer(pair, learned)


def report(pairs):
    for where in sorted({p.where for p in pairs}):
        asked = [p for p in pairs if p.where == where and p.asked()]
        apart, joined = ([p for p in asked if p.answer == n] for n in (1, 2))
        print(f"{where:<12} pairs {sum(not p.met for p in pairs if p.where == where):>5}  asked {len(asked):>4}  "
              f"of their own {sum(p.outcome == 1 for p in apart):>3} right of {len(apart):>3}  joined {sum(p.outcome == 2 for p in joined):>3} right of {len(joined):>3}")


def main():
    with tempfile.TemporaryDirectory() as scratch:
        pairs = pairs_of(Path(sys.argv[1]).resolve(), Path(scratch))
    seen = [p for p in pairs if p.where in LEARNED + ["dev", "press", LISTS]]
    unread = [p for p in pairs if p not in set(seen)]

    def set_logit(pair, weights):
        pair.logit = total(weights, pair.signs)

    def set_answer(pair, weights):
        pair.answer = outcome(weights, pair)

    def set_planned(pair, weights):
        pair.answer = total(weights, pair.signs) > 0

    in_folds(seen, learn_together, set_logit)
    together = learn_together(seen)
    for pair in unread:
        set_logit(pair, together)
    asked = [p for p in seen if p.asked()]
    in_folds(asked, learn_outcomes, set_answer)
    outcomes = learn_outcomes(asked)
    for pair in unread:
        set_answer(pair, outcomes)
    print("learned from other folds:")
    report(seen)
    print("never looked at:")
    report(unread)
    met = [p for p in seen if p.together and p.where != LISTS]
    in_folds(met, learn_planned, set_planned)
    print(f"planned: {sum(p.answer == p.planned for p in met)} right of {len(met)}, {sum(p.planned for p in met)} are")
    planned = learn_planned(met)
    if "--write" in sys.argv[2:]:
        write([together, *outcomes, planned])


def write(columns):
    lines = ["# How much each sign around two people weighs: sign, together, apart, joined, planned; learned by tools/signs.py"]
    for sign in sorted(set().union(*columns)):
        cells = [f"{column.get(sign, 0):.2f}" for column in columns]
        cells = ["" if float(cell) == 0 else cell for cell in cells]
        if any(cells):
            lines.append("\t".join([sign, *cells]))
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 1} signs written")


if __name__ == "__main__":
    spec = importlib.util.spec_from_file_location("scorer", Path(sys.argv[1]) / "score/score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    main()
