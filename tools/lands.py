#!/usr/bin/env python3
"""Learn whom people represent of whom no words say it (internal/ingest/lexicon/{name-parts,land-traits}.tsv).

usage: lands.py CORPUS [--write]

CORPUS holds score/score.py and corpus/{dev,press}, of which only the part for development is taken (score.py says
which); of internal/ingest/testdata the sets that may be looked at are added. A test of internal/ingest/places hands over
the named people of each article, and what is seen of them and the countries that they may represent, as the
rules leave them (lands_dump_test.go), so that what a trait is stands in one place. Needs scipy.

Two things are learned: in how many names of each country's people two or three letters stand, the countries grouped
by the traditions of names.tsv; and, by a conditional logit among the countries that the article knows and none,
how much each trait weighs. How well a name fits is learned from articles other than the one that is weighed.

It prints what the choice is worth on articles that nothing was learned from, in five folds, and as counts alone on the sets that
nobody looks at. With --write it writes the tables anew.
"""
import importlib.util
import json
import math
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

import lists
import score

ROOT = Path(__file__).parent.parent
TESTDATA = ROOT / "internal/ingest/testdata"
LEXICON = ROOT / "internal/ingest/lexicon"
LEARNED = ["genre", "world", "forms", "short", "sentences"]
UNREAD = ["unseen", "pages", "retold"]
RARE = 5  # a trait must be seen of so many people
STRENGTH = 2.0  # how much weights are held back
MUCH, SURELY = 1.4, 2.0  # how much likelier another country must be, and none, as in likelylands.go
# The rules know the articles of "genre"; those of "sentences" are short and much alike; the others are what the rules have not been made for.
COUNTED = {"genre": 1, "forms": 1, "sentences": 0.5}
RARE_PART = 3  # a part must stand in so many names
OF_TRADITION, OF_ALL, FEWEST, FEWEST_ALIKE, MOST = 6, 4, 3, 20, 15  # as in nameparts.go and likelylands.go


