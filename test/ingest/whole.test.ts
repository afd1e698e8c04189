import { describe, expect, test } from "vitest";
import { accountOfText, isoDateOf } from "../../src/ingest/index.ts";
import { noticesOn, STORY } from "./given.ts";

const [, SECOND = "", THIRD = ""] = STORY;
const REST = STORY.join("\n\n");

describe("a text without its beginning says so", () => {
  test.each([
    `and the ferry will run until then, said the harbour master.\n\n${REST}`,
    `… the ferry will run until then, said the harbour master.\n\n${REST}`,
    `Meanwhile, the ferry will run until then, said the harbour master.\n\n${REST}`,
    `She added that the ferry would run until then.\n\n${REST}`,
    `“We will run until then,” he said.\n\n${SECOND}\n\n${THIRD}`,
    `Lorries crossed at dawn.\n\n${SECOND}\n\n${THIRD}\n\nThe three sources close to the ministry said the toll was settled.`,
    `Lorries crossed at dawn.\n\n${SECOND}\n\n${THIRD}\n\nA fourth source said the toll was settled.`,
  ])("%#", (text) => expect(noticesOn(text)).toEqual(["starts-mid-story"]));

  test.each([
    REST,
    `Bridge to reopen\n\n${REST}`,
    `PORT LURELL (AP) — ${REST}`,
    `“We will keep every word,” Foreign Minister Hana Orlec said.\n\n${REST}`,
    `He was the first to cross. Petr Vane, 81, had waited three winters.\n\n${REST}`,
    `Three sources spoke to Lakeland News.\n\n${REST}\n\nThe three sources close to the ministry said the toll was settled.`,
    `Orlec met Vane on Monday.\n\n${REST}\n\nThe two officials shook hands.`,
    "and the ferry",
  ])("but a whole one says nothing: %#", (text) => expect(noticesOn(text)).toEqual([]));
});

describe("a text without its end says so", () => {
  test.each([
    `${REST}\n\nThe mayor, who had waited for the day, said that it was the best news the town had heard. He walked out to the`,
    `${REST}\n\nThe mayor said that it was the best news…`,
    `${REST}\n\nThe mayor said that it was the best [...]`,
    `${REST}\n\nThe mayor said that it was the best [+1532 chars]`,
    `${REST}\n\nThe mayor said it was good news. He walked out to the middle of the bridge with\n\nRead more`,
  ])("%#", (text) => expect(noticesOn(text)).toEqual(["ends-mid-story"]));

  test.each([
    `${REST}\n\nWritten By Ann Example`,
    `${REST}\n\n© 2025 The Example Times. All Rights Reserved.`,
    `${REST}\n\n“It is good news. We will cross,” he said, “and stay.”`,
    `${REST}\n\nWe cross tomorrow. — Hana Orlec (@orlec) March 4, 2025`,
  ])("but a whole one says nothing: %#", (text) => expect(noticesOn(text)).toEqual([]));

  test("a story in one long line says that its paragraphs are lost", () => {
    expect(noticesOn(Array(4).fill(STORY.join(" ")).join(" "))).toEqual(["lost-line-breaks"]);
  });
});

describe("the language of a text", () => {
  test.each([
    ["en", REST],
    [
      "fr",
      "Les deux pays ont annoncé mardi la réouverture du pont, selon deux responsables qui ont parlé à la presse. La ministre a dit que le texte serait publié dans la semaine et que les premiers camions pourraient passer avant la fin de l'année, mais elle n'a pas donné de date.",
    ],
    [
      "de",
      "Die beiden Länder haben am Dienstag die Öffnung der Brücke angekündigt, wie zwei Beamte der Zeitung sagten. Die Ministerin sagte, dass der Text in einer Woche veröffentlicht wird und dass die ersten Lastwagen noch vor dem Ende des Jahres über die Brücke fahren werden, aber sie nannte kein Datum.",
    ],
    [
      "es",
      "Los dos países anunciaron el martes la reapertura del puente, según dos funcionarios que hablaron con la prensa. La ministra dijo que el texto será publicado en una semana y que los primeros camiones podrán pasar antes de fin de año, pero no dio una fecha para el paso de los coches.",
    ],
    ["uk", "Дві країни у вівторок оголосили про відкриття мосту, повідомили двоє посадовців."],
    ["ru", "Две страны во вторник объявили об открытии моста, сообщили два чиновника, чьи слова привёл этот журнал."],
    ["ar", "أعلن البلدان يوم الثلاثاء إعادة فتح الجسر بعد ثلاثة أعوام"],
    ["zh", "两国周二宣布重新开放该桥，两名官员对记者说。"],
    ["ja", "両国は火曜日に橋の再開を発表したと二人の当局者が述べた。"],
    [undefined, "Bridge to reopen"],
  ])("%s", (language, text) => expect(accountOfText({ text }).account.language).toBe(language));

  test("another language than English is said, and nothing else is", () => {
    const text = "та дві країни у вівторок оголосили про відкриття мосту, повідомили двоє посадовців";
    expect(noticesOn(text)).toEqual(["other-language"]);
  });

  test("small print in English does not make a text English", () => {
    const text = "Дві країни у вівторок оголосили про відкриття мосту.\n\nSign up for our newsletter.";
    expect(accountOfText({ text }).account.language).toBe("uk");
  });

  test("words of no known language are said to be so", () => {
    const words = Array.from({ length: 120 }, (_, i) => `bra${"aeiou".charAt(i % 5)}ndo${"ktlm".charAt(i % 4)}`);
    expect(noticesOn(`Lo ${words.join(" ")}.`)).toEqual(["unknown-language"]);
  });
});

describe("a date is kept as precise as it is written", () => {
  test.each([
    ["2025-03-25T14:00:00Z", "2025-03-25T14:00:00Z"],
    ["2025-03-25T14:00:00.000+0200", "2025-03-25T14:00:00+02:00"],
    ["2025-03-25 14:00", "2025-03-25T14:00"],
    ["2025-3-5", "2025-03-05"],
    ["20250325T140000Z", "2025-03-25T14:00:00Z"],
    ["2025-03", "2025-03"],
    ["2025", "2025"],
    ["Tue, 25 Mar 2025 14:00:00 GMT", "2025-03-25T14:00:00Z"],
    ["March 25, 2025 2:05 p.m.", "2025-03-25T14:05"],
    ["25th March 2025", "2025-03-25"],
    ["Sept. 3, 2025", "2025-09-03"],
    ["March 2025", "2025-03"],
    ["25/03/2025", "2025-03-25"],
    ["03/25/2025", "2025-03-25"],
    ["03/04/2025", undefined],
    ["2025-02-30", undefined],
    ["soon", undefined],
    ["", undefined],
  ])("%s is %s", (written, iso) => expect(isoDateOf(written)).toBe(iso));
});
