"""The lists of sentences (internal/ingest/testdata/sentences) as articles with gold answers, for the tools that learn."""
import re
from pathlib import Path

TABLES = Path(__file__).parent.parent / "internal/ingest/testdata/sentences"


def write(folder):
    """Writes an article of each line that says who met into folder/articles, as sentences_test.go reads it, and gives
    the gold meetings by article."""
    (folder / "articles").mkdir(parents=True)
    gold = {}
    for table in sorted(TABLES.glob("*.tsv")):
        for number, line in enumerate(table.read_text(encoding="utf-8").splitlines()):
            told, people, day, _, status, *_ = line.removeprefix("? ").split("\t") + [""] * 5
            if line.startswith("#") or not people:
                continue
            article = f"{table.stem}-{number}.txt"
            (folder / "articles" / article).write_text("date 2025-03-12 " + told.replace(" ¶ ", "\n\n") + "\n", encoding="utf-8")
            meetings = [] if people == "none" else people.split(" + ")
            gold[article] = [{"date": day.split(" + ")[0] or "2025-03-12", "status": status or "held", "countries": [], "topics": [], "place": None,
                              "participants": [participant(one) for one in meeting.split("; ")] if meeting[0] != "(" else []} for meeting in meetings]
    return gold


def participant(person):
    """A participant as a list writes him: the name and the country, or in square brackets whom he represents."""
    name, country, org = re.match(r"(.*?) (?:([A-Z]{2})|\[(.*)\])$", person).groups()
    return {"name": name, "country": country, "org": org, "role": None}
