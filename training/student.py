"""The student: the network that is shipped. FORMAT.md says the same in words, for the TypeScript that runs it."""

import torch
import torch.nn.functional as F
from torch import nn

from features import CASES, GRAM_BUCKETS, SHAPE_BUCKETS, cases_of, grams_of, norm_of, shape_of

VECTOR, OWN, GRAM, SHAPE, CASE = 100, 64, 64, 24, 16
INPUT = VECTOR + OWN + GRAM + SHAPE + CASE
WIDTH = 160
#: The layers in their order: a number is a convolution of that reach, 0 is a look at the whole sentence.
LAYERS = (1, 2, 4, 0, 1, 2, 0, 4)
HEADS, HEAD = 4, 16
ARC, LABEL = 96, 96
TAGGED = ("upos", "xpos", "name", "lemma")


def scaled(x):
    """x over its root mean square."""
    return x * torch.rsqrt(x.float().pow(2).mean(-1, keepdim=True) + 1e-6).to(x.dtype)


#: Seven bits on the convolutions' rows, as the product multiplies them: a step of 6/63 of the root mean square.
STEP = 6 / 63


def narrowed(y):
    """y as the product rounds it; training sees it as it is."""
    return (y / STEP).round().clamp(-64, 63) * STEP


class Gated(nn.Module):
    """x + a * clamp(b / 4 + 1/2, 0, 1), where (a, b) is a convolution of three words `reach` apart over scaled x."""

    def __init__(self, width, reach, drop):
        super().__init__()
        self.reach = reach
        self.linear = nn.Linear(3 * width, 2 * width)
        self.drop = nn.Dropout(drop)
        nn.init.normal_(self.linear.weight, std=(1.0 / (3 * width)) ** 0.5)
        nn.init.zeros_(self.linear.bias)

    def forward(self, x, mask):
        y = (self.drop(scaled(x)) if self.training else narrowed(scaled(x))) * mask
        r, n = self.reach, x.shape[1]
        padded = F.pad(y, (0, 0, r, r))
        a, b = self.linear(torch.cat([padded[:, :n], y, padded[:, 2 * r : 2 * r + n]], -1)).chunk(2, -1)
        return x + a * (b * 0.25 + 0.5).clamp(0, 1)


class Look(nn.Module):
    """x + attention over the whole sentence, four small heads: what lies beyond the convolutions' reach."""

    def __init__(self, width):
        super().__init__()
        self.qkv, self.out = nn.Linear(width, 3 * HEADS * HEAD), nn.Linear(HEADS * HEAD, width)

    def forward(self, x, mask):
        b, n, _ = x.shape
        q, k, v = (t.view(b, n, HEADS, HEAD).transpose(1, 2) for t in self.qkv(scaled(x)).chunk(3, -1))
        nearness = (q @ k.transpose(2, 3) * HEAD**-0.5).float().masked_fill(mask[:, None, None, :, 0] == 0, -1e4)
        seen = nearness.softmax(-1).to(v.dtype) @ v
        return x + self.out(seen.transpose(1, 2).reshape(b, n, -1))


