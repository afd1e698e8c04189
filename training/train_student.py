"""Trains the student on the treebanks and on the teacher's cached labels. Seeded; keeps student.pt in the cache.

python train_student.py CACHE NAME MILLION_WORDS [FROM [last|tags|written]]      keeps CACHE/NAME.pt; begins with the weights of CACHE/FROM.pt

With FROM, the teacher's labels in CACHE/labels are used; without it, the treebanks alone. The runs that end the training go
at a lower rate, with more raw text, and with more weight on who reports (see EMPHASIS): "last"; "tags", in which UPOS weighs
twice as much; "written", the same with edited prose read twice as often.
"""

import pickle
import random
import sys
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

import tags
from evaluate import predict
from features import norm_of
from scoring import REPORTING, scores, shown
from sets import test_sets, training_sets
from student import Lookup, Student
from tags import lemma_rule
from treebank import bioes

SEED = 4
WORDS_A_BATCH = 2000
RATE = 2.5e-3
OWN_WORDS = 8000
#: How much of a target the treebank says, where the teacher speaks as well. Names in GUM are derived by rule.
GOLD_SHARE = {"upos": 0.6, "xpos": 0.6, "arc": 0.6, "label": 0.6, "name": 0.6, "lemma": 1.0}
WEIGHT = {"upos": 1.0, "xpos": 0.7, "name": 0.8, "lemma": 0.5, "arc": 1.2, "label": 1.0}
#: Share of the words of a run that come from the treebanks, the rest from the teacher's raw text.
TREEBANK_SHARE = 0.5
#: What a run that ends the training changes. News is what accounts are made of: its sentences stand so often among the raw ones.
LAST_RATE, LAST_TREEBANK_SHARE, NEWS_TIMES = 1.5e-3, 0.4, 2
TAGS_WEIGHT = WEIGHT | {"upos": 2.0}
#: How the documents of edited prose are called in the treebanks, and how often "written" reads each.
WRITTEN, WRITTEN_TIMES = ("weblog-", "newsgroup-", "GUM_news_", "GUM_bio_", "GUM_voyage_", "GUM_academic_", "GUM_textbook_"), 2
#: How much more than another word's arc and label those of these words count in such a run.
EMPHASIS = {"nsubj": 2.0, "nsubj:pass": 2.0, "nmod:desc": 4.0, "appos": 2.0}
REPORTING_SUBJECT = 5.0
REPORTING_VERBS = REPORTING | {"propose", "reject"}


def examples(cache: Path, sets, taught: bool, last: str) -> tuple[list, list]:
    """(treebank, raw) examples: forms, and for each kind the choices (n, k) and their weights (n, k)."""
    index = {k: {t: i for i, t in enumerate(v)} for k, v in sets.items()}
    paths = sorted((cache / "labels").glob("*.pickle"))
    gold, raw = [], []
    if not taught:
        data = training_sets()
        for name, sentences in data.items():
            gold += [_example(s, None, index, name) for s in sentences]
        return gold, raw
    read = [(p.name.rsplit("-", 1)[0], *pickle.loads(p.read_bytes())) for p in paths]
    verbs = {f.lower() for name, sentences, _ in read for s in sentences for f, l, u in zip(s.forms, s.lemmas, s.upos)
             if name in ("ewt", "gum") and u == "VERB" and l in REPORTING_VERBS}
    for name, sentences, labelled in read:
        for sentence, labels in zip(sentences, labelled):
            example = _example(sentence, labels, index, name)
            if last:
                _emphasise(example, sets["label"], verbs)
            if name in ("raw", "corpus"):
                raw += [example] * (NEWS_TIMES if last and not sentence.document.startswith("wh:") else 1)
            else:
                gold += [example] * (WRITTEN_TIMES if last == "written" and sentence.document.startswith(WRITTEN) else 1)
    return gold, raw


