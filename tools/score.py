#!/usr/bin/env python3
"""Measure Readout's extraction against the gold answers that stand outside the project.

usage: score.py READOUT CORPUS [DOCUMENT]

CORPUS holds score/score.py, seeds/gold.jsonl and corpus/{dev,press}/{articles,gold.jsonl,same.jsonl}.
Two thirds of each corpus are for development and may be looked at ("seen"); a third is held out ("held"):
only its figures are printed, never its errors. Articles that same.jsonl ties to each other (a person or
a meeting in both) fall on the same side: of the smallest name in such a group, the first byte of its
SHA-256, modulo 3, decides (0 is held out). The project's own articles, genre, world, forms, unseen, pages, retold and
again, follow; the errors of the last four are not for looking at either. The tables are printed; in DOCUMENT (Markdown), what
stands between the lines BEGIN and END is written anew with them.

The second table reads the articles with every person renamed (renamed.py), and says what that costs.
"""
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import renamed

ROWS = [("meetings", "f1"), ("meetings", "precision"), ("meetings", "recall"), ("participants", "f1"),
        ("countries", "f1"), ("topics", "f1"), ("exact records", "f1"), ("matched", "date"), ("matched", "status"),
        ("matched", "city"), ("matched", "country of place"), ("people", "country"), ("people", "office"),
        ("evidence", "right"), ("same person", "f1"), ("same person", "precision"), ("same person", "recall"),
        ("same meeting", "f1"), ("same meeting", "precision"), ("same meeting", "recall")]
OWN = Path(__file__).parent.parent / "internal/ingest/testdata"
FOLDS = 5


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def fold_of(article):
    """The part of the articles that one is in where something is learned from the other parts and tried on it."""
    return hashlib.sha256(article.encode()).digest()[0] % FOLDS


def held_out(articles, same):
    """The articles of the held-out third."""
    head = {article: article for article in articles}

    def find(article):
        while head[article] != article:
            article = head[article]
        return article

    for row in same:
        tied = [key.split(":", 1)[0] for keys in row.values() for key in keys]
        for other in tied[1:]:
            a, b = sorted((find(tied[0]), find(other)))
            head[b] = a
    return {a for a in articles if hashlib.sha256(find(a).encode()).digest()[0] % 3 == 0}


def put_in_order(path, model):
    """Puts the meetings of each article in the order in which the other file has them: where an answer
    fits two meetings as well, the scorer takes the first, and the two files must not differ by that. One person
may have two meetings on a day that differ by their topics alone."""
    def told(meeting):
        return meeting["date"], meeting["status"], [one["name"] for one in meeting["participants"]], meeting["topics"]

    order = {row["article"]: [told(meeting) for meeting in row["meetings"]] for row in lines(model)}
    rows = lines(path)
    with open(path, "w", encoding="utf-8") as file:
        for row in rows:
            known = order.get(row["article"], [])
            row["meetings"].sort(key=lambda meeting: known.index(told(meeting)) if told(meeting) in known else len(known))
            print(json.dumps(row, ensure_ascii=False), file=file)


