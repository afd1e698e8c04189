"""The attributions that GUM marks in its discourse trees, as the labeller's examples want them.

python attributions.py CACHE      writes CACHE/attributions.jsonl: {id, text, attributions: [{content, source, cue}]}

A clause that only says who said or thought something is a unit of its own there, under the relation "attribution"; its
verb is the cue, its subject the source, the unit it hangs on with all that hangs on that, in the same sentence, what is
said. Acts in words that take a noun ("demanded a pause") are not marked: who trains on this may not take them for silence.
"""

import gzip
import json
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

TREEBANKS = Path(__file__).resolve().parents[3] / "shared" / "data" / "treebanks"
#: Genres that report others' words in edited prose or in court, speech and interview.
GENRES = {"academic", "bio", "court", "interview", "news", "speech", "textbook"}


@dataclass
class Word:
    start: int
    end: int
    form: str
    upos: str
    relation: str
    sentence: int
    #: Place of the head in the document; None for a root.
    head: int | None
    #: "relation:number->number" where a unit begins, else "".
    unit: str


@dataclass
class Document:
    id: str
    text: str = ""
    words: list[Word] = field(default_factory=list)


def documents():
    for name in ("gum-train", "gum-dev"):
        with gzip.open(TREEBANKS / f"{name}.conllu.gz", "rt", encoding="utf8") as lines:
            yield from read(lines)


def read(lines):
    document, rows, text, paragraph, sentence = None, [], "", False, 0
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# newdoc id"):
            if document:
                yield document
            document = Document(line.split("= ")[1])
        elif line.startswith("# newpar"):
            paragraph = True
        elif line.startswith("# text ="):
            text = line[9:]
        elif line and line[0].isdigit() and line.split("\t")[0].isdigit():
            rows.append(line.split("\t"))
        elif not line and rows:
            add(document, text, rows, paragraph, sentence)
            rows, paragraph, sentence = [], False, sentence + 1
    yield document


def add(document, text, rows, paragraph, sentence):
    if document.text:
        document.text += "\n\n" if paragraph else " "
    base, at, first = len(document.text), 0, len(document.words)
    for row in rows:
        found = text.find(row[1], at)
        # Parts of a contracted word do not stand in the text as they are.
        start, end = (at, at) if found < 0 else (found, found + len(row[1]))
        head = None if row[6] == "0" else first + int(row[6]) - 1
        unit = re.search(r"Discourse=([^|;]*)", row[9])
        document.words.append(
            Word(base + start, base + end, row[1], row[3], row[7].split(":")[0], sentence, head, unit.group(1) if unit else ""))
        at = end
    document.text += text


def attributions(words: list[Word]):
    """Content, source and cue of every attribution, as lists of places of words."""
    units, owner = {}, []
    for word in words:
        if word.unit:
            relation, arrow = word.unit.split(":")[:2]
            number, _, head = arrow.partition("->")
            units[number] = (relation, head)
        owner.append(number if units else None)
    members, below = defaultdict(list), defaultdict(list)
    for place, unit in enumerate(owner):
        members[unit].append(place)
    for unit, (_, head) in units.items():
        below[head].append(unit)
    for unit, (relation, head) in units.items():
        if not relation.startswith("attribution") or head not in members:
            continue
        own = members[unit]
        cue = cue_of(words, own)
        content = [] if cue is None else said(words, members, below, unit, head)
        if content:
            yield {"content": content, "source": subject_of(words, own, cue), "cue": group_of(words, own, cue)}


def cue_of(words, own):
    inside = set(own)
    verbs = [at for at in own if words[at].upos == "VERB"]
    tops = [at for at in verbs if words[at].head not in inside]
    according = [at for at in own if words[at].form.lower() == "according"]
    return next(iter(tops or verbs or according), None)


def said(words, members, below, unit, head):
    """Words of the unit it hangs on and of what hangs on that, in the sentence of the attribution."""
    sentence, found, open_units = words[members[unit][0]].sentence, set(), [head]
    while open_units:
        at = open_units.pop()
        if at != unit:
            found.update(place for place in members[at] if words[place].sentence == sentence)
            open_units += below[at]
    return sorted(found - set(members[unit]))


def subject_of(words, own, cue):
    subjects = [at for at in own if words[at].head == cue and words[at].relation == "nsubj"]
    found, open_words = set(), subjects[:1]
    while open_words:
        at = open_words.pop()
        found.add(at)
        open_words += [other for other in own if words[other].head == at]
    return sorted(found)


def group_of(words, own, cue):
    helpers = [at for at in own if words[at].head == cue and words[at].relation in ("aux", "advmod", "compound") and abs(at - cue) < 4]
    return list(range(min([cue, *helpers]), max([cue, *helpers]) + 1))


def spans(words, places):
    found = []
    for place in places:
        if found and place == found[-1][1] + 1:
            found[-1][1] = place
        else:
            found.append([place, place])
    return [[words[a].start, words[b].end] for a, b in found]


def main(cache: Path):
    with (cache / "attributions.jsonl").open("w", encoding="utf8") as out:
        for document in documents():
            if document.id.split("_")[1] not in GENRES:
                continue
            found = [{part: spans(document.words, places) for part, places in each.items()} for each in attributions(document.words)]
            out.write(json.dumps({"id": document.id, "text": document.text, "attributions": found}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