def _emphasise(example, labels, verbs):
    """Makes the arcs and labels of subjects and descriptions weigh more, most of all where the head is a verb of reporting."""
    forms, target, heads = example
    choices, chances = target["label"]
    likely = [labels[c] for c in np.take_along_axis(choices, chances.argmax(1)[:, None], 1)[:, 0]]
    weights = np.ones((len(forms), 1), np.float32)
    for i, (label, head) in enumerate(zip(likely, heads)):
        reports = label.startswith("nsubj") and head and forms[head - 1].lower() in verbs
        weights[i] = REPORTING_SUBJECT if reports else EMPHASIS.get(label, 1.0)
    for kind in ("arc", "label"):
        target[kind] = (target[kind][0], target[kind][1] * weights)


def _example(s, labels, index, name):
    n = len(s.forms)
    certain = {}
    if s.upos and name != "ewt-dev":
        rules = [lemma_rule(f, l) for f, l in zip(s.forms, s.lemmas)]
        values = {"upos": s.upos, "xpos": s.xpos, "label": s.labels, "lemma": rules}
        certain = {k: [index[k].get(v, -1) for v in vs] for k, vs in values.items()} | {"arc": list(s.heads)}
    if s.names is not None and not getattr(s, "silver_names", False):
        certain["name"] = [index["name"][t] for t in bioes(n, s.names)]
    target = {}
    for kind in WEIGHT:
        choices, chances = [], []
        own = np.array(certain[kind], np.int64) if kind in certain else None
        soft = labels.get(kind) if labels else None
        if kind == "label" and soft and own is not None and list(s.heads) != labels["heads"]:
            # The teacher's label was given under its own head.
            same = np.array(s.heads) == np.array(labels["heads"])
            soft = (soft[0], soft[1] * same[:, None])
        share = 1.0 if soft is None else GOLD_SHARE[kind]
        if own is not None:
            choices.append(np.maximum(own, 0)[:, None])
            chances.append((own >= 0)[:, None] * (share if soft is None else 1 - (1 - share) * (soft[1].sum(1, keepdims=True) > 0)))
        if soft is not None:
            part = soft[1].astype(np.float32)
            part = part / np.maximum(part.sum(1, keepdims=True), 1e-6)
            choices.append(soft[0].astype(np.int64))
            chances.append(part * (1 - share if own is not None else 1.0))
        if choices:
            target[kind] = (np.concatenate(choices, 1), np.concatenate(chances, 1).astype(np.float32))
    heads = list(s.heads) if "arc" in certain else labels["heads"] if labels else None
    return s.forms, target, heads


def batches(gold, raw, words, share, rng):
    """One epoch's batches: sentences of about one length together; raw ones come in so often that the share holds."""
    def cut(items):
        order = sorted(items, key=lambda e: len(e[0]) + rng.random() * 3)
        found, batch, longest = [], [], 0
        for e in order:
            longest = max(longest, len(e[0]))
            if batch and longest * (len(batch) + 1) > words:
                found.append(batch)
                batch, longest = [], len(e[0])
            batch.append(e)
        return found + [batch]
    chosen = cut([e for e in gold if len(e[0]) <= 120])
    if raw:
        want = sum(len(e[0]) for e in gold) * (1 / share - 1)
        part, total = [], 0
        for e in rng.sample(raw, len(raw)):
            if total > want:
                break
            part.append(e)
            total += len(e[0])
        chosen += cut(part)
    rng.shuffle(chosen)
    return chosen


