"""How predictions are scored: gold sentences and words, punctuation counted, labels with subtypes."""

from dataclasses import dataclass

from treebank import Sentence

REPORTING = set("say tell add announce state claim warn argue note report admit acknowledge insist explain declare "
                "confirm deny suggest stress allege assert reply respond reveal comment urge vow pledge describe "
                "accuse write predict believe think ask call call demand promise recall remark".split())


@dataclass
class Prediction:
    upos: list[str]
    xpos: list[str]
    heads: list[int]
    labels: list[str]
    names: list[tuple[int, int, str]]
    lemmas: list[str] | None = None


def scores(gold: list[Sentence], found: list[Prediction]) -> dict[str, float]:
    """Percentages: tags, attachment, the subject of a reporting verb, names (PER, ORG, LOC; where they are marked)."""
    pairs = list(zip(gold, found, strict=True))
    words = sum(len(g.forms) for g in gold)
    part = lambda test: 100 * sum(test(g, p, i) for g, p in pairs for i in range(len(g.forms))) / words
    result = {
        "upos": part(lambda g, p, i: g.upos[i] == p.upos[i]),
        "xpos": part(lambda g, p, i: g.xpos[i] == p.xpos[i]),
        "uas": part(lambda g, p, i: g.heads[i] == p.heads[i]),
        "las": part(lambda g, p, i: g.heads[i] == p.heads[i] and g.labels[i] == p.labels[i]),
    }
    subjects = lambda g, x: {(i, x.heads[i]) for i, label in enumerate(x.labels) if label == "nsubj" and x.heads[i]
                             and g.lemmas[x.heads[i] - 1].lower() in REPORTING}
    result["subject"] = f1([(subjects(g, g), subjects(g, p)) for g, p in pairs])
    marked = [(set(g.names), {n for n in p.names if n[2] != "NORP"}) for g, p in pairs if g.names is not None]
    if any(a for a, _ in marked):
        result["names"] = f1(marked)
        result["name spans"] = f1([({n[:2] for n in a}, {n[:2] for n in b}) for a, b in marked])
    if found and found[0].lemmas is not None:
        result["lemma"] = part(lambda g, p, i: g.lemmas[i] == p.lemmas[i])
    return result


def f1(pairs) -> float:
    right = sum(len(a & b) for a, b in pairs)
    return 200 * right / max(1, sum(len(a) + len(b) for a, b in pairs))


def shown(result: dict[str, float]) -> str:
    return "  ".join(f"{k} {v:.1f}" for k, v in result.items())
