import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { span } from "../../src/model/index.ts";
import { readCast } from "../corpus/index.ts";
import { statementsIn } from "../statements/marked-cases.ts";
import { type Answer, answersIn, goldMentions, MENTION_SORTS, summed, tallied } from "./coreference.ts";
import { stepsOf } from "./corpus-sources.ts";
import { treebankOf } from "./treebank.ts";

const CONLLU = `# newdoc id = harbour_news
# newpar
# text = Minister Ana Reis of Ostra spoke.
1	Minister	minister	PROPN	NNP	_	2	nmod:desc	_	Entity=(1-person-new-s-cf1-1,2,3-coref-Ana_Reis
2	Ana	Ana	PROPN	NNP	_	6	nsubj	_	_
3	Reis	Reis	PROPN	NNP	_	2	flat	_	_
4	of	of	ADP	IN	_	5	case	_	_
5	Ostra	Ostra	PROPN	NNP	_	2	nmod	_	Entity=(2-place-new-s-cf2-1-sgl)1)
6	spoke	speak	VERB	VBD	_	0	root	_	SpaceAfter=No
7	.	.	PUNCT	.	_	6	punct	_	_

# text = The skipper said Reis knew, she said.
1	The	the	DET	DT	_	2	det	_	Entity=(3-person-new-s-cf1-2-sgl
2	skipper	skipper	NOUN	NN	_	3	nsubj	_	Entity=3)
3	said	say	VERB	VBD	_	0	root	_	_
4	Reis	Reis	PROPN	NNP	_	5	nsubj	_	Entity=(1-person-giv-s-cf2-1-coref-Ana_Reis)
5	knew	know	VERB	VBD	_	3	ccomp	_	SpaceAfter=No
6	,	,	PUNCT	,	_	8	punct	_	_
7	she	she	PRON	PRP	_	8	nsubj	_	Entity=(1-person-giv-s-cf2-1-ana)
8	said	say	VERB	VBD	_	3	parataxis	_	SpaceAfter=No
9	.	.	PUNCT	.	_	3	punct	_	_
`;
const [document] = treebankOf(gzipSync(CONLLU));
if (!document) throw new RangeError("the sample has no document");
const mentions = goldMentions(document);
const answer = (words: string, name: string | undefined): Answer => {
  const start = document.text.lastIndexOf(words);
  return { start, end: start + words.length, name };
};
const totals = (answers: readonly Answer[]) => {
  const tally = tallied(mentions, answers);
  return summed(MENTION_SORTS.map((sort) => tally[sort]));
};

test("a treebank's mentions keep their words, their chain and their sort", () => {
  const found = mentions.map(({ start, end, chain, head, sort }) => [
    document.text.slice(start, end),
    chain,
    head,
    sort,
  ]);
  expect(found).toEqual([
    ["Ostra", "2", "ostra", "name"],
    ["Minister Ana Reis of Ostra", "1", "reis", "name"],
    ["The skipper", "3", "skipper", "description"],
    ["Reis", "1", "reis", "name"],
    ["she", "1", "she", "pronoun"],
  ]);
});

test("gold scores one", () => {
  const gold = [answer("she", "Ana Reis"), answer("Reis", "Ana Reis"), answer("The skipper", undefined)];
  expect(totals(gold)).toEqual({ asked: 2, answered: 2, right: 2, invented: 0 });
});

test("silence answers nothing, and no answers at all score nought", () => {
  expect(totals([answer("she", undefined), answer("Reis", undefined)])).toMatchObject({ asked: 2, answered: 0 });
  expect(totals([])).toEqual({ asked: 0, answered: 0, right: 0, invented: 0 });
});

test.each(["Ostra", "Minister", "Ana", "Ana Reis and Ilen Vell", "minister ana reis of ostra spoke", ""])(
  "%j is not who she is",
  (name) => expect(totals([answer("she", name)]).right).toBe(0),
);

test("filler does not gain: a name for who has none is invented, and an answer said twice counts once", () => {
  expect(totals([answer("The skipper", "Ana Reis")])).toMatchObject({ right: 0, invented: 1 });
  expect(totals([answer("she", "Ana Reis"), answer("she", "Ana Reis")])).toMatchObject({ asked: 1, right: 1 });
  expect(totals([answer("spoke", "Ana Reis"), answer("knew", "Ana Reis")])).toMatchObject({ asked: 0, right: 0 });
});

test("our reading answers with names alone: a description is none", () => {
  const text = "Ana Reis said the road was shut. She said it was icy. A skipper said it was not.";
  expect(answersIn(text).map(({ start, end, name }) => [text.slice(start, end), name])).toEqual([
    ["Ana Reis", "Ana Reis"],
    ["She", "Ana Reis"],
    ["A skipper", undefined],
  ]);
});

const STORY = "Ana Reis spoke. She said it was over. A skipper said it was not.";
const { cast } = readCast("person | Ana Reis | - | Reis\nperson | Ilen Vell | - | Vell");
const said = (source: string, cue: string, name: string | undefined) => {
  const [first] = statementsIn(STORY);
  if (!first) throw new RangeError("the story has no statement");
  const at = STORY.indexOf(`${source} ${cue}`);
  const end = at + source.length;
  const mention = span(at, end);
  return {
    source: { ...first.source, mention, name },
    cue: span(end + 1, end + 1 + cue.length),
    named: name !== undefined,
  };
};
const marked = [said("She", "said", "Ana Reis"), said("A skipper", "said", "skipper")];

test.each([
  ["the gold", ["Ana Reis", undefined], { asked: 1, answered: 1, right: 1, invented: 0 }],
  ["another form of the name", ["Reis", undefined], { asked: 1, answered: 1, right: 1, invented: 0 }],
  ["silence", [undefined, undefined], { asked: 1, answered: 0, right: 0, invented: 0 }],
  ["somebody else", ["Ilen Vell", undefined], { asked: 1, answered: 1, right: 0, invented: 0 }],
  ["everybody", ["Ana Reis; Ilen Vell", undefined], { asked: 1, answered: 1, right: 0, invented: 0 }],
  ["a name for who has none", ["Ana Reis", "Ana Reis"], { asked: 1, answered: 1, right: 1, invented: 1 }],
])("on the corpus %s scores as it should", (_, [she, skipper], total) => {
  const ours = [said("She", "said", she), said("A skipper", "said", skipper)];
  expect(summed([...stepsOf(STORY, marked, cast, ours).values()])).toEqual(total);
});

test("on the corpus nothing scores nought", () => {
  expect(summed([...stepsOf(STORY, marked, cast, []).values()])).toEqual({
    asked: 0,
    answered: 0,
    right: 0,
    invented: 0,
  });
});
