"""The closed sets the heads choose from, and the words' lemma rules."""

import json
from collections import Counter
from pathlib import Path

from treebank import NAME_KINDS, Sentence

BIOES = ["O"] + [f"{p}-{k}" for k in NAME_KINDS for p in "BIES"]


def lemma_rule(form: str, lemma: str) -> str:
    """How to make the lemma: "cut|add|case" over the end of the word, or "=word" for one that shares no beginning.

    cut is how many UTF-16 units go from the end, add what comes on, case is "l" (lower-case the word first) or "k".
    """
    case = "k"
    if form != form.lower() and lemma == lemma.lower():
        form, case = form.lower(), "l"
    shared = 0
    while shared < min(len(form), len(lemma)) and form[shared] == lemma[shared]:
        shared += 1
    if shared == 0 and lemma:
        return f"={lemma}"
    return f"{len(form) - shared}|{lemma[shared:]}|{case}"


def apply_rule(form: str, rule: str) -> str:
    """The lemma that the rule makes of the form; the form itself where the rule cuts more than there is."""
    if rule.startswith("="):
        return rule[1:]
    cut, add, case = rule.split("|")
    base = form.lower() if case == "l" else form
    return base[: len(base) - int(cut)] + add if int(cut) <= len(base) else base


def tag_sets(sentences: list[Sentence]) -> dict[str, list[str]]:
    """Every tag that occurs, most frequent first; lemma rules that occur at least 4 times."""
    count = lambda values: [tag for tag, _ in Counter(values).most_common()]
    rules = Counter(lemma_rule(f, l) for s in sentences for f, l in zip(s.forms, s.lemmas))
    return {
        "upos": count(t for s in sentences for t in s.upos),
        "xpos": count(t for s in sentences for t in s.xpos),
        "label": count(t for s in sentences for t in s.labels),
        "name": BIOES,
        "lemma": [rule for rule, n in rules.most_common() if n >= 4],
    }


def save(sets: dict[str, list[str]], path: Path) -> None:
    path.write_text(json.dumps(sets, ensure_ascii=False), "utf-8")


def load(path: Path) -> dict[str, list[str]]:
    return json.loads(path.read_text("utf-8"))


if __name__ == "__main__":
    import sys

    from sets import training_sets

    data = training_sets()
    save(tag_sets(data["ewt"] + data["gum"]), Path(sys.argv[1]) / "tags.json")
