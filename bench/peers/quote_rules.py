"""Quotations by rules over a dependency parse, as the Gender Gap Tracker's makers describe theirs.

Written anew from the published description (Asr et al. 2021, "The Gender Gap Tracker", PLoS ONE 16(1), section on quote
extraction), not from its code: a clausal complement of a verb of saying, with the verb's subject; "according to"; where
the parse fails, words in quotation marks beside such a verb; and sentences wholly in quotation marks that go on after one
("floating" quotes). The list of verbs is ours: the common ones of saying.
"""

VERBS = frozenset(
    """accept accuse acknowledge add admit advise agree allege announce answer argue assert assure believe blame boast caution
    charge cite claim comment complain concede conclude confess confirm contend counter criticize declare defend demand deny
    describe disagree disclose dispute emphasize estimate expect explain express fear feel hint hope indicate inform insist
    joke maintain mention note object observe offer order point pledge predict promise propose protest quip read reassure
    recall recommend recount refer reflect refuse reiterate relate remark remember remind repeat reply report request respond
    reveal rule say state stress suggest suspect swear tell testify think threaten tout tweet underscore urge vow warn wonder
    worry write""".split()
)
# Tokens a quotation mark may stand from the verb that reports it, where the parse does not join the two.
NEAR = 6


def span(tokens):
    """From the first of these tokens to the last, in code points."""
    return (tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def phrase(head):
    return sorted(head.subtree, key=lambda token: token.i)


def without_marks(tokens):
    kept = list(tokens)
    while kept and (kept[0].is_punct or kept[0].is_space):
        kept.pop(0)
    while kept and (kept[-1].is_punct or kept[-1].is_space):
        kept.pop()
    return kept


def found(rule, content, source, cue):
    return {"rule": rule, "content": content, "source": source, "cue": cue}


def syntactic(doc):
    """"Reis said that it was over": the clause below a verb of saying, with the verb's subject."""
    for token in doc:
        verb = token.head
        if token.dep_ != "ccomp" or verb.pos_ != "VERB" or verb.lemma_.lower() not in VERBS:
            continue
        subjects = [child for child in verb.children if child.dep_ == "nsubj"]
        content = without_marks(phrase(token))
        source = phrase(subjects[0]) if subjects else []
        # A clause that the parse spreads around the verb is cut where the verb's own words begin.
        own = {verb.i, *(part.i for part in source)}
        content = [part for part in content if part.i not in own]
        if len(content) > 1:
            yield found("syntactic", content, source, [verb])


def according(doc):
    """"According to Reis, it was over": the rest of the sentence."""
    for token in doc[:-1]:
        if token.lower_ != "according" or doc[token.i + 1].lower_ != "to":
            continue
        objects = [child for child in doc[token.i + 1].children if child.dep_ == "pobj"]
        if not objects:
            continue
        source = phrase(objects[0])
        inside = {token.i, token.i + 1, *(part.i for part in source)}
        content = without_marks([part for part in token.sent if part.i not in inside])
        if len(content) > 1:
            yield found("according", content, source, [token, doc[token.i + 1]])


def marked(doc):
    """The words between each two quotation marks, paired in their order paragraph by paragraph."""
    opened = None
    for token in doc:
        if token.is_space and "\n" in token.text:
            opened = None
        elif token.is_quote and token.text not in "'‘’":
            if opened is None:
                opened = token.i
            else:
                if token.i - opened > 2:
                    yield opened, token.i
                opened = None


def heuristic(doc, taken):
    """Words in quotation marks near a verb of saying that has a subject, where no clause was found."""
    for start, end in marked(doc):
        if any(at in taken for at in range(start + 1, end)):
            continue
        window = [*doc[max(0, start - NEAR) : start], *doc[end + 1 : end + 1 + NEAR]]
        for verb in window:
            subjects = [child for child in verb.children if child.dep_ == "nsubj" and not start < child.i < end]
            if verb.lemma_.lower() in VERBS and verb.pos_ == "VERB" and subjects:
                yield found("heuristic", without_marks(doc[start + 1 : end]), phrase(subjects[0]), [verb])
                break


def floating(doc, taken, before):
    """A quotation that no verb reports goes on with the speaker of the sentence before."""
    for start, end in marked(doc):
        if any(at in taken for at in range(start + 1, end)):
            continue
        first = doc[start].sent.start
        speakers = [one for one in before if one["source"] and 0 <= first - one["content"][-1].i <= 2 * NEAR + 8]
        if start <= first + 1 and speakers:
            yield found("floating", without_marks(doc[start + 1 : end]), speakers[-1]["source"], [])


def quotes(doc):
    """All quotations, for the scorer: spans of content, source and cue in code points."""
    kept = []
    taken = set()
    for rule in (
        lambda: syntactic(doc),
        lambda: according(doc),
        lambda: heuristic(doc, taken),
        lambda: floating(doc, taken, sorted(kept, key=lambda one: one["content"][-1].i)),
    ):
        for one in list(rule()):
            if not one["content"] or all(part.i in taken for part in one["content"]):
                continue
            kept.append(one)
            taken.update(part.i for part in one["content"])
    return [
        {role: pieces(one[role]) for role in ("content", "source", "cue")}
        for one in kept
    ]


def pieces(tokens):
    """The runs of neighbouring tokens, as spans."""
    runs = []
    for token in tokens:
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return [span(run) for run in runs]
