"""The teacher: a MiniLM encoder with tagging, biaffine parsing and naming heads. Its weights are never shipped."""

import json
import unicodedata
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn


class WordPieces:
    """BERT's lower-cased word pieces, from a vocab.txt."""

    def __init__(self, vocabulary: Path):
        self.ids = {piece: i for i, piece in enumerate(vocabulary.read_text("utf-8").split("\n")) if piece}
        self.start, self.end, self.unknown = self.ids["[CLS]"], self.ids["[SEP]"], self.ids["[UNK]"]
        self.known: dict[str, list[int]] = {}

    def of(self, form: str) -> list[int]:
        """At least one id for any word."""
        if form not in self.known:
            self.known[form] = self._cut(form)
        return self.known[form]

    def _cut(self, form):
        plain = "".join(c for c in unicodedata.normalize("NFD", form.lower()) if unicodedata.category(c) != "Mn")
        parts, ids = [""], []
        for c in plain:
            if c.isalnum():
                parts[-1] += c
            else:
                parts += [c, ""]
        for part in filter(None, parts):
            at, pieces = 0, []
            while at < len(part):
                end = next((e for e in range(len(part), at, -1) if ("##" if at else "") + part[at:e] in self.ids), None)
                if end is None:
                    pieces = [self.unknown]
                    break
                pieces.append(self.ids[("##" if at else "") + part[at:end]])
                at = end
            ids += pieces
        return ids[:8] or [self.unknown]