def loss_of(model, lookup, batch, weights):
    n = max(len(e[0]) for e in batch)
    tensors = lookup.batch([e[0] for e in batch])
    with torch.autocast("cpu", torch.bfloat16):
        found, arcs, inputs, _ = model(tensors)
        heads = torch.tensor([(e[2] or [0] * len(e[0])) + [0] * (n - len(e[0])) for e in batch])
        found["label"] = model.label_scores(inputs, heads)
    found["arc"] = arcs
    total = 0.0
    for kind, weight in weights.items():
        widest = max((e[1][kind][0].shape[1] for e in batch if kind in e[1]), default=0)
        if not widest:
            continue
        choices, chances = np.zeros((len(batch), n, widest), np.int64), np.zeros((len(batch), n, widest), np.float32)
        for i, (forms, target, _) in enumerate(batch):
            if kind in target:
                c, p = target[kind]
                choices[i, : len(forms), : c.shape[1]], chances[i, : len(forms), : p.shape[1]] = c, p
        logs = found[kind].float().log_softmax(-1)
        chances = torch.from_numpy(chances)
        picked = torch.gather(logs, 2, torch.from_numpy(choices).clamp(max=logs.shape[-1] - 1))
        total = total - weight * (picked * chances).sum() / chances.sum().clamp(min=1)
    return total


def own_words(gold, count):
    """The most frequent norms of the treebanks, at least three times each."""
    counted = Counter(norm_of(f) for e in gold for f in e[0])
    return [w for w, n in counted.most_common(count) if n >= 3 and "\n" not in w]


def vectors_of(cache):
    found = np.load(cache / "vectors.npz")
    rows = found["values"].astype(np.float32) * found["scales"][:, None]
    return torch.from_numpy(np.concatenate([np.zeros((1, rows.shape[1]), np.float32), rows]))


def main(cache: Path, name: str, million: float, begin: str | None = None, last: str = ""):
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    sets = tags.load(cache / "tags.json")
    gold, raw = examples(cache, sets, begin is not None, last)
    state = torch.load(cache / f"{begin}.pt", weights_only=False) if begin else None
    words = state["own"] if state else own_words(gold, OWN_WORDS)
    lookup = Lookup((cache / "vector-words.txt").read_text("utf-8").split("\n"), words)
    model = Student(vectors_of(cache), len(words), {k: len(v) for k, v in sets.items()},
                    drop=0.1 if begin else 0.15)
    if state:
        model.load_state_dict(state["model"], strict=False)
    print(f"{sum(p.numel() for p in model.parameters()) / 1e6:.2f} M parameters, {len(gold)} treebank and {len(raw)} raw sentences", flush=True)
    optimiser = torch.optim.AdamW(model.parameters(), lr=LAST_RATE if last else RATE, weight_decay=0.02, betas=(0.9, 0.98))
    steps = int(million * 1e6 / (WORDS_A_BATCH * 0.92))
    rate = lambda i: min(1, (i + 1) / 200) * max(0.01, 0.5 + 0.5 * np.cos(np.pi * min(1, i / steps)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    average = {k: v.detach().clone() for k, v in model.state_dict().items()}
    tests, dev = test_sets(), training_sets()["ewt-dev"]
    step, start, keep = 0, time.time(), None

    def report(final):
        own = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average, strict=False)
        state = {"model": {k: v.clone() for k, v in average.items()}, "own": words, "step": step}
        torch.save(state, cache / f"{name}.pt")
        for title, sentences in ({"EWT dev": dev, **tests} if final else {"EWT dev": dev}).items():
            print(step, title, shown(scores(sentences, predict(model, lookup, sentences, sets))), f"{time.time() - start:.0f} s", flush=True)
        model.load_state_dict(own, strict=False)

    while step < steps:
        for batch in batches(gold, raw, WORDS_A_BATCH, LAST_TREEBANK_SHARE if last else TREEBANK_SHARE, rng):
            loss = loss_of(model, lookup, batch, TAGS_WEIGHT if last in ("tags", "written") else WEIGHT)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            step += 1
            keep = min(0.998, step / (step + 20))
            for k, v in model.state_dict().items():
                average[k].lerp_(v, 1 - keep)
            if step % 100 == 0:
                print(f"step {step}/{steps} loss {loss.item():.3f} {time.time() - start:.0f} s", flush=True)
            if step % 600 == 0:
                report(False)
            if step >= steps:
                break
    report(True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]), *sys.argv[4:6])
