"""Reads the treebanks: CoNLL-U sentences, and the names that stand on them.

Names are BIO-free spans (start, end, kind) over words, half-open; kind is one of NAME_KINDS.
"""

import gzip
import re
from dataclasses import dataclass, field
from pathlib import Path

NAME_KINDS = ("PER", "ORG", "LOC", "NORP")
SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
TREEBANKS = SHARED / "treebanks"


@dataclass
class Sentence:
    """One sentence. heads[i] is 0 for the root, else 1 + the index of the head; names is None where nobody marked names."""

    id: str
    text: str
    document: str
    forms: list[str]
    spaces: list[bool]
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    names: list[tuple[int, int, str]] | None = None


def read_conllu(name: str, with_names: bool = False) -> list[Sentence]:
    """All sentences of TREEBANKS/name.conllu.gz. with_names takes GUM's entities as names."""
    with gzip.open(TREEBANKS / f"{name}.conllu.gz", "rt", encoding="utf-8") as lines:
        return list(_sentences(lines, with_names))


def _sentences(lines, with_names):
    document, key, text, rows, joined = "", "", "", [], {}
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# newdoc id = "):
            document = line[14:]
        elif line.startswith("# sent_id = "):
            key = line[12:]
        elif line.startswith("# text = "):
            text = line[9:]
        elif not line:
            if rows:
                yield _sentence(key, text, document, rows, joined, with_names)
            rows, joined = [], {}
        elif line[0] != "#":
            cells = line.split("\t")
            if "-" in cells[0]:
                first, last = cells[0].split("-")
                joined.update((i, "SpaceAfter=No" not in cells[9] if i == int(last) else False)
                              for i in range(int(first), int(last) + 1))
            elif "." not in cells[0]:
                rows.append(cells)


def _sentence(key, text, document, rows, joined, with_names):
    spaces = [joined.get(int(r[0]), "SpaceAfter=No" not in r[9]) for r in rows]
    sentence = Sentence(key, text, document, [r[1] for r in rows], spaces, [r[3] for r in rows], [r[4] for r in rows],
                        [r[2] for r in rows], [int(r[6]) for r in rows], [r[7] for r in rows])
    if with_names:
        sentence.names = _entity_names(sentence, [r[9] for r in rows])
    return sentence


_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
_TITLES = set("mr mr. mrs mrs. ms ms. miss dr dr. sir president senator sen. rep. representative governor gov. king "
              "queen prince princess professor prof. captain capt. general gen. judge justice secretary minister "
              "chancellor mayor pope saint reverend rev. lord lady officer sheriff congressman".split())


def _entity_names(sentence, miscs):
    """GUM marks every mention; a name is the run of proper nouns around a mention's head, joined over "of the"."""
    open_, mentions = [], []
    for i, misc in enumerate(miscs):
        found = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
        for part in re.findall(r"\([^()]*\)?|[^()]*\)", found[1]) if found else []:
            if part.startswith("("):
                fields = part.strip("()").split("-", 7)
                if len(fields) < 2:
                    continue
                open_.append((fields[0], i, fields[1], len(fields) > 7))
                if part.endswith(")"):
                    mentions.append((*open_.pop()[1:], i + 1))
            else:
                for at in range(len(open_) - 1, -1, -1):
                    if open_[at][0] == part[:-1]:
                        mentions.append((*open_.pop(at)[1:], i + 1))
                        break
    spans = set()
    for start, kind, known, end in mentions:
        if kind in _KINDS:
            span = _proper_run(sentence, start, end, known, kind)
            if span:
                people = kind == "person" and sentence.xpos[span[1] - 1] == "NNPS"
                spans.add((*span, "NORP" if people else _KINDS[kind]))
    return widest(spans)


def _proper_run(sentence, start, end, known, kind):
    head = next((i for i in range(start, end) if not start < sentence.heads[i] <= end), None)
    if head is None or sentence.upos[head] != "PROPN":
        return None
    proper = lambda i: start <= i < end and sentence.xpos[i] in ("NNP", "NNPS")
    left = right = head
    while proper(left - 1) or (start < left - 1 and sentence.forms[left - 1] in "-&" and proper(left - 2)):
        left -= 1
    while True:
        if proper(right + 1) or (right + 2 < end and sentence.forms[right + 1] in "-&" and proper(right + 2)):
            right += 1
            continue
        step = 2 if right + 2 < end and sentence.forms[right + 1] in ("of", "for", "and") else 0
        if step and sentence.forms[right + 2] == "the":
            step = 3
        if known and step and proper(right + step):
            right += step
            continue
        break
    while left < right and kind == "person" and sentence.forms[left].lower() in _TITLES:
        left += 1
    if kind == "person" and sentence.forms[left].lower() in _TITLES:
        return None
    return left, right + 1


def widest(spans):
    """The spans that no other one holds or crosses, longest first; in reading order."""
    kept = []
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s[0], s[2])):
        if all(span[1] <= k[0] or k[1] <= span[0] for k in kept):
            kept.append(span)
    return sorted(kept)


def read_names(file: str, sentences: list[Sentence]) -> None:
    """Sets the names of sentences from a Universal NER file; a sentence whose words differ there gets none."""
    found, keys, rows = {}, [], []
    for line in (TREEBANKS / file).read_text("utf-8").split("\n") + [""]:
        if line.startswith(("# text = ", "# sent_id = ")):
            keys.append(line.split(" = ", 1)[1])
        elif line and line[0] != "#":
            rows.append(line.split("\t"))
        elif not line and rows:
            found.update((key, rows) for key in keys)
            keys, rows = [], []
    for sentence in sentences:
        rows = found.get(sentence.id) or found.get(sentence.text) or []
        if [row[1] for row in rows] == sentence.forms:
            sentence.names = spans_of_bio([row[2] for row in rows])


def spans_of_bio(tags: list[str]) -> list[tuple[int, int, str]]:
    """Spans of B-/I-/E-/S- tags; an I- or E- that follows nothing of its kind opens a span."""
    spans, start, kind = [], None, None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and (tag[0] in "OBS" or tag[2:] != kind):
            spans.append((start, i, kind))
            start = None
        if tag[0] != "O" and start is None:
            start, kind = i, tag[2:]
    return [s for s in spans if s[2] in NAME_KINDS]


def bioes(length: int, spans: list[tuple[int, int, str]]) -> list[str]:
    """One tag a word: O, or B- I- E- S- with the kind."""
    tags = ["O"] * length
    for start, end, kind in spans:
        for i in range(start, end):
            tags[i] = ("S-" if end - start == 1 else "B-" if i == start else "E-" if i == end - 1 else "I-") + kind
    return tags