class Student(nn.Module):
    def __init__(self, vectors: torch.Tensor, own_words: int, sizes: dict[str, int], drop=0.15):
        """vectors: (words + 1, 100), row 0 is zero and stands for every unknown word."""
        super().__init__()
        self.register_buffer("vectors", vectors, persistent=False)
        self.own = nn.Embedding(own_words + 1, OWN)
        self.grams = nn.Embedding(GRAM_BUCKETS, GRAM)
        self.shapes, self.cases = nn.Embedding(SHAPE_BUCKETS, SHAPE), nn.Embedding(CASES, CASE)
        for table in (self.own, self.grams, self.shapes, self.cases):
            nn.init.normal_(table.weight, std=0.3)
        self.input = nn.Linear(INPUT, WIDTH)
        self.layers = nn.ModuleList(Gated(WIDTH, r, drop) if r else Look(WIDTH) for r in LAYERS)
        self.drop = nn.Dropout(drop * 1.5)
        self.tags = nn.ModuleDict({k: nn.Linear(WIDTH, sizes[k]) for k in TAGGED})
        self.arc_dep, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.arc = nn.Linear(ARC, ARC)
        self.label_dep, self.label_head = nn.Linear(WIDTH, LABEL), nn.Linear(WIDTH, LABEL, bias=False)
        self.label = nn.Linear(LABEL, sizes["label"])
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.5)

    def inputs(self, batch):
        known, own = batch["vector"], batch["own"]
        if self.training:
            gone = torch.rand(known.shape) < 0.06
            known, own = known.masked_fill(gone, 0), own.masked_fill(gone | (torch.rand(own.shape) < 0.1), 0)
        grams = F.embedding_bag(batch["grams"], self.grams.weight, batch["gram_starts"], mode="sum")
        grams = grams.view(*known.shape, GRAM) * batch["gram_scale"].unsqueeze(-1)
        return torch.cat([self.vectors[known], self.own(own), grams, self.shapes(batch["shape"]), self.cases(batch["case"])], -1)

    def forward(self, batch):
        """Tag scores by kind, arc scores (b, n, n + 1) with the root first, the input of label_scores, every layer's x."""
        mask = batch["words"].unsqueeze(-1).float()
        x = self.input(self.drop(self.inputs(batch)))
        states = [x]
        for layer in self.layers:
            x = layer(x, mask)
            states.append(x)
        y = self.drop(scaled(x))
        found = {k: head(y) for k, head in self.tags.items()}
        with_root = torch.cat([scaled(self.root).to(y.dtype).expand(y.shape[0], 1, -1), y], 1)
        dep, head = self.drop(F.relu(self.arc_dep(y))), self.drop(F.relu(self.arc_head(with_root)))
        arcs = self.arc(dep) @ head.transpose(1, 2)
        arcs = (arcs.float() * ARC**-0.5).masked_fill(~batch["head_mask"][:, None], -1e4)
        return found, arcs, (self.label_dep(y), self.label_head(with_root)), states

    def label_scores(self, inputs, heads):
        """Label scores (b, n, labels) of each word under the given head (0 = root)."""
        dep, head = inputs
        chosen = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        return self.label(self.drop(F.relu(dep + chosen)))


class Lookup:
    """From words to the student's tensors."""

    def __init__(self, vector_words: list[str], own_words: list[str]):
        self.vector = {w: i + 1 for i, w in enumerate(vector_words)}
        self.own = {w: i + 1 for i, w in enumerate(own_words)}
        self.known: dict[str, tuple] = {}

    def of(self, form):
        if form not in self.known:
            norm = norm_of(form)
            self.known[form] = (self.vector.get(norm, 0), self.own.get(norm, 0), grams_of(norm), shape_of(form))
        return self.known[form]

    def batch(self, sentences: list[list[str]]):
        b, n = len(sentences), max(map(len, sentences))
        vector, own, shape, case = (torch.zeros(b, n, dtype=torch.long) for _ in range(4))
        scale = torch.zeros(b, n)
        grams, starts = [], []
        for i, forms in enumerate(sentences):
            rows = [self.of(f) for f in forms]
            k = len(forms)
            vector[i, :k] = torch.tensor([r[0] for r in rows])
            own[i, :k] = torch.tensor([r[1] for r in rows])
            shape[i, :k] = torch.tensor([r[3] for r in rows])
            case[i, :k] = torch.tensor(cases_of(forms))
            scale[i, :k] = torch.tensor([len(r[2]) ** -0.5 for r in rows])
            for r in rows:
                starts.append(len(grams))
                grams += r[2]
            starts += [len(grams)] * (n - k)
        lengths = torch.tensor([len(f) for f in sentences])
        return {"vector": vector, "own": own, "shape": shape, "case": case, "gram_scale": scale,
                "grams": torch.tensor(grams), "gram_starts": torch.tensor(starts),
                "words": torch.arange(n)[None] < lengths[:, None],
                "head_mask": torch.arange(n + 1)[None] < lengths[:, None] + 1}
