#!/usr/bin/env python3
"""Rename every person of articles with gold answers, to see whether the reading rests on who they are.

usage: renamed.py ARTICLES GOLD OUT

Writes OUT/articles and OUT/gold.jsonl. Each word of a participant's name gets, in its article, one word of
names.tsv: of the tradition of the country that the person represents, a given name for a given name and a
family name for a family name, drawn by a seed that is the article's name and the word. Surnames alone,
possessives, capitals and initials follow, in the text and in the gold; the parts of a name that are no one's own
("bin", "de", "Al-", "Pope", "III") stay, and so do words that the article's places are called by.
"""
import hashlib
import itertools
import json
import re
import sys
import unicodedata
from pathlib import Path

WORD = re.compile(r"[^\W\d_]+(?:[’'ʻʼ`‘][^\W\d_]{2,})*")
STAYS = set("""al el as an bin bint ibn abu abd abdul abdel ben ould mint ol ul ur din allah de da do dos das del della di du d la le les lo
van von der den ten ter zu y e i ii iii iv v vi vii viii ix jr sr uulu uly oglu ogly kyzy qizi gizi son binti haji hajj
st san santa pope king queen prince princess sultan sheikh patriarch""".split())
FAMILY_FIRST = {"CN", "TW", "HK", "SG", "KR", "KP", "VN", "HU"}


def fold(text):
    text = unicodedata.normalize("NFKD", text.translate(str.maketrans("əƏıłŁøØđĐ", "aAilLoOdD")))
    return "".join(c for c in text if c.isalpha() and not unicodedata.combining(c)).lower()


def pool():
    """Two lists of names, given and family, by country; the English ones stand in for any other."""
    by_country = {}
    for line in (Path(__file__).parent / "names.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            _, countries, given, family = line.split("\t")
            by_country |= {country: (given.split(), family.split()) for country in countries.split()}
    return by_country


def draw(names, word, seed, taken):
    """A name that no other word of the article has got or is."""
    at = int.from_bytes(hashlib.sha256(f"{seed}:{word}".encode()).digest()[:4], "big")
    for turn in range(len(names)):
        name = names[(at + turn) % len(names)]
        if fold(name) not in taken:
            taken.add(fold(name))
            return name
    return None


def stands_alone(word, words, text):
    """Whether a word of a name stands in the text with no other word of the name before it: a surname then."""
    before = "|".join(re.escape(other) for other in words if other != word)
    return any(not re.search(rf"(?:{before})\W*$", text[:match.start()][-40:]) for match in re.finditer(rf"\b{re.escape(word)}\b", text))


def plan(row, text, names):
    """What each word of the article's people becomes, by folded word, and each initial before a surname."""
    taken = {fold(word) for word in WORD.findall(text)}
    places = {fold(word) for meeting in row["meetings"] for city in
              [(meeting["place"] or {}).get("city"), *((meeting["place"] or {}).get("city_aliases") or [])]
              for word in WORD.findall(city or "")}
    becomes = {}
    for meeting in row["meetings"]:
        for person in meeting["participants"]:
            country = person["country"] or "GB"
            given, family = names.get(country, names["GB"])
            for form in [person["name"], *(person.get("aliases") or [])]:
                words = [word for word in WORD.findall(form)
                         if len(word) > 1 and fold(word) not in STAYS and not (word.isupper() and len(word) < 4)]
                first = country in FAMILY_FIRST or country == "JP" and form.split()[0].isupper()
                for i, word in enumerate(words):
                    key = fold(word)
                    if key in becomes or key in places:
                        continue
                    if first and len(words) > 1:
                        is_family = i == 0
                    else:
                        is_family = i == len(words) - 1 or i > 0 and stands_alone(word, words, text)
                    chosen = draw(family if is_family else given, key, row["article"], taken) or draw(family + given, key, row["article"], taken)
                    becomes[key] = chosen or word
                for before, word in itertools.combinations(words, 2):
                    becomes[fold(before)[:1], fold(word)] = becomes.get(fold(before), before)[:1]
    return becomes


def rename(text, becomes, words_of):
    """Replaces the capitalised words of the plan, and the small ones that follow one by a hyphen (Tae-ik)."""
    found = list(WORD.finditer(text))
    out, end, last = [], 0, None
    for k, match in enumerate(found):
        word = match.group()
        new = becomes.get(fold(word))
        if len(word) == 1 and word.isupper() and k + 1 < len(found):  # "K. Valiyev", "K.Valiyev"
            beside = found[k + 1]
            new = becomes.get((fold(word), fold(beside.group())))
            if new and text[match.end():beside.start()].strip() == ".":
                out += [text[end:match.start()], new]
                end = match.end()
            continue
        glued = match.start() > 0 and text[match.start() - 1] == "-" and last == match.start() - 1
        if not new or not (word[0].isupper() or glued) or len(word) == 1:
            continue
        if fold(word) in words_of:  # an ordinary word as well, such as "Will": only where another word of a name stands beside it
            beside = [found[j].group() for j in (k - 1, k + 1) if 0 <= j < len(found)]
            if not any(fold(other) in becomes and other[0].isupper() for other in beside):
                continue
        new = new.upper() if word.isupper() else new.lower() if word.islower() else new
        out += [text[end:match.start()], new]
        end = last = match.end()
    return "".join(out) + text[end:]


def rename_all(articles, gold, out):
    names = pool()
    (out / "articles").mkdir(parents=True, exist_ok=True)
    rows = []
    for row in map(json.loads, filter(str.strip, Path(gold).read_text(encoding="utf-8").splitlines())):
        text = (Path(articles) / row["article"]).read_bytes().decode("utf-8")
        becomes = plan(row, text, names)
        ordinary = {word for word in re.findall(r"\b[a-z]+\b", text)}  # in lower case somewhere: an ordinary word of the article
        (out / "articles" / row["article"]).write_bytes(rename(text, becomes, ordinary).encode("utf-8"))
        for meeting in row["meetings"]:
            for person in meeting["participants"]:
                person["name"] = rename(person["name"], becomes, set())
                person["aliases"] = [rename(alias, becomes, set()) for alias in person.get("aliases") or []]
                person["org"] = rename(person["org"], becomes, ordinary) if person["org"] else None
        rows.append(row)
    (out / "gold.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    rename_all(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
