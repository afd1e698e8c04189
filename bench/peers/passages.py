"""Shared passages by the published method of passim: Smith, Cordell and Mullen (2015), "Computational Methods for
Uncovering Reprinted Texts in Antebellum Newspapers", written anew from the description.

Shingles of n words that stand in 2 to max_df documents pair these; in a pair, shingles that stand once in each document
and in the same order on both sides are chained, a gap of more than `gap` words on either side starts a new passage, a
passage of fewer than min_match shingles is let go, and the ends of one go on by local alignment.
"""

import bisect
import re
from collections import defaultdict
from itertools import combinations

WORD = re.compile(r"\w+")
MATCH, MISMATCH = 2, -1
# Local alignment ends where its score has fallen so far below its best.
DROP = 8


class Settings:
    def __init__(self, n=5, max_df=100, min_match=1, gap=25, min_words=10):
        self.n, self.max_df, self.min_match = n, max_df, min_match
        self.gap, self.min_words = gap, min_words


class Document:
    def __init__(self, text):
        found = list(WORD.finditer(text))
        self.words = [match.group().lower() for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]

    def shingles(self, n):
        """Of each shingle that stands here once, its first word."""
        places, twice = {}, set()
        for at in range(len(self.words) - n + 1):
            shingle = hash(tuple(self.words[at : at + n]))
            if shingle in places:
                twice.add(shingle)
            places[shingle] = at
        return {shingle: at for shingle, at in places.items() if shingle not in twice}


def shared_passages(texts, settings):
    """Gives (i, j, passages) for every two texts that share one; a passage is ((start, end), (start, end)) in code points."""
    documents = [Document(text) for text in texts]
    holders = defaultdict(list)
    for number, document in enumerate(documents):
        for shingle, at in document.shingles(settings.n).items():
            holders[shingle].append((number, at))
    matches = defaultdict(list)
    for held in holders.values():
        if 2 <= len(held) <= settings.max_df:
            for (i, x), (j, y) in combinations(held, 2):
                matches[i, j].append((x, y))
    for (i, j), pair in matches.items():
        if len(pair) < settings.min_match:
            continue
        passages = list(passages_of(documents[i], documents[j], pair, settings))
        if passages:
            yield i, j, passages


def passages_of(a, b, matches, settings):
    for chain in chains(in_order(sorted(matches)), settings.gap):
        if len(chain) < settings.min_match:
            continue
        first, last = chain[0], chain[-1]
        back = extended(a.words, b.words, first[0] - 1, first[1] - 1, -1, settings.gap)
        forth = extended(a.words, b.words, last[0] + settings.n, last[1] + settings.n, 1, settings.gap)
        from_a, to_a = first[0] - back[0], last[0] + settings.n - 1 + forth[0]
        from_b, to_b = first[1] - back[1], last[1] + settings.n - 1 + forth[1]
        if min(to_a - from_a, to_b - from_b) + 1 >= settings.min_words:
            yield (a.starts[from_a], a.ends[to_a]), (b.starts[from_b], b.ends[to_b])


def in_order(matches):
    """The longest run of matches that ascends on both sides; matches are sorted by the first."""
    tails, places, before = [], [], []
    for at, (_, y) in enumerate(matches):
        length = bisect.bisect_left(tails, y)
        before.append(places[length - 1] if length > 0 else -1)
        if length == len(tails):
            tails.append(y)
            places.append(at)
        else:
            tails[length], places[length] = y, at
    found, at = [], places[-1] if places else -1
    while at >= 0:
        found.append(matches[at])
        at = before[at]
    return found[::-1]


def chains(matches, gap):
    chain = []
    for match in matches:
        if chain and max(match[0] - chain[-1][0], match[1] - chain[-1][1]) > gap:
            yield chain
            chain = []
        chain.append(match)
    if chain:
        yield chain


def extended(a, b, i, j, step, most):
    """How many words of each side the best local alignment from (i, j) takes, at most `most`, without more once it drops."""
    best, taken = 0, (0, 0)
    row = {0: 0}
    for x in range(most + 1):
        if x > 0:
            place = i + (x - 1) * step
            if not 0 <= place < len(a):
                break
        ahead = {}
        for y in range(most + 1):
            score = None
            if x > 0 and y in row:
                score = row[y] + MISMATCH
            if y > 0:
                other = j + (y - 1) * step
                if not 0 <= other < len(b):
                    break
                if y - 1 in ahead:
                    score = max(score if score is not None else -DROP, ahead[y - 1] + MISMATCH)
                if x > 0 and y - 1 in row:
                    same = MATCH if a[place] == b[other] else MISMATCH
                    score = max(score if score is not None else -DROP, row[y - 1] + same)
            if x == 0 and y == 0:
                score = 0
            if score is None or score <= best - DROP:
                if y > max(row, default=0) + 1:
                    break
                continue
            ahead[y] = score
            if score > best:
                best, taken = score, (x, y)
        if not ahead:
            break
        row = ahead
    return taken
