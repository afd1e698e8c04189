"""The teacher's soft labels for raw sentences and for the treebanks' own: cached, and gone on with where it stopped.

python label.py CACHE MODEL_FOLDER WORDS [PART PARTS]      parts may run side by side

Raw sentences: so many words of CACHE/raw.jsonl, and all of CACHE/corpus.jsonl.
"""

import json
import pickle
import random
import sys
import time
from pathlib import Path

import torch

import tags
from sets import training_sets
from teacher import Teacher, WordPieces, batch_of
from train_teacher import batches, with_spacy
from treebank import Sentence
from trees import best_tree

CHOICES = {"upos": 3, "xpos": 4, "name": 4, "label": 4, "arc": 4}
CHUNK = 2000


def raw_sentences(path: Path, words: int) -> list[Sentence]:
    """A fixed sample of so many words of the raw sentences, none twice."""
    seen, found = set(), []
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        text = " ".join(record["tokens"])
        if 4 <= len(record["tokens"]) <= 60 and text not in seen:
            seen.add(text)
            found.append(Sentence(record["document"], text, record["document"], record["tokens"], record["spaces"]))
    # Short questions and thanks of press briefings teach little: longer sentences come first, in a shuffled order.
    random.Random(4).shuffle(found)
    found.sort(key=lambda s: (not s.document.startswith("wn:"), len(s.forms) < 12))
    kept, total = [], 0
    for sentence in found:
        if total >= words:
            break
        kept.append(sentence)
        total += len(sentence.forms)
    return kept


def soft_labels(model, sentences, pieces):
    """For each sentence, for each kind, the best tags and their probabilities; "heads" is the best tree."""
    made = {}
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in batches(sentences, 3000):
            found, arcs, inputs = model(batch_of(batch, pieces))
            chances = arcs.float().softmax(-1)
            logs = arcs.float().log_softmax(-1).numpy()
            trees = [best_tree(logs[i, : len(s.forms), : len(s.forms) + 1]) for i, s in enumerate(batch)]
            n = arcs.shape[1]
            found["label"] = model.label_scores(inputs, torch.tensor([t + [0] * (n - len(t)) for t in trees]))
            best = {k: v.float().softmax(-1).topk(CHOICES[k]) for k, v in found.items()}
            best["arc"] = chances.topk(min(CHOICES["arc"], chances.shape[-1]))
            for i, s in enumerate(batch):
                size = len(s.forms)
                made[id(s)] = {k: (v.indices[i, :size].to(torch.int16).numpy(), v.values[i, :size].half().numpy())
                               for k, v in best.items()} | {"heads": trees[i]}
    return [made[id(s)] for s in sentences]


def main(cache: Path, folder: Path, words: int, part: int = 0, parts: int = 1):
    sets = tags.load(cache / "tags.json")
    model, pieces = Teacher(folder, {k: len(v) for k, v in sets.items()}), WordPieces(folder / "vocab.txt")
    model.load_state_dict(torch.load(cache / "teacher.pt", weights_only=False)["model"])
    model.eval()
    data = training_sets()
    with_spacy(cache, data)
    start = time.time()
    raw, corpus = raw_sentences(cache / "raw.jsonl", words), raw_sentences(cache / "corpus.jsonl", sys.maxsize)
    for name, sentences in {**data, "raw": raw, "corpus": corpus}.items():
        for at in range(0, len(sentences), CHUNK):
            path = cache / "labels" / f"{name}-{at:06}.pickle"
            if at // CHUNK % parts == part and not path.exists():
                path.parent.mkdir(exist_ok=True)
                chunk = sentences[at : at + CHUNK]
                labels = soft_labels(model, chunk, pieces)
                path.write_bytes(pickle.dumps((chunk, labels)))
                print(f"{path.name} {time.time() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:]))
