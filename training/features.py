"""What the student sees of a word. The TypeScript side computes the same: FORMAT.md is the specification of both."""

from functools import lru_cache

GRAM_BUCKETS = 16384
SHAPE_BUCKETS = 512
CASES = 20
MAX_GRAMS = 24
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
_DIGITS = str.maketrans("123456789", "000000000")


@lru_cache(maxsize=1 << 18)
def norm_of(form: str) -> str:
    """The key of every table: straight quotation marks, lower case, every ASCII digit a 0."""
    plain = form.translate(_QUOTES).lower().translate(_DIGITS)
    return '"' if plain in ("``", "''") else plain


def hash_of(text: str) -> int:
    """FNV-1a over UTF-16 code units, 32 bits, then folded: h ^ (h >>> 15)."""
    h = 2166136261
    units = text.encode("utf-16-le", "surrogatepass")
    for i in range(0, len(units), 2):
        h = ((h ^ (units[i] | units[i + 1] << 8)) * 16777619) & 0xFFFFFFFF
    return h ^ (h >> 15)


@lru_cache(maxsize=1 << 18)
def grams_of(norm: str) -> tuple[int, ...]:
    """Buckets of a word's parts: itself, its beginnings (1 to 3 units), endings (1 to 4), and 3-grams within < and >."""
    parts = ["W" + norm]
    parts += ["P" + norm[:n] for n in (1, 2, 3) if len(norm) > n]
    parts += ["S" + norm[-n:] for n in (1, 2, 3, 4) if len(norm) > n]
    marked = f"<{norm}>"
    parts += ["G" + marked[i : i + 3] for i in range(len(marked) - 2)]
    return tuple(hash_of(p) & (GRAM_BUCKETS - 1) for p in parts[:MAX_GRAMS])


def _kind(c: str) -> str:
    if c.lower() != c:
        return "X"
    if c.isalpha():
        return "x"
    if "0" <= c <= "9":
        return "d"
    return c if c < "\x7f" else "?"


@lru_cache(maxsize=1 << 18)
def shape_of(form: str) -> int:
    """Bucket of a word's shape: X, x, d, ASCII marks as they are, ? for others; runs cut to two, then the first ten."""
    shape = ""
    for c in form[:40]:
        k = _kind(c)
        if shape[-2:] != k + k:
            shape += k
    return hash_of("H" + shape[:10]) & (SHAPE_BUCKETS - 1)


@lru_cache(maxsize=1 << 18)
def case_of(form: str) -> int:
    """0 no capital first and none inside, 1 one capital letter alone, 2 all capitals, 3 capital first, 4 other capitals."""
    letters = [c for c in form if c.isalpha()]
    upper = [c.lower() != c for c in letters]
    if not any(upper):
        return 0
    if all(upper):
        return 1 if len(letters) == 1 else 2
    return 3 if upper[0] else 4


def cases_of(forms: list[str]) -> list[int]:
    """Per word: case + 5 if it is the sentence's first word with a letter or digit, + 10 if the sentence is in title case.

    Title case: at least 4 words have more than 3 UTF-16 units and begin with a letter, and over 7 in 10 of them have a capital.
    """
    cases = [case_of(f) for f in forms]
    long = [c > 0 for f, c in zip(forms, cases) if len(f) > 3 and f[0].isalpha()]
    title = 10 if len(long) >= 4 and 10 * sum(long) > 7 * len(long) else 0
    first = next((i for i, f in enumerate(forms) if any(c.isalnum() for c in f)), 0)
    return [c + title + (5 if i == first else 0) for i, c in enumerate(cases)]
