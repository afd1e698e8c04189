"""Maximum spanning trees with one root: Chu-Liu and Edmonds."""

import numpy as np
import torch

#: The two best heads of a word are in doubt where their arcs' scores are at most so far apart.
DOUBT = 2.0
#: What the label under any other head is taken to be worth: near the log chance of the best label of an arc in doubt.
UNWEIGHED = -1.5


def weighed(arcs: torch.Tensor, label_scores) -> torch.Tensor:
    """Arc scores (b, n, n + 1) with the log chance of the best label added to each word's two best heads, where in doubt.

    label_scores(heads) gives label scores (b, n, labels) under heads (b, n).
    """
    n = arcs.shape[1]
    own = torch.eye(n, dtype=torch.bool)[None]
    arcs = torch.cat([arcs[..., :1], arcs[..., 1:].masked_fill(own, -1e4)], -1).float()
    best, heads = arcs.topk(2, -1)
    doubt = best[..., 0] - best[..., 1] <= DOUBT
    worth = [label_scores(heads[..., k]).float().log_softmax(-1).max(-1).values - UNWEIGHED for k in (0, 1)]
    return arcs.scatter_add(2, heads, torch.stack(worth, -1) * doubt.unsqueeze(-1))


def best_tree(scores: np.ndarray) -> list[int]:
    """The heads (0 = root, else 1 + index) of the best tree with one root; scores is (n, n + 1), heads with the root first."""
    n = scores.shape[0]
    full = np.full((n + 1, n + 1), -np.inf)
    full[1:] = scores
    np.fill_diagonal(full, -np.inf)
    greedy = full[1:].argmax(1)
    if _is_tree(greedy) and (greedy == 0).sum() == 1:
        return greedy.tolist()
    # One root: whatever hangs on the root pays more than any tree is worth, so that just one word does.
    finite = full[np.isfinite(full)]
    fine = (finite.max() - finite.min() + 1) * (n + 1) if finite.size else 0
    full[1:, 0] -= fine
    return _arborescence(full)[1:].tolist()


def _is_tree(heads):
    for i in range(len(heads)):
        at, steps = i + 1, 0
        while at:
            at, steps = heads[at - 1], steps + 1
            if steps > len(heads):
                return False
    return True


def _arborescence(scores):
    n = scores.shape[0]
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(n, bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    kept = scores[cycle, heads[cycle]]
    m = len(outside)
    small = np.full((m + 1, m + 1), -np.inf)
    small[:m, :m] = scores[np.ix_(outside, outside)]
    into = scores[np.ix_(cycle, outside)] - kept[:, None]
    enter = into.argmax(0)
    small[m, :m] = into.max(0)
    out = scores[np.ix_(outside, cycle)]
    leave = out.argmax(1)
    small[:m, m] = out.max(1)
    solved = _arborescence(small)
    result = heads.copy()
    for i in range(1, m):
        result[outside[i]] = outside[solved[i]] if solved[i] < m else cycle[leave[i]]
    result[cycle[enter[solved[m]]]] = outside[solved[m]]
    result[0] = 0
    return result


def _cycle(heads):
    colour = np.zeros(len(heads), int)
    for start in range(1, len(heads)):
        path, at = [], start
        while at and not colour[at]:
            colour[at] = start
            path.append(at)
            at = heads[at]
        if at and colour[at] == start:
            return np.array(path[path.index(at):])
    return None
