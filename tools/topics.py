#!/usr/bin/env python3
"""Fit the numbers of the topics pass to gold answers, by cross-validation.

usage: topics.py CORPUS [FOLDER ...]

CORPUS holds score/score.py and corpus/{dev,press}, of which only the part for development is taken (score.py says
which); internal/ingest/testdata/genre is added, and each FOLDER that holds articles/ and gold.jsonl. A test of
internal/ingest/topics hands over the words from which the topics of each meeting were decided (topicwords_dump_test.go).

First the pass is repeated here with the numbers that topicweights.go holds, and must give each meeting the topics
that the program gave it: what follows speaks of the program. Then each number is tried over a range, and all are
searched one after another, always by the topics F1 of the scorer, end to end. A number is worth changing when it
gains on articles that it was not chosen on, so the articles are parted in folds: what the other folds choose is
measured on each. It prints what would be chosen, and changes nothing: a person writes numbers into topicweights.go.
"""
import importlib.util
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import score

ROOT = Path(__file__).parent.parent
NUMBERS = ROOT / "internal/ingest/topics/topicweights.go"
LEAST = 0.001  # what a change must gain in F1 on the articles that it is chosen on
TIES, MANY = "bilateral-relations", "multilateral-cooperation"
DEALS = "trade-and-investment"  # in anything


def numbers_of(source):
    """The numbers of topicweights.go by name: constants, and the entries of its arrays."""
    found = {name: int(value) for name, value in re.findall(r"^\t(\w+) += (\d+)\b", source, re.M)}
    for entries in re.findall(r"^var \w+ = \[\.\.\.\]int\{(.*)\}$", source, re.M):
        found |= {name: int(value) for name, value in re.findall(r"(\w+): (\d+)", entries)}
    return found


class Meeting:
    """A meeting that was read: the words of its topics, what the program decided, and the gold topics, None when invented."""

    def __init__(self, words, decided, gold):
        self.body, self.decided, self.gold = words["withBody"], decided, gold
        self.words = [(w["code"], w["entry"], w["with"], w["role"], w["standing"], w["headlined"], w["bearing"], w["distance"], w["matter"], w["at"])
                      for w in words["words"]]


class Article:
    """An article: its meetings, and how many gold topics belong to meetings that were not read."""

    def __init__(self, name, meetings, missed):
        self.meetings, self.missed = meetings, missed
        self.fold = score.fold_of(name)


def told(n, word):
    """What a word weighs in its sentence, as topicWord.told finds it."""
    _, entry, company, role, standing, headlined, bearing, distance, *_ = word
    weight = entry
    if company == "composed":
        weight = max(weight, n["composite"])
    elif company == "ofEvent":
        weight = min(weight, n["event"])
    weight = weight * n[role] // 100
    weight = weight * n[standing] // 100
    if headlined:
        weight = weight * n["heralded"] // 100
    return weight * n[bearing] // 100 * n[distance] // 100


