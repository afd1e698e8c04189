"""Writes the network's file (FORMAT.md) and the values its readers are checked against.

python export.py CACHE NAME MODEL_FILE EXPECTED_FILE
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch

from evaluate import best_names, label_logs, load, name_steps
from student import ARC, CASE, GRAM, HEAD, HEADS, LABEL, LAYERS, OWN, SHAPE, VECTOR, WIDTH, scaled
from features import GRAM_BUCKETS, MAX_GRAMS, SHAPE_BUCKETS, cases_of, norm_of
from tags import apply_rule
from treebank import spans_of_bio
from trees import tree_and_labels

#: Invented, like everybody in them.
SENTENCES = [
    "Orlan Veskiy , Tavria 's foreign minister , said the two sides had n't agreed .".split(),
    "“ We will not sign , ” Ms. Dorn said .".split(),
    "Mirelle Osk Says Harbour Talks Near Collapse".split(),
    "He denied it .".split(),
    "3,400 people left the U.S. base - some Tavrians too - in 2024 .".split(),
]


def bytes_of(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Signed bytes and a scale a row."""
    scales = np.maximum(np.abs(matrix).max(1) / 127, 1e-12).astype(np.float32)
    return np.clip(np.rint(matrix / scales[:, None]), -127, 127).astype(np.int8), scales


class File:
    """Collects tensors, each at a multiple of 16 bytes."""

    def __init__(self):
        self.data, self.tensors = bytearray(), {}

    def put(self, content: bytes) -> int:
        self.data += b"\0" * (-len(self.data) % 16)
        at = len(self.data)
        self.data += content
        return at

    def floats(self, name, values):
        self.tensors[name] = {"kind": "f32", "shape": list(values.shape), "at": self.put(values.astype("<f4").tobytes())}

    def whole(self, name, kind, shape, content, scales):
        self.tensors[name] = {"kind": kind, "shape": list(shape), "at": self.put(content),
                              "scales": self.put(scales.astype("<f4").tobytes())}


def write_model(model, own, sets, vector_words, vectors, path: Path):
    """Writes the file, and sets the model's weights to what the file holds."""
    file = File()
    values = np.concatenate([np.zeros((1, VECTOR), np.int8), vectors["values"]])
    scales = np.concatenate([np.ones(1, np.float32), vectors["scales"]])
    low, high = (values[:, 0::2] + 8).astype(np.uint8), (values[:, 1::2] + 8).astype(np.uint8)
    file.whole("vectors", "i4", values.shape, (low | high << 4).tobytes(), scales)
    names = {"own.weight": "own", "grams.weight": "grams", "shapes.weight": "shapes", "cases.weight": "cases"}
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            short = names.get(name, name.replace(".linear.", "."))
            array = parameter.float().numpy()
            if array.ndim == 2:
                whole, row_scales = bytes_of(array)
                file.whole(short, "i8", whole.shape, whole.tobytes(), row_scales)
                parameter.copy_(torch.from_numpy(whole.astype(np.float32) * row_scales[:, None]))
            else:
                file.floats(short, array)
    words = {}
    for key, listed in (("vector", vector_words), ("own", own)):
        content = "\n".join(listed).encode()
        words[key] = {"at": file.put(content), "length": len(content)}
    header = {"format": 1, "width": WIDTH, "layers": LAYERS, "heads": HEADS, "head": HEAD, "arc": ARC, "label": LABEL,
              "inputs": {"vector": VECTOR, "own": OWN, "gram": GRAM, "shape": SHAPE, "case": CASE},
              "gramBuckets": GRAM_BUCKETS, "shapeBuckets": SHAPE_BUCKETS, "maxGrams": MAX_GRAMS,
              "tags": {k: sets[k] for k in ("upos", "xpos", "name", "lemma", "label")},
              "tensors": file.tensors, "words": words}
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-(len(text) + 4) % 16)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(len(text).to_bytes(4, "little") + text + bytes(file.data))
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")


def expected(model, lookup, sets, forms):
    """Every step's values for one sentence, as FORMAT.md numbers them; lists of floats are cut to six digits."""
    digits = lambda t: [float(f"{v:.6g}") for v in t.flatten().tolist()]
    with torch.no_grad():
        batch = lookup.batch([forms])
        found, arcs, inputs, states = model(batch)
        tree, chosen = tree_and_labels(arcs[0].numpy(), label_logs(model, inputs, 0), sets["label"])
        label = model.label_scores(inputs, torch.tensor([tree]))[0]
        tag = {k: found[k][0].argmax(-1).tolist() for k in ("upos", "xpos", "lemma")}
        names = spans_of_bio(best_names(found["name"][0].numpy(), sets["name"], name_steps(sets["name"])))
        arcs = arcs[0].clone()
        return {
            "forms": forms, "norms": [norm_of(f) for f in forms],
            "rows": {"vector": batch["vector"][0].tolist(), "own": batch["own"][0].tolist(),
                     "shape": batch["shape"][0].tolist(), "case": cases_of(forms),
                     "grams": [list(lookup.of(f)[2]) for f in forms]},
            "input": digits(states[0][0]), "layers": [digits(s[0]) for s in states[1:]], "scaled": digits(scaled(states[-1][0])),
            "scores": {k: digits(v[0]) for k, v in found.items()}, "arcs": digits(arcs), "labels": digits(label),
            "upos": [sets["upos"][t] for t in tag["upos"]], "xpos": [sets["xpos"][t] for t in tag["xpos"]],
            "lemmas": [apply_rule(f, sets["lemma"][t]) for f, t in zip(forms, tag["lemma"])],
            "heads": tree, "deprels": [sets["label"][t] for t in chosen],
            "names": [list(n) for n in names],
        }


def main(cache: Path, name: str, path: Path, expected_path: Path):
    model, lookup, sets, own = load(cache, name)
    vector_words = (cache / "vector-words.txt").read_text("utf-8").split("\n")
    write_model(model, own, sets, vector_words, np.load(cache / "vectors.npz"), path)
    torch.save({"model": model.state_dict(), "own": own}, cache / f"{name}-shipped.pt")
    sentences = [expected(model, lookup, sets, forms) for forms in SENTENCES]
    expected_path.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(json.dumps(s, ensure_ascii=False, separators=(",", ":")) for s in sentences)
    expected_path.write_text(f"[\n{lines}\n]\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
