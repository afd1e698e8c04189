"""What a trained student finds in sentences, and its scores on the test sets.

python evaluate.py CACHE [NAME]
"""

import sys
from pathlib import Path

import numpy as np
import torch

import tags
from scoring import Prediction, scores, shown
from student import Lookup, Student
from tags import apply_rule
from treebank import Sentence, spans_of_bio
from trees import tree_and_labels


def name_steps(names: list[str]) -> np.ndarray:
    """0 where tag j may follow tag i, else -1e4."""
    steps = np.zeros((len(names), len(names)), np.float32)
    for i, before in enumerate(names):
        for j, after in enumerate(names):
            inside = before[0] in "BI"
            if inside != (after[0] in "IE") or (inside and before[2:] != after[2:]):
                steps[i, j] = -1e4
    return steps


def best_names(scores_: np.ndarray, names: list[str], steps: np.ndarray) -> list[str]:
    """The best sequence of name tags that the steps allow."""
    begin = np.array([-1e4 if t[0] in "IE" else 0 for t in names], np.float32)
    end = np.array([-1e4 if t[0] in "BI" else 0 for t in names], np.float32)
    best, back = scores_[0] + begin, []
    for row in scores_[1:]:
        paths = best[:, None] + steps
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    path = [int((best + end).argmax())]
    for row in reversed(back):
        path.append(int(row[path[-1]]))
    return [names[t] for t in reversed(path)]


def label_logs(model: Student, inputs, sentence: int):
    """What trees.py asks of a sentence's labels: log chances under heads, from the inputs of label_scores."""
    dep, head = inputs[0][sentence : sentence + 1], inputs[1][sentence : sentence + 1]

    def logs(words, heads):
        at = torch.as_tensor(words)
        scores = model.label_scores((dep[:, at], head), torch.as_tensor(heads)[None])
        return scores[0].float().log_softmax(-1).numpy()

    return logs


def predict(model: Student, lookup: Lookup, sentences: list[Sentence], sets) -> list[Prediction]:
    """Predictions in the order of the sentences, in float32."""
    was, steps, made = model.training, name_steps(sets["name"]), {}
    model.eval()
    order = sorted(sentences, key=lambda s: len(s.forms))
    with torch.no_grad():
        for at in range(0, len(order), 48):
            batch = order[at : at + 48]
            found, arcs, inputs, _ = model(lookup.batch([s.forms for s in batch]))
            arcs = arcs.float().numpy()
            best = {k: v.argmax(-1).tolist() for k, v in found.items() if k != "name"}
            names = found["name"].float().numpy()
            for i, s in enumerate(batch):
                n = len(s.forms)
                own = {k: [sets[k][t] for t in v[i][:n]] for k, v in best.items()}
                heads, labels = tree_and_labels(arcs[i, :n, : n + 1], label_logs(model, inputs, i), sets["label"])
                spans = spans_of_bio(best_names(names[i, :n], sets["name"], steps))
                lemmas = [apply_rule(f, r) for f, r in zip(s.forms, own["lemma"])]
                made[id(s)] = Prediction(own["upos"], own["xpos"], heads, [sets["label"][t] for t in labels], spans, lemmas)
    model.train(was)
    return [made[id(s)] for s in sentences]


def load(cache: Path, name: str):
    from train_student import vectors_of

    sets, state = tags.load(cache / "tags.json"), torch.load(cache / f"{name}.pt", weights_only=False)
    lookup = Lookup((cache / "vector-words.txt").read_text("utf-8").split("\n"), state["own"])
    model = Student(vectors_of(cache), len(state["own"]), {k: len(v) for k, v in sets.items()})
    model.load_state_dict(state["model"], strict=False)
    model.eval()
    return model, lookup, sets, state["own"]


if __name__ == "__main__":
    from sets import test_sets

    model, lookup, sets, _ = load(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "student")
    for title, sentences in test_sets().items():
        print(title, shown(scores(sentences, predict(model, lookup, sentences, sets))))
