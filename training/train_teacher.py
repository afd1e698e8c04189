"""Fine-tunes the teacher and keeps a checkpoint an epoch: run again, it goes on where it stopped.

python train_teacher.py CACHE MODEL_FOLDER [EPOCHS]
"""

import pickle
import random
import sys
import time
from pathlib import Path

import torch
import torch.nn.functional as F

import tags
from scoring import Prediction, scores, shown
from sets import test_sets, training_sets
from teacher import Teacher, WordPieces, batch_of
from treebank import bioes, spans_of_bio, widest
from trees import best_tree

WORDS_A_BATCH = 2400
RATE = 2e-4
SEED = 4


def batches(sentences, words, rng=None):
    """Lists of sentences of about one length, at most so many words with padding each."""
    order = sorted(sentences, key=lambda s: len(s.forms) + (rng.random() * 4 if rng else 0))
    found, batch, longest = [], [], 0
    for s in order:
        longest = max(longest, len(s.forms))
        if batch and longest * (len(batch) + 1) > words:
            found.append(batch)
            batch, longest = [], len(s.forms)
        batch.append(s)
    found.append(batch)
    if rng:
        rng.shuffle(found)
    return found


def targets(batch, index, trees=True):
    """Class numbers, -100 where nothing is known."""
    n = max(len(s.forms) for s in batch)
    pad = lambda values: values + [-100] * (n - len(values))
    of = lambda kind, values: pad([index[kind].get(v, -100) for v in values])
    # Names that only spaCy found count in three batches of ten: they would drown the ones people marked.
    named = [s.names is not None and (not getattr(s, "silver_names", False) or random.random() < 0.3) for s in batch]
    gold = {"name": [of("name", bioes(len(s.forms), s.names)) if use else pad([]) for s, use in zip(batch, named)]}
    known = [s if s.upos and not getattr(s, "only_names", False) else None for s in batch]
    for kind, field in (("upos", "upos"), ("xpos", "xpos"), ("label", "labels")):
        gold[kind] = [of(kind, getattr(s, field)) if s else pad([]) for s in known]
    gold["arc"] = [pad(list(s.heads)) if s else pad([]) for s in known]
    return {k: torch.tensor(v) for k, v in gold.items()}


def loss_of(model, batch, pieces, index):
    tensors = batch_of(batch, pieces)
    gold = targets(batch, index)
    with torch.autocast("cpu", torch.bfloat16):
        found, arcs, inputs = model(tensors)
        found["label"] = model.label_scores(inputs, gold["arc"].clamp(min=0))
    found["arc"] = arcs
    total = 0.0
    for kind, target in gold.items():
        if (target >= 0).any():
            total = total + F.cross_entropy(found[kind].float().flatten(0, 1), target.flatten(), ignore_index=-100)
    return total


def predict(model, sentences, pieces, sets):
    """Predictions in the order of the sentences."""
    model.eval()
    made = {}
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in batches(sentences, 3000):
            found, arcs, inputs = model(batch_of(batch, pieces))
            arcs = arcs.float().log_softmax(-1).numpy()
            trees = [best_tree(arcs[i, : len(s.forms), : len(s.forms) + 1]) for i, s in enumerate(batch)]
            n = arcs.shape[1]
            heads = torch.tensor([t + [0] * (n - len(t)) for t in trees])
            found["label"] = model.label_scores(inputs, heads)
            best = {k: v.argmax(-1).tolist() for k, v in found.items()}
            for i, s in enumerate(batch):
                own = {k: [sets[k][t] for t in v[i][: len(s.forms)]] for k, v in best.items()}
                made[id(s)] = Prediction(own["upos"], own["xpos"], trees[i], own["label"], spans_of_bio(own["name"]))
    model.train()
    return [made[id(s)] for s in sentences]


def with_spacy(cache, data):
    """Sets names from spaCy where nobody marked them, and adds its peoples (NORP) where somebody did."""
    from spacy_names import names_of

    path = cache / "spacy-names.pickle"
    if not path.exists():
        path.write_bytes(pickle.dumps({k: names_of(v) for k, v in data.items()}))
    for key, names in pickle.loads(path.read_bytes()).items():
        for sentence, found in zip(data[key], names, strict=True):
            if sentence.names is None:
                sentence.names, sentence.silver_names = found, True
            else:
                taken = [n for n in found if n[2] == "NORP" and all(n[1] <= a or b <= n[0] for a, b, _ in sentence.names)]
                sentence.names = widest({*sentence.names, *taken})


def main(cache: Path, folder: Path, epochs: int):
    torch.manual_seed(SEED)
    random.seed(SEED)
    rng = random.Random(SEED)
    data = training_sets()
    with_spacy(cache, data)
    sets = tags.load(cache / "tags.json")
    index = {k: {t: i for i, t in enumerate(v)} for k, v in sets.items()}
    for s in data["ewt-dev"]:
        s.only_names = True
    model, pieces = Teacher(folder, {k: len(v) for k, v in sets.items()}), WordPieces(folder / "vocab.txt")
    model.encoder.load(folder)
    model.encoder.words.weight.requires_grad_(False)
    slow = [p for p in model.encoder.parameters() if p.requires_grad]
    fast = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimiser = torch.optim.AdamW([{"params": slow, "lr": RATE}, {"params": fast, "lr": 1.5e-3}], weight_decay=0.01,
                                  betas=(0.9, 0.98))
    train = data["ewt"] + data["gum"] + data["ewt-dev"] * 2
    train = [s for s in train if len(s.forms) <= 100]
    steps = epochs * len(batches(train, WORDS_A_BATCH))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda i: min(1, (i + 1) / (0.08 * steps)) * max(0.02, 1 - i / steps))
    done, step, checkpoint = 0, 0, cache / "teacher.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=False)
        model.load_state_dict(state["model"])
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        rng.setstate(state["rng"])
        done, step = state["done"], state["step"]
    start = time.time()
    for epoch in range(done, epochs):
        for batch in batches(train, WORDS_A_BATCH, rng):
            loss = loss_of(model, batch, pieces, index)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            step += 1
            if step >= steps:
                break
            if step % 20 == 0:
                print(f"step {step}/{steps} loss {loss.item():.3f} {time.time() - start:.0f} s", flush=True)
        torch.save({"model": model.state_dict(), "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict(),
                    "rng": rng.getstate(), "done": epoch + 1, "step": step}, checkpoint)
        if epoch + 1 < epochs:
            print(epoch + 1, shown(scores(data["ewt-dev"], predict(model, data["ewt-dev"], pieces, sets))), flush=True)
    for name, sentences in test_sets().items():
        print(name, shown(scores(sentences, predict(model, sentences, pieces, sets))), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 6)
