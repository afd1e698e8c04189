"""Trains the labeller on examples.ts's examples and writes its file. Seeded.

python train.py CACHE FILE EXPECTED [EPOCHS]
"""

import json
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

sys.path.insert(0, str(Path(__file__).parent.parent))
from export import File, bytes_of  # noqa: E402
from student import Gated, scaled  # noqa: E402

WIDTH = 96
LAYERS = (1, 2, 4)
PARTS = 4
SIZES = {"distances": 27, "quoted": 2, "rivals": 2, "ruled": 5}
RATE = 2e-3
BATCH = 32
SEED = 3
#: How much an example of a treebank counts: its marks are another school's.
TREEBANK = 0.6


class Labeller(nn.Module):
    """x = word(state) + cue(state of the cue's head) + a row of every table; gated convolutions; parts, and whether it reports."""

    def __init__(self, state: int, relations: int, rules: int):
        super().__init__()
        sizes = {"paths": 2 + 3 * (relations + 1), **SIZES, "rules": rules + 1}
        self.tables = nn.ModuleDict({name: nn.Embedding(size, WIDTH) for name, size in sizes.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.15)
        self.word, self.cue = nn.Linear(state, WIDTH), nn.Linear(state, WIDTH, bias=False)
        self.layers = nn.ModuleList(Gated(WIDTH, reach, 0.2) for reach in LAYERS)
        self.out = nn.Linear(WIDTH, PARTS + 1)
        self.drop, self.drop_state = nn.Dropout(0.25), nn.Dropout(0.25)

    def forward(self, batch):
        mask = batch["mask"].unsqueeze(-1).float()
        x = self.word(self.drop_state(batch["states"])) + self.cue(self.drop_state(batch["cue"])).unsqueeze(1)
        for name in ("paths", "distances", "quoted", "rivals", "ruled"):
            x = x + self.tables[name](batch[name])
        x = x + self.tables["rules"](batch["rule"]).unsqueeze(1)
        for layer in self.layers:
            x = layer(x, mask)
        found = self.out(self.drop(scaled(x)))
        at = batch["head"][:, None, None].expand(-1, 1, PARTS + 1)
        return found[..., :PARTS], torch.gather(found, 1, at)[:, 0, PARTS]


def batch_of(items, states, rules):
    n = max(len(i["labels"]) for i in items)
    pad = lambda values, fill=0: values + [fill] * (n - len(values))
    rows = np.zeros((len(items), n, states.shape[1]), np.float32)
    for k, i in enumerate(items):
        rows[k, : len(i["labels"])] = states[i["from"] : i["from"] + len(i["labels"])]
    tensors = {name: torch.tensor([pad(i[name]) for i in items]) for name in ("paths", "distances", "quoted", "rivals", "ruled")}
    tensors["states"] = torch.from_numpy(rows)
    tensors["cue"] = torch.from_numpy(np.stack([states[i["from"] + i["head"]] for i in items]))
    tensors["head"] = torch.tensor([i["head"] for i in items])
    tensors["rule"] = torch.tensor([rules.get(i.get("rule"), 0) for i in items])
    tensors["mask"] = torch.tensor([[k < len(i["labels"]) for k in range(n)] for i in items])
    return tensors, torch.tensor([pad(i["labels"], -100) for i in items]), torch.tensor([float(i["reports"]) for i in items])


def batches(items, rng):
    order = sorted(items, key=lambda i: len(i["labels"]) + rng.random() * 4)
    found = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    rng.shuffle(found)
    return found


def loss_of(model, items, states, rules):
    tensors, labels, reports = batch_of(items, states, rules)
    parts, likely = model(tensors)
    weight = torch.tensor([TREEBANK if i["split"] == "treebank" else 1.0 for i in items])
    labels = torch.where((reports > 0)[:, None], labels, torch.full_like(labels, -100))
    by_word = F.cross_entropy(parts.transpose(1, 2), labels, ignore_index=-100, reduction="none").sum(1)
    by_cue = F.binary_cross_entropy_with_logits(likely, reports, reduction="none")
    return (weight * (by_word / 8 + by_cue)).mean()


def report(model, items, states, rules, title):
    """How well the development part's candidates are told apart, and their words."""
    model.eval()
    right = said = marked = words = same = 0
    with torch.no_grad():
        for at in range(0, len(items), 64):
            part = items[at : at + 64]
            tensors, labels, reports = batch_of(part, states, rules)
            parts, likely = model(tensors)
            yes = likely > 0
            right += int((yes & (reports > 0)).sum())
            said += int(yes.sum())
            marked += int((reports > 0).sum())
            known = (labels >= 0) & (reports > 0)[:, None]
            words += int(known.sum())
            same += int(((parts.argmax(-1) == labels) & known).sum())
    model.train()
    f1 = 200 * right / max(1, said + marked)
    print(f"{title}: cues F1 {f1:.1f} (P {100 * right / max(1, said):.1f}, R {100 * right / max(1, marked):.1f}), words {100 * same / max(1, words):.1f} % right", flush=True)


def write(model, header, path: Path):
    file = File()

    def matrix(name, linear, bias=True):
        whole, scales = bytes_of(linear.weight.detach().numpy())
        file.whole(f"{name}.weight", "i8", whole.shape, whole.tobytes(), scales)
        if bias and linear.bias is not None:
            file.floats(f"{name}.bias", linear.bias.detach().numpy())

    matrix("word", model.word)
    matrix("cue", model.cue)
    matrix("out", model.out)
    for index, layer in enumerate(model.layers):
        matrix(f"layers.{index}", layer.linear)
    for name, table in model.tables.items():
        file.floats(f"tables.{name}", table.weight.detach().numpy())
    head = json.dumps({**header, "tensors": file.tensors}).encode()
    head += b" " * (-(len(head) + 4) % 16)
    path.write_bytes(len(head).to_bytes(4, "little") + head + bytes(file.data))
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")


def write_expected(model, items, states, rules, path: Path):
    """Short examples of our own corpus with what the network says of them in float32, to hold the product against."""
    model.eval()
    found = []
    for i in [i for i in items if 6 <= len(i["labels"]) <= 9][:3]:
        with torch.no_grad():
            tensors, _, _ = batch_of([i], states, rules)
            parts, reports = model(tensors)
        own = states[i["from"] : i["from"] + len(i["labels"])]
        features = {name: i[name] for name in ("paths", "distances", "quoted", "rivals", "ruled")}
        found.append({"head": i["head"], "rule": i.get("rule"), "features": features, "states": own.round(4).flatten().tolist(),
                      "reports": float(reports.sigmoid()), "parts": parts.softmax(-1).flatten().tolist()})
    path.write_text(json.dumps(found))


def main(cache: Path, path: Path, epochs: int, expected: Path):
    torch.manual_seed(SEED)
    torch.set_num_threads(1)  # small matrices: more threads wait for one another
    rng = random.Random(SEED)
    examples = json.loads((cache / "examples.json").read_text())
    states = np.fromfile(cache / "states.bin", np.float32).reshape(-1, examples["state"])
    train = [i for i in examples["items"] if i["split"] != "dev"]
    dev = [i for i in examples["items"] if i["split"] == "dev"]
    names = sorted({i["rule"] for i in train if i.get("rule")})
    rules = {name: row + 1 for row, name in enumerate(names)}
    model = Labeller(examples["state"], len(examples["relations"]), len(names))
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.05)
    total = epochs * (len(train) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda i: min(1, (i + 1) / 50) * max(0.02, 1 - i / total))
    start = time.time()
    for epoch in range(epochs):
        for items in batches(train, rng):
            loss = loss_of(model, items, states, rules)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
        if (epoch + 1) % 4 == 0:
            report(model, dev, states, rules, f"{epoch + 1} of {epochs}, {time.time() - start:.0f} s")
    header = {"format": 1, "width": WIDTH, "state": examples["state"], "layers": LAYERS, "forms": examples["forms"],
              "rules": names, "relations": examples["relations"]}
    write(model, header, path)
    write_expected(model, dev, states, rules, expected)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[4]) if len(sys.argv) > 4 else 12, Path(sys.argv[3]))