class Layer(nn.Module):
    def __init__(self, d, heads, inner):
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.o = (nn.Linear(d, d) for _ in range(4))
        self.inner, self.outer = nn.Linear(d, inner), nn.Linear(inner, d)
        self.norm1, self.norm2 = nn.LayerNorm(d, 1e-12), nn.LayerNorm(d, 1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        b, n, d = x.shape
        q, k, v = (f(x).view(b, n, self.heads, -1).transpose(1, 2) for f in (self.q, self.k, self.v))
        # Written out: the fused kernel's backward pass on a CPU takes longer than all the rest of the layer.
        weights = (q @ k.transpose(2, 3) * (d // self.heads) ** -0.5).masked_fill(~mask, -1e4).softmax(-1)
        a = (weights @ v).transpose(1, 2).reshape(b, n, d)
        x = self.norm1(x + self.o(a))
        return self.norm2(x + self.drop(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """BERT, with the names of the packaged weights mapped onto ours."""

    def __init__(self, folder: Path):
        super().__init__()
        c = json.loads((folder / "config.json").read_text())
        d = c["hidden_size"]
        self.words, self.places = nn.Embedding(c["vocab_size"], d), nn.Embedding(c["max_position_embeddings"], d)
        self.kinds, self.norm = nn.Embedding(2, d), nn.LayerNorm(d, 1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(
            Layer(d, c["num_attention_heads"], c["intermediate_size"]) for _ in range(c["num_hidden_layers"]))
        self.width = d

    def load(self, folder: Path):
        from safetensors.torch import load_file

        ours = {}
        table = {"embeddings.word_embeddings": "words", "embeddings.position_embeddings": "places",
                 "embeddings.token_type_embeddings": "kinds", "embeddings.LayerNorm": "norm"}
        inside = {"attention.self.query": "q", "attention.self.key": "k", "attention.self.value": "v",
                  "attention.output.dense": "o", "attention.output.LayerNorm": "norm1", "intermediate.dense": "inner",
                  "output.dense": "outer", "output.LayerNorm": "norm2"}
        for name, value in load_file(folder / "model.safetensors").items():
            stem, kind = name.rsplit(".", 1)
            if stem in table:
                ours[f"{table[stem]}.{kind}"] = value
            elif stem.startswith("encoder.layer."):
                _, _, i, rest = stem.split(".", 3)
                ours[f"layers.{i}.{inside[rest]}.{kind}"] = value
        self.load_state_dict(ours)

    def forward(self, ids, extra, mask):
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.kinds.weight[0] + extra
        x = self.drop(self.norm(x))
        states = [x]
        for layer in self.layers:
            x = layer(x, mask)
            states.append(x)
        return states


def shape_of(form: str, first: bool) -> int:
    """How a word is written, 0 to 9: what an encoder that lower-cases does not see."""
    kind = (0 if form.islower() else 1 if form.isupper() and len(form) == 1 else 2 if form.isupper()
            else 3 if form[0].isupper() else 4)
    return kind * 2 + first


class Teacher(nn.Module):
    ARC, LABEL = 256, 128

    def __init__(self, folder: Path, sizes: dict[str, int]):
        super().__init__()
        self.encoder = Encoder(folder)
        d = self.encoder.width
        self.shapes = nn.Embedding(10, d)
        nn.init.zeros_(self.shapes.weight)
        self.mix = nn.Parameter(torch.zeros(3, len(self.encoder.layers) + 1))
        self.drop = nn.Dropout(0.3)
        head = lambda out: nn.Sequential(nn.Linear(d, 256), nn.GELU(), nn.Dropout(0.3), nn.Linear(256, out))
        self.tags = nn.ModuleDict({k: head(sizes[k]) for k in ("upos", "xpos", "name")})
        mlp = lambda out: nn.Sequential(nn.Linear(d, out), nn.GELU(), nn.Dropout(0.3))
        self.arc_dep, self.arc_head = mlp(self.ARC), mlp(self.ARC)
        self.label_dep, self.label_head = mlp(self.LABEL), mlp(self.LABEL)
        self.root = nn.Parameter(torch.randn(d) * 0.1)
        self.arc = nn.Parameter(torch.zeros(self.ARC + 1, self.ARC))
        self.label = nn.Parameter(torch.zeros(sizes["label"], self.LABEL + 1, self.LABEL + 1))

    def forward(self, batch):
        """Tag scores (b, n, tags), arc scores (b, n, n + 1) over heads with the root first, and the label inputs."""
        extra = self.shapes(batch["piece_shapes"])
        states = self.encoder(batch["pieces"], extra, batch["mask"][:, None, None])
        states = torch.stack(states)
        weights = self.mix.softmax(1)
        index = batch["first"].unsqueeze(-1).expand(-1, -1, states.shape[-1])
        mixed = [self.drop(torch.gather(torch.einsum("l,lbnd->bnd", w.to(states.dtype), states), 1, index)) for w in weights]
        scores = {k: self.tags[k](mixed[0 if k != "name" else 2]) for k in self.tags}
        x = mixed[1]
        with_root = torch.cat([self.root.to(x.dtype).expand(x.shape[0], 1, -1), x], 1)
        dep, heads = self.arc_dep(x), self.arc_head(with_root)
        dep = F.pad(dep, (0, 1), value=1.0)
        arcs = dep @ self.arc.to(dep.dtype) @ heads.transpose(1, 2)
        arcs = arcs.float().masked_fill(~batch["head_mask"][:, None], -1e4)
        return scores, arcs, (F.pad(self.label_dep(x), (0, 1), value=1.0), F.pad(self.label_head(with_root), (0, 1), value=1.0))

    def label_scores(self, inputs, heads):
        """Label scores (b, n, labels) under the given heads."""
        dep, head = inputs
        chosen = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        b, n, d = dep.shape
        left = (dep.reshape(-1, d) @ self.label.to(dep.dtype).permute(1, 0, 2).reshape(d, -1)).view(b * n, -1, d)
        return torch.bmm(left, chosen.reshape(b * n, d, 1)).view(b, n, -1)


def batch_of(sentences, pieces: WordPieces):
    """Tensors of a batch of sentences, padded."""
    b, n = len(sentences), max(len(s.forms) for s in sentences)
    rows, shapes, firsts = [], [], []
    for s in sentences:
        ids, marks, first = [pieces.start], [0], []
        for i, form in enumerate(s.forms):
            first.append(len(ids))
            own = pieces.of(form)
            ids += own
            marks += [shape_of(form, i == 0)] * len(own)
        rows.append((ids + [pieces.end])[:512])
        shapes.append((marks + [0])[:512])
        firsts.append([min(f, 510) for f in first])
    m = max(map(len, rows))
    pad = lambda lists, to: torch.tensor([x + [0] * (to - len(x)) for x in lists])
    lengths = torch.tensor([len(s.forms) for s in sentences])
    return {
        "pieces": pad(rows, m), "piece_shapes": pad(shapes, m), "first": pad(firsts, n),
        "mask": torch.arange(m)[None] < torch.tensor([len(r) for r in rows])[:, None],
        "words": torch.arange(n)[None] < lengths[:, None],
        "head_mask": torch.arange(n + 1)[None] < lengths[:, None] + 1,
    }
