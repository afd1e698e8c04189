"""Averages the weights of runs of which one began from the other: better than each (Wortsman and others 2022, model soups).

python mix.py CACHE NAME FROM...      keeps CACHE/NAME.pt; a run that is named twice counts twice
"""

import sys
from pathlib import Path

import torch


def main(cache: Path, name: str, runs: list[str]):
    states = [torch.load(cache / f"{run}.pt", weights_only=False) for run in runs]
    words = states[0]["own"]
    if any(state["own"] != words for state in states):
        raise ValueError(f"expected runs with one list of words, found {len({tuple(s['own']) for s in states})} in {runs}")
    model = {k: torch.stack([state["model"][k].float() for state in states]).mean(0) for k in states[0]["model"]}
    torch.save({"model": model, "own": words}, cache / f"{name}.pt")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