def traditions():
    of = {}
    for line in (ROOT / "tools/names.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            tradition, codes = line.split("\t")[:2]
            of.update((code, tradition) for code in codes.split() if code not in of)
    return of


class Names:
    """In how many names of each country's people a part stands."""

    def __init__(self, people):
        self.tradition = traditions()
        counted = {(p.name, p.gold): p for p in people if p.gold}
        self.people = Counter(code for _, code in counted)
        self.alike = Counter()
        for code, n in self.people.items():
            self.alike[self.of(code)] += n
        self.parts = defaultdict(Counter)
        for (_, code), person in counted.items():
            for part in person.parts:
                self.parts[part][code] += 1
        self.parts = {part: codes for part, codes in self.parts.items() if sum(codes.values()) >= RARE_PART}
        self.grouped = {part: Counter() for part in self.parts}
        for part, codes in self.parts.items():
            for code, n in codes.items():
                self.grouped[part][self.of(code)] += n

    def of(self, code):
        return self.tradition.get(code, code)

    def fit(self, person, code):
        """As NameParts.Fit does."""
        if not self.people[code] or self.people[code] < FEWEST and self.alike[self.of(code)] < FEWEST_ALIKE:
            return None
        whole, total = sum(self.people.values()), 0.0
        for part in person.parts:
            if part in self.parts:
                everybody = sum(self.parts[part].values()) / whole
                alike = (self.grouped[part][self.of(code)] + OF_ALL * everybody) / (self.alike[self.of(code)] + OF_ALL)
                total += math.log((self.parts[part][code] + OF_TRADITION * alike) / (self.people[code] + OF_TRADITION) / everybody)
        return total

    def traits(self, person):
        """As landTraits.ofName does."""
        fits = [self.fit(person, code) if code else None for code in person.codes]
        rows = []
        for k, fit in enumerate(fits):
            row = {}
            if fit is None and person.codes[k]:
                row["name:unknown"] = 1
            elif fit is not None:
                others = max([0] + [other for i, other in enumerate(fits) if i != k and other is not None])
                row["name:fits"] = min(MOST, max(-MOST, fit)) / 10
                row["name:fits better"] = min(MOST, max(-MOST, fit - others)) / 10
                if fit >= max(0, others):
                    row["name:fits best"] = 1
            rows.append(row)
        return rows

    def write(self):
        lines = ["# Parts of names: how many of the names counted hold each, by country; learned by tools/lands.py. First, of each tradition (*), how many were counted"]
        grouped = defaultdict(Counter)
        for code, n in self.people.items():
            grouped[self.of(code)][code] = n
        lines += [f"*{tradition}\t{packed(grouped[tradition])}" for tradition in sorted(grouped)]
        lines += [f"{part}\t{packed(self.parts[part])}" for part in sorted(self.parts)]
        write("name-parts.tsv", lines)


def packed(counts):
    return "".join(code + (str(n) if n > 1 else "") for code, n in sorted(counts.items()))


class Person:
    """A named person of an article, with what the gold has of him."""

    def __init__(self, row, where, article, gold):
        self.where, self.fold = where, score.fold_of(article)
        self.name, self.parts, self.land = row["name"], row["parts"], row["land"]
        self.codes, self.seen = row.get("codes") or [], row.get("traits") or []
        said = Counter(p["country"] or "" for meeting in gold for p in meeting.get("participants") or [] if scorer.same_name(self.name, p))
        self.gold = said.most_common(1)[0][0] if said else None
        self.asked = bool(self.codes) and self.gold is not None
        self.right = self.codes.index(self.gold) if self.asked and self.gold in self.codes else -1

    def rows(self):
        return [{**seen, **name} for seen, name in zip(self.seen, self.fits)]


def sentences_in(folder):
    """Writes the lists of sentences as a set of articles."""
    gold = lists.write(folder)
    (folder / "gold.jsonl").write_text("".join(json.dumps({"article": article, "meetings": meetings}) + "\n" for article, meetings in gold.items()), encoding="utf-8")
    return folder


def people_of(corpus):
    with tempfile.TemporaryDirectory() as at:
        return people_in(corpus, sentences_in(Path(at) / "sentences"))


def people_in(corpus, sentences):
    folders = [sentences] + [TESTDATA / name for name in LEARNED + UNREAD if name not in ("short", "sentences")] + sorted(p.parent for p in TESTDATA.glob("short/*/gold.jsonl"))
    folders += [corpus / "corpus/dev", corpus / "corpus/press"]
    gold, held, people = {}, set(), []
    for folder in folders:
        rows = score.lines(folder / "gold.jsonl")
        gold[folder] = {row["article"]: row["meetings"] for row in rows}
        if folder.parent.name == "corpus":
            held |= {(folder, article) for article in score.held_out(list(gold[folder]), score.lines(folder / "same.jsonl"))}
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as out:
        env = dict(os.environ, READOUT_LANDS=out.name, READOUT_LAND_ARTICLES=os.pathsep.join(str(folder / "articles") for folder in folders))
        subprocess.run(["go", "test", "-tags=sqlite_fts5", "-count=1", "-run", "^TestLands$", "./internal/ingest/places"], cwd=ROOT, env=env, check=True,
                       stdout=subprocess.DEVNULL)
        for row in score.lines(out.name):
            folder = Path(row["folder"]).parent
            meetings = gold[folder].get(row["article"])
            if meetings is None:
                continue
            where = ("short" if folder.parent.name == "short" else folder.name) + (" held" if (folder, row["article"]) in held else "")
            people += [Person(person, where, row["article"], meetings) for person in row["people"]]
    return people


class Choice:
    """Conditional logit: of several rows of traits one is right."""

    def fit(self, people):
        known = Counter(trait for p in people for trait in set().union(*p.rows()))
        self.number = {trait: i for i, trait in enumerate(sorted(t for t, n in known.items() if n >= RARE))}
        columns = self.columns(people)
        sizes = [len(p.codes) for p in people]
        starts = np.cumsum([0] + sizes)[:-1]
        group = np.repeat(np.arange(len(people)), sizes)
        right = starts + np.array([p.right for p in people])
        counted = np.array([COUNTED.get(p.where, 2) for p in people])

        def loss(weights):
            sums = columns @ weights
            most = np.maximum.reduceat(sums, starts)
            shares = np.exp(sums - most[group])
            whole = np.add.reduceat(shares, starts)
            pull = -shares / whole[group] * counted[group]
            pull[right] += counted
            return STRENGTH / 2 * weights @ weights - (counted * (sums[right] - most - np.log(whole))).sum(), STRENGTH * weights - columns.T @ pull

        self.weights = minimize(loss, np.zeros(len(self.number)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
        return self

    def columns(self, people):
        row, column, value, n = [], [], [], 0
        for person in people:
            for traits in person.rows():
                for trait, v in traits.items():
                    if trait in self.number:
                        row.append(n), column.append(self.number[trait]), value.append(v)
                n += 1
        return csr_matrix((value, (row, column)), shape=(n, len(self.number)))

    def choose(self, people):
        """Sets each person's country by the weights."""
        sums = self.columns(people) @ self.weights
        n = 0
        for person in people:
            own = sums[n:n + len(person.codes)]
            best, now = int(own.argmax()), person.codes.index(person.land) if person.land in person.codes else None
            person.chosen = person.codes[best] if now is None or own[best] >= own[now] + (MUCH if person.codes[best] else SURELY) else person.land
            n += len(person.codes)

    def write(self):
        lines = ["# What is seen of a person and a country that he may represent, and how much it weighs; learned by tools/lands.py"]
        lines += [f"{trait}\t{weight:.2f}" for trait, i in sorted(self.number.items()) if abs(weight := self.weights[i]) >= 0.005]
        write("land-traits.tsv", lines)


def write(name, lines):
    (LEXICON / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines) - 1} lines")


def report(people):
    for where in sorted({p.where for p in people}):
        asked = [p for p in people if p.where == where]
        better = sum(p.chosen == p.gold != p.land for p in asked)
        worse = sum(p.land == p.gold != p.chosen for p in asked)
        bodies = sum(not p.chosen and p.land == p.gold != p.chosen for p in asked)
        print(f"{where:<12} asked {len(asked):>4}  right by the rules {sum(p.land == p.gold for p in asked):>4}  "
              f"changed {sum(p.chosen != p.land for p in asked):>3}: {better:>3} for the better, {worse:>3} for the worse ({bodies} taken for a body's)")


def main():
    people = people_of(Path(sys.argv[1]).resolve())
    seen = [p for p in people if p.where in LEARNED + ["dev", "press"]]
    unread = [p for p in people if p.where not in LEARNED + ["dev", "press"] and p.asked]
    asked = [p for p in seen if p.asked]
    for k in range(score.FOLDS):
        names = Names([p for p in seen if p.fold != k])
        for person in asked:
            if person.fold == k:
                person.fits = names.traits(person)
    names = Names(seen)
    for person in unread:
        person.fits = names.traits(person)
    learned = [p for p in asked if p.right >= 0]
    for k in range(score.FOLDS):
        Choice().fit([p for p in learned if p.fold != k]).choose([p for p in asked if p.fold == k])
    choice = Choice().fit(learned)
    choice.choose(unread)
    print("learned from other folds:")
    report(asked)
    print("never looked at:")
    report(unread)
    if "--write" in sys.argv[2:]:
        names.write()
        choice.write()


if __name__ == "__main__":
    spec = importlib.util.spec_from_file_location("scorer", Path(sys.argv[1]) / "score/score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    main()
