import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { placesF1, segmentsOf, treeScores } from "./language.ts";
import { treebankOf } from "./treebank.ts";

const CONLLU = `# newdoc id = harbour_news
# newpar id = harbour_news-p1
# text = Reis didn't sign.
1	Reis	Reis	PROPN	NNP	_	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	sign	sign	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# newpar id = harbour_news-p2
# text = She left.
1	She	she	PRON	PRP	_	2	nsubj	_	_
2	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_
`;
const documents = treebankOf(gzipSync(CONLLU));

test("a treebank's document gets its text back, and every word its place", () => {
  const [document] = documents;
  expect(document?.text.trimEnd()).toBe("Reis didn't sign.\n\nShe left.");
  const words = document?.sentences.flat().map(({ start, end }) => document.text.slice(start, end));
  expect(words).toEqual(["Reis", "did", "n't", "sign", ".", "She", "left", "."]);
});

test("gold scores one, nothing scores nought, and filler does not gain", () => {
  const gold = ["0-4", "5-8", "8-11"];
  expect(placesF1(gold, gold)).toBe(100);
  expect(placesF1(gold, [])).toBe(0);
  expect(placesF1(gold, [...gold, "0-11", "3-5"])).toBeLessThan(100);
  expect(placesF1(gold, ["0-4", "0-4", "0-4"])).toBeLessThanOrEqual(placesF1(gold, ["0-4"]));
});

test("plain sentences are cut as a treebank cuts them", () => {
  const { gold, found } = segmentsOf(documents);
  expect(found).toEqual(gold);
});

test("a gold tree scores a hundred, an empty one nought, and every arc to the root little", () => {
  const sentences = documents.flatMap((document) => document.sentences);
  const gold = sentences.map((words) => ({
    upos: words.map(({ upos }) => upos),
    heads: Int32Array.from(words, ({ head }) => head),
    relations: words.map(({ relation }) => relation),
  }));
  expect(treeScores(sentences, gold)).toMatchObject({ upos: 100, las: 100 });
  expect(treeScores(sentences, [])).toMatchObject({ upos: 0, las: 0, subject: 0 });
  const flat = gold.map((parse) => ({ ...parse, heads: new Int32Array(parse.heads.length) }));
  expect(treeScores(sentences, flat).las).toBeLessThan(50);
});
