import { expect, test } from "vitest";
import { compared } from "./marked-cases.ts";

test.each([
  ["a quotation before its cue", "{1 “We are done,”} {s1 Mara Oduya} {c1 said}."],
  ["with the verb first", "{1 “We are done,”} {c1 said} {s1 Mara Oduya, who leads the council}."],
  ["a question before its cue", "{1 “Are we done?”} {s1 Mara Oduya} {c1 asked}."],
  ["a quotation behind its cue", "{s1 Mara Oduya} {c1 said}, {1 “We are done.”}"],
  ["a quotation behind a colon", "{s1 Mara Oduya} {c1 told} reporters: {1 “We are done.”}"],
  [
    "a quotation interrupted by its cue is one statement",
    "{1 “We are done,”} {s1 Oduya} {c1 said}, {1 “and we are going home.”}",
  ],
  [
    "a quotation that goes on behind its cue is one statement",
    "{1 “We are done,”} {s1 Oduya} {c1 said}. {1 “We are going home.”}",
  ],
  ["a clause with that", "{s1 Mara Oduya} {c1 said} {1 that the talks had ended}."],
  ["a clause without that", "{s1 Mara Oduya} {c1 said} {1 the talks had ended}."],
  ["a clause behind the day it was said", "{s1 Mara Oduya} {c1 said} on Tuesday {1 that the talks had ended}."],
  ["a clause behind whom it was said to", "{s1 Mara Oduya} {c1 told} the Harbour Post {1 the talks had ended}."],
  ["a clause before its cue", "{1 The talks had ended}, {s1 Mara Oduya} {c1 said}."],
  [
    "a clause before its cue, with the verb first",
    "{1 The talks had ended in a shouting match}, {c1 said} {s1 Mara Oduya}.",
  ],
  ["a clause interrupted by its cue", "{1 The talks}, {s1 Mara Oduya} {c1 added}, {1 were a farce}."],
  ["a source with its apposition", "{s1 Mara Oduya, the chief mediator}, {c1 said} {1 the talks had ended}."],
  ["a source behind a setting", "In Karsk, {s1 the mediator} {c1 said} {1 the talks had ended}."],
  ["two verbs share their subject", "{s1,2 Mara Oduya} {c1 rejected} {1 the plan} and {c2 said} {2 it would fail}."],
  [
    "a participle shares its subject",
    "{s1,2 Mara Oduya} {c1 said} {1 the talks had ended}, {c2 adding} {2 that nobody was to blame}.",
  ],
  [
    "a participle behind “with” has its own subject",
    "{s1 Mara Oduya} {c1 said} {1 the talks had ended}, with {s2 the lake towns} {c2 insisting} {2 that they went on}.",
  ],
  [
    "another reporter ends what is said",
    "{s1 Oduya} {c1 said} {1 the talks had ended}, but {s2:inst the ministry} {c2 denied} {2 it}.",
  ],
  ["according to, behind", "{1 The talks had ended}, {c1 according to} {s1:anon two envoys}."],
  ["according to, before", "{c1 According to} {s1:anon two envoys}, {1 the talks had ended}."],
  ["according to, between", "{1 The talks}, {c1 according to} {s1:anon two envoys}, {1 had ended}."],
  ["an act that is the thing said", "{s1:inst The ministry} {c1 demanded} {1 the withdrawal of all troops}."],
  ["an act with its infinitive", "{s1:inst The ministry} {c1 refused} {1 to sign}."],
  ["a doubt raised", "{s1 Mara Oduya} {c1 raised doubts} {1 about the envoy’s mandate}."],
  ["a dash that signs", "{1 “They never asked us what we wanted.”} {c1 —} {s1 Mara Oduya}"],
])("%s", (_, marked) => {
  const { marked: want, found } = compared(marked);
  expect(found).toEqual(want);
});

test.each([
  ["a claim that belongs to somebody", "Nothing bore out {s1 Mara Oduya}’s {c1 claim} {1 that the talks had ended}."],
  ["reports that belong to nobody", "The price rose after {c1:nobody reports} {1 that the talks had ended}."],
  [
    "a headline's colon",
    "[headline] {s1 Mara Oduya}{c1 :} {1 the talks are over}\nThe mediator, {plain Mara Oduya}, left the city of {plain Karsk} after a week that led nowhere, and nobody knew when she would return to the table.",
  ],
  [
    "a transcript's speakers",
    "{s1 ODUYA}{c1 :} {1 We are done.}\n{s2 MOLL}{c2 :} {2 We are not.}\n{s3 ODUYA}{c3 :} {3 We are going home.}",
  ],
])("%s is a cue", (_, marked) => {
  const { marked: want, found } = compared(marked);
  expect(found).toEqual(want);
});