def run(command, output=None):
    """Runs a command; its standard output goes to a file. A failure is told, with what it said."""
    done = subprocess.run(command, stdout=open(output, "wb") if output else subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def scored(scorer, gold, predicted, *options):
    return json.loads(run([sys.executable, scorer, gold, predicted, "--json", *options]))


def sets_of(corpus):
    """The sets that are at hand: (name, articles, gold, same or None, whether a third is held out)."""
    sets = [("seeds", Path("seeds"), corpus / "seeds/gold.jsonl", None, False)]
    for name, at, split in (("dev", corpus / "corpus/dev", True), ("press", corpus / "corpus/press", True),
                            ("genre", OWN / "genre", False), ("world", OWN / "world", False), ("forms", OWN / "forms", False),
                            ("unseen", OWN / "unseen", False), ("pages", OWN / "pages", False), ("retold", OWN / "retold", False),
                            ("again", OWN / "again", False)):
        sets.append((name, at / "articles", at / "gold.jsonl", at / "same.jsonl", split))
    return [one for one in sets if one[2].exists()]


def columns(readout, corpus, folder):
    """Yields (heading, figures) for each set, or for both parts of it."""
    scorer = corpus / "score/score.py"
    for name, texts, gold, same, split in sets_of(corpus):
        extracted, linked = folder / f"{name}.extract.jsonl", folder / f"{name}.export.jsonl"
        run([readout, "extract", texts], extracted)
        try:  # identities come from an archive; while it cannot be built, the reading alone is measured
            run([readout, "ingest", "--db", folder / f"{name}.db", texts])
            run([readout, "export", "--db", folder / f"{name}.db", "--by", "article"], linked)
            put_in_order(linked, extracted)
        except RuntimeError as problem:
            print(f"no identities for {name}: {problem}", file=sys.stderr)
            linked = None
        articles = [row["article"] for row in lines(gold)]
        held = held_out(articles, lines(same)) if split else set()
        parts = [(f"{name} seen", [a for a in articles if a not in held]), (f"{name} held", sorted(held))] if split else [(name, articles)]
        for heading, part in parts:
            chosen = ["--articles", ",".join(part), "--texts", texts]
            figures = scored(scorer, gold, extracted, *chosen)
            if same and same.exists() and linked:
                joined = scored(scorer, gold, linked, *chosen, "--same", same)
                figures |= {kind: joined[kind] for kind in ("same person", "same meeting")}
                apart = [k for k in figures if figures[k] != joined.get(k)]
                if apart:
                    print(f"{heading}: extract and export --by article differ in {', '.join(apart)}", file=sys.stderr)
            yield heading, figures


def renamed_columns(readout, corpus, folder):
    """Yields (heading, figures as they are, figures with every person renamed) for each set."""
    scorer = corpus / "score/score.py"
    for name, texts, gold, _, _ in sets_of(corpus):
        other = folder / f"{name}.renamed"
        renamed.rename_all(texts, gold, other)
        pair = []
        for articles, answers in ((texts, gold), (other / "articles", other / "gold.jsonl")):
            extracted = folder / "renamed.extract.jsonl"
            run([readout, "extract", articles], extracted)
            pair.append(scored(scorer, answers, extracted, "--texts", articles))
        yield name, *pair


BEGIN, END = "<!-- figures: written by make score -->", "<!-- end of figures -->"


def markdown(table, rows):
    """A table in Markdown; rows are (words, group, measure)."""
    lines = ["| figure | " + " | ".join(heading for heading, _ in table) + " |", "| --- " * (len(table) + 1) + "|"]
    for words, group, measure in rows:
        cells = [figures(group, measure) for _, figures in table]
        lines.append(f"| {words} | " + " | ".join("–" if c is None else f"{c:.3f}" for c in cells) + " |")
    return "\n".join(lines)


def sentences(folder):
    """A sentence that counts the lists of sentences in a folder, and the lines marked as not yet read."""
    lists = sorted(folder.glob("*.tsv"))
    lines = [line for at in lists for line in at.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    marked = sum(line.startswith("? ") for line in lines)
    return f"{len(lines):,} lines in {len(lists)} lists; {marked:,} of them are marked as known failures."


def document(path, *tables):
    """Writes tables into a document, each between its own BEGIN and END."""
    text = path.read_text(encoding="utf-8")
    parts = text.split(BEGIN)
    if len(parts) != len(tables) + 1 or text.count(END) != len(tables):
        sys.exit(f"{path} has not {len(tables)} places between {BEGIN} and {END}")
    for i, table in enumerate(tables, 1):
        parts[i] = f"{BEGIN}\n\n{table}\n\n{END}" + parts[i].split(END)[1]
    path.write_text("".join(parts), encoding="utf-8")


def show(table, rows):
    print(f"{'':26}" + "".join(f"{heading:>12}" for heading, _ in table))
    for group, measure in rows:
        cells = [figures(group, measure) for _, figures in table]
        print(f"{group + ', ' + measure:26}" + "".join(f"{'-' if c is None else format(c, '.4f'):>12}" for c in cells))


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    readout, corpus = Path(sys.argv[1]), Path(sys.argv[2])
    if not (corpus / "score/score.py").exists():
        sys.exit(f"no gold answers at {corpus}: name the folder that holds score/, seeds/ and corpus/ (make score CORPUS=folder)")
    with tempfile.TemporaryDirectory() as folder:
        table = list(columns(readout, corpus, Path(folder)))
        cost = list(renamed_columns(readout, corpus, Path(folder)))
    table_figures = [(heading, lambda g, m, f=figures: f.get(g, {}).get(m)) for heading, figures in table]
    cost_figures = [(heading, lambda g, m, a=as_is, b=other: a[g][m] - b[g][m]) for heading, as_is, other in cost]
    show(table_figures, ROWS)
    print(f"{'records: gold, right':26}" + "".join(f"{f['meetings']['gold']:>7},{f['meetings']['right']:>4}" for _, f in table))
    for words, measure in (("articles", "scored"), ("  without a meeting", "without a meeting"), ("  an invented one in", "of these with an invented one")):
        print(f"{words:26}" + "".join(f"{f['articles'][measure]:>12}" for _, f in table))
    print("\nwhat it costs to rename every person (a figure as it is, less the figure renamed)")
    show(cost_figures, [row for row in ROWS if not row[0].startswith("same")])
    if len(sys.argv) == 4:
        document(Path(sys.argv[3]),
                 markdown(table_figures[1:], [(f"{group}, {measure}".replace(", f1", " F1"), group, measure) for group, measure in ROWS if measure not in ("precision", "recall")]),
                 markdown(cost_figures[1:], [("meetings F1", "meetings", "f1"), ("participants F1", "participants", "f1"), ("countries F1", "countries", "f1"), ("exact records F1", "exact records", "f1")]),
                 sentences(Path(__file__).parent.parent / "internal/ingest/testdata/sentences"))


if __name__ == "__main__":
    main()
