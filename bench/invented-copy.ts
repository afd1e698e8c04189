/**
 * Invented copy for measuring speed and completeness: stories of made-up words, told by accounts that post them again,
 * trim them, reword them or lift a passage, with each outlet's own last line under them. The same seed gives the same
 * texts. Words are drawn as unevenly as those of English, so that most five-word runs are rare and some are not.
 */
export interface InventedAccount {
  readonly id: string;
  readonly outlet: string;
  readonly text: string;
  /** Id of the account it was made from; undefined for a story's first account. */
  readonly from: string | undefined;
}

/** Uniform numbers in [0, 1) from a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const STARTS = [
  "b",
  "br",
  "d",
  "dr",
  "f",
  "g",
  "gl",
  "h",
  "k",
  "l",
  "m",
  "n",
  "p",
  "pr",
  "r",
  "s",
  "st",
  "t",
  "v",
  "w",
];
const HEARTS = ["a", "e", "i", "o", "u", "ai", "ee", "ou"];
const ENDS = ["", "n", "r", "l", "s", "t", "nd", "rk", "lt", "m"];
const SMALL_WORDS = "the of and to in a that for on with was by at from as it is were has had not be an this".split(
  " ",
);
const VOCABULARY = 20_000;
/** How many of the commonest words are about equally common. */
const FLATTENED = 100;
const OUTLETS = 40;
/** Share of words that are small ones, as in running English. */
const SMALL_SHARE = 0.42;
const SENTENCES = { fewest: 14, more: 18 };

/** A word for each number, the same for all seeds. */
function wordOf(rank: number): string {
  const syllable = (n: number) => `${STARTS[n % 20]}${HEARTS[Math.floor(n / 20) % 8]}${ENDS[Math.floor(n / 160) % 10]}`;
  return rank < 1600 ? `${syllable(rank)}o` : `${syllable(rank % 1600)}${syllable(Math.floor(rank / 1600))}`;
}

class Newsroom {
  private readonly draw: () => number;

  constructor(seed: number) {
    this.draw = numbersFrom(seed);
  }

  below(limit: number): number {
    return Math.floor(this.draw() * limit);
  }

  chance(share: number): boolean {
    return this.draw() < share;
  }

  /** The frequency of the word of rank r falls as 1 / (r + FLATTENED), after Mandelbrot. */
  word(): string {
    if (this.chance(SMALL_SHARE)) return SMALL_WORDS[this.below(SMALL_WORDS.length)] ?? "the";
    const ratio = (VOCABULARY + FLATTENED) / FLATTENED;
    return wordOf(Math.floor(FLATTENED * (ratio ** this.draw() - 1)));
  }

  sentence(): string {
    const words = Array.from({ length: 10 + this.below(18) }, () => this.word());
    const first = words[0] ?? "the";
    const told = `${first.charAt(0).toUpperCase()}${first.slice(1)} ${words.slice(1).join(" ")}`;
    return this.chance(0.2) ? `“${told},” said ${capital(wordOf(this.below(9000)))}.` : `${told}.`;
  }

  story(): readonly string[] {
    return Array.from({ length: SENTENCES.fewest + this.below(SENTENCES.more) }, () => this.sentence());
  }

  /** The sentence with one word in six another one. */
  reworded(sentence: string): string {
    return sentence
      .split(" ")
      .map((word) => (/^\p{Ll}+$/u.test(word) && this.chance(1 / 6) ? this.word() : word))
      .join(" ");
  }

  /** What an outlet makes of a story. */
  retold(story: readonly string[]): readonly string[] {
    const way = this.draw();
    if (way < 0.4) return story;
    if (way < 0.65) return story.slice(0, 4 + this.below(story.length - 4));
    if (way < 0.85) return story.map((sentence) => this.reworded(sentence));
    const at = this.below(story.length - 2);
    return [...this.story(), ...story.slice(at, at + 2), ...this.story().slice(0, 4)];
  }

  /** How many accounts a story has: most have few, some many, as in a day's news. */
  accounts(): number {
    return Math.min(30, Math.floor(1 / (1 - this.draw() * 0.97)));
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const paragraphs = (sentences: readonly string[], outlet: string): string =>
  [
    ...sentences,
    `This was first told by ${outlet}, whose readers can find all of its notices under the old bridge.`,
  ].join("\n\n");

const outletOf = (number: number): string => `${capital(wordOf(3000 + number))} Post`;

/** `count` accounts of as many stories as it takes. Ids sort in the order of the list. */
export function* inventedCopy(seed: number, count: number): Generator<InventedAccount> {
  const newsroom = new Newsroom(seed);
  let made = 0;
  while (made < count) {
    const story = newsroom.story();
    const tellings = Math.min(newsroom.accounts(), count - made);
    let first: string | undefined;
    for (let telling = 0; telling < tellings; telling++) {
      const id = `account-${String(made++).padStart(8, "0")}`;
      const outlet = outletOf(newsroom.below(OUTLETS));
      const text = paragraphs(telling === 0 ? story : newsroom.retold(story), outlet);
      yield { id, outlet, text, from: first };
      first ??= id;
    }
  }
}

/** One wire story and `count` posts of it, each under its outlet's line, one in three without its last paragraphs. */
export function reposts(seed: number, count: number): readonly InventedAccount[] {
  const newsroom = new Newsroom(seed);
  const story = newsroom.story();
  return Array.from({ length: count }, (_, number) => {
    const outlet = outletOf(newsroom.below(OUTLETS));
    const kept = number % 3 === 2 ? story.slice(0, -1 - newsroom.below(5)) : story;
    return {
      id: `repost-${String(number).padStart(5, "0")}`,
      outlet,
      text: paragraphs(kept, outlet),
      from: number === 0 ? undefined : "repost-00000",
    };
  });
}