def topics(n, meeting):
    """The topics of a meeting by the numbers n, as topicweights.go and decide in topics.go find them."""
    weights = [told(n, word) for word in meeting.words]
    found = {}
    for i, (code, *_, matter, at) in enumerate(meeting.words):
        weight = weights[i]
        if any(other[-2] == matter and other[0] != code and other[-1] != at and not (other[0] == DEALS and other[1] >= n["leading"] and k < i) and (weights[k] > weight or weights[k] == weight and k < i)
               for k, other in enumerate(meeting.words)):
            weight = weight * n["overshadowed"] // 100
        one = found.setdefault(code, {"weight": 0, "best": 0, "first": at})
        one["weight"] += weight
        one["best"] = max(one["best"], weight)
    if meeting.body and TIES in found:
        ties = found.pop(TIES)
        many = found.setdefault(MANY, ties | {"weight": 0})
        many["weight"] += ties["weight"]
        many["first"] = min(many["first"], ties["first"])
    stated = {code for code, one in found.items() if one["weight"] >= n["enough"] and one["best"] >= n["leading"]}
    if not stated:
        most = max([n["leading"] * n["spoken"] // 100, *(one["best"] for one in found.values())])
        stated = {code for code, one in found.items() if one["best"] == most}
    return sorted((code for code in found if code in stated), key=lambda code: found[code]["first"])


def counted(n, articles):
    """Topics right, predicted and in the gold, over all meetings, read and missed."""
    right = predicted = gold = 0
    for article in articles:
        gold += article.missed
        for meeting in article.meetings:
            got = topics(n, meeting)
            predicted += len(got)
            if meeting.gold is not None:
                gold += len(meeting.gold)
                right += len(meeting.gold.intersection(got))
    return right, predicted, gold


def f1(right, predicted, gold):
    return 2 * right / (predicted + gold) if predicted + gold else 1.0


def measured(n, articles):
    return f1(*counted(n, articles))


def values(name, now):
    """What is tried for a number: what is a share of a hundred in steps of ten from nothing to its double, weights in fives."""
    return [v for v in range(max(0, now - 50), now + 55, 5 if now <= 100 else 10) if v != now]


def searched(n, articles, names):
    """The numbers that gain on articles, each in its turn, until none does."""
    n, best, moved = dict(n), measured(n, articles), True
    while moved:
        moved = False
        for name in names:
            # of values that are as good, the nearest to what stands
            gain, _, value = max((measured(n | {name: v}, articles), -abs(v - n[name]), v) for v in values(name, n[name]))
            if gain >= best + LEAST:
                n[name], best, moved = value, gain, True
    return n


def across(n, articles, names):
    """The F1 on each fold by the numbers that the other folds choose."""
    total = [0, 0, 0]
    for fold in range(score.FOLDS):
        chosen = searched(n, [a for a in articles if a.fold != fold], names)
        total = [a + b for a, b in zip(total, counted(chosen, [a for a in articles if a.fold == fold]))]
    return f1(*total)


def read(scorer, sets, dump):
    """The articles of the sets, (folder, names or None for all), from what the program handed over."""
    lines = {(row["folder"], row["article"]): row for row in score.lines(dump)}
    for folder, names in sets:
        for row in score.lines(folder / "gold.jsonl"):
            if names is not None and row["article"] not in names:
                continue
            line = lines[str(folder / "articles"), row["article"]]
            reports, gold = line["meetings"] or [], row["meetings"]
            pairs = {got: want for want, got in scorer.assign(gold, reports)}
            meetings = [Meeting(words, report.get("topics") or [], set(gold[pairs[i]]["topics"]) if i in pairs else None)
                        for i, (report, words) in enumerate(zip(reports, line["words"]))]
            yield Article(row["article"], meetings, sum(len(g["topics"]) for i, g in enumerate(gold) if i not in pairs.values()))


def sets_of(corpus, folders):
    for folder in (corpus / "corpus/dev", corpus / "corpus/press"):
        names = [row["article"] for row in score.lines(folder / "gold.jsonl")]
        yield folder, set(names) - score.held_out(names, score.lines(folder / "same.jsonl"))
    for folder in (ROOT / "internal/ingest/testdata/genre", *folders):
        yield folder, None


def handed_over(sets, dump):
    """Has the program write the words of all articles to a file."""
    folders = os.pathsep.join(str(folder / "articles") for folder, _ in sets)
    command = ["go", "test", "-tags", "sqlite_fts5", "-count=1", "-run", "^TestTopicWords$", "./internal/ingest/topics"]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | {"READOUT_TOPIC_WORDS": str(dump), "READOUT_TOPIC_ARTICLES": folders},
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        sys.exit(done.stdout.decode(errors="replace"))


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    corpus, folders = Path(sys.argv[1]).resolve(), [Path(f).resolve() for f in sys.argv[2:]]
    for needed in (corpus / "score/score.py", *(f / "gold.jsonl" for f in folders)):
        if not needed.exists():
            sys.exit(f"no gold answers: {needed} is not there. Name the folder that holds score/ and corpus/ (make topics CORPUS=folder), then folders with articles/ and gold.jsonl")
    spec = importlib.util.spec_from_file_location("scorer", corpus / "score/score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    sets = list(sets_of(corpus, folders))
    with tempfile.TemporaryDirectory() as folder:
        handed_over(sets, Path(folder) / "words.jsonl")
        articles = list(read(scorer, sets, Path(folder) / "words.jsonl"))
    n = numbers_of(NUMBERS.read_text(encoding="utf-8"))
    for article in articles:
        for meeting in article.meetings:
            if topics(n, meeting) != meeting.decided:
                sys.exit(f"here {topics(n, meeting)}, in the program {meeting.decided}: bring topics() in {Path(__file__).name} in line with topicweights.go")
    now = measured(n, articles)
    print(f"{len(articles)} articles, {sum(len(a.meetings) for a in articles)} meetings: the program's topics in each; F1 {now:.4f}\n")
    names = [name for name in n if name not in ("enough", "anybodys", "matter", "clear")]  # three are the scale; the last is asked in finding words
    print(f"{'number':12}{'now':>5}{'best':>6}{'F1':>9}{'across folds':>14}")
    for name in names:
        best = searched(n, articles, [name])
        print(f"{name:12}{n[name]:>5}{best[name]:>6}{measured(best, articles):>9.4f}{across(n, articles, [name]):>14.4f}")
    best = searched(n, articles, names)
    print(f"{'all':12}{'':>11}{measured(best, articles):>9.4f}{across(n, articles, names):>14.4f}")
    print("chosen together: " + (", ".join(f"{name} {n[name]} → {best[name]}" for name in names if best[name] != n[name]) or "nothing moves"))


if __name__ == "__main__":
    main()
