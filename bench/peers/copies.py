"""Finds the pairs of texts that share passages with a peer: reads JSON lines {id, text}, writes {a, b, spans}, for the
scorer.

    python copies.py minhash|passim TEXTS FOUND SETTINGS

SETTINGS is a JSON object. Spans [start, end) are in UTF-16 code units; MinHash gives none. The last line of standard output
is {"seconds"}: processor time of this process spent on finding, the texts being in memory before.
"""

import json
import sys
import time

import passages


def by_minhash(texts, shingle, threshold, perm=128):
    """datasketch's MinHash-LSH over shingles of words; a pair is what it answers and what is as similar by its estimate."""
    from datasketch import MinHash, MinHashLSH

    lsh = MinHashLSH(threshold=threshold, num_perm=perm)
    sketches = []
    for number, text in enumerate(texts):
        words = passages.Document(text).words
        sketch = MinHash(num_perm=perm)
        sketch.update_batch(
            [" ".join(words[at : at + shingle]).encode() for at in range(max(1, len(words) - shingle + 1))]
        )
        for other in lsh.query(sketch):
            if sketch.jaccard(sketches[other]) >= threshold:
                yield other, number, []
        lsh.insert(number, sketch)
        sketches.append(sketch)


def by_passim(texts, **settings):
    return passages.shared_passages(texts, passages.Settings(**settings))


FINDERS = {"minhash": by_minhash, "passim": by_passim}


def utf16(text):
    """For each code point of the text, and its end, the offset in UTF-16 code units."""
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if ord(character) > 0xFFFF else 1))
    return offsets


def main(finder, texts, found, settings="{}"):
    with open(texts, encoding="utf-8") as file:
        documents = [json.loads(line) for line in file if line.strip()]
    started = time.process_time()
    pairs = list(FINDERS[finder]([document["text"] for document in documents], **json.loads(settings)))
    seconds = time.process_time() - started
    with open(found, "w", encoding="utf-8") as file:
        for i, j, spans in pairs:
            x, y = utf16(documents[i]["text"]), utf16(documents[j]["text"])
            moved = [{"a": [x[s], x[e]], "b": [y[t], y[f]]} for (s, e), (t, f) in spans]
            file.write(json.dumps({"a": documents[i]["id"], "b": documents[j]["id"], "spans": moved}) + "\n")
    print(json.dumps({"seconds": seconds}))


if __name__ == "__main__":
    main(*sys.argv[1:])
