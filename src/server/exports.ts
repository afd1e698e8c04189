import { fromJson, ReadoutError, type Record } from "../model/index.ts";
import { eventListOf, gridPageOf, pageOf, statementTableOf, tableOf } from "../report/index.ts";

interface Export {
  /** Of the answer, with its character set. */
  readonly type: string;
  readonly make: (record: Record) => string;
}

const PAGE = "text/html; charset=utf-8";
const TABLE = "text/csv; charset=utf-8";

/** What a story can be taken out as, by the name it is asked for; as the commands write it. */
const EXPORTS: ReadonlyMap<string, Export> = new Map<string, Export>([
  [
    "story.html",
    {
      type: PAGE,
      make: (record) =>
        pageOf(
          record,
          record.accounts.map(({ id }) => id),
        ),
    },
  ],
  ["positions.html", { type: PAGE, make: gridPageOf }],
  ["positions.csv", { type: TABLE, make: tableOf }],
  ["positions-dna.csv", { type: TABLE, make: eventListOf }],
  ["statements.csv", { type: TABLE, make: statementTableOf }],
]);

/** A record in the form of that name, with its content type. @throws ReadoutError not-found for no form's name. */
export function exported(name: string, json: string): { readonly type: string; readonly body: string } {
  const form = EXPORTS.get(name);
  if (form === undefined)
    throw new ReadoutError("not-found", `expected one of ${[...EXPORTS.keys()].join(", ")}, found ${name}`);
  return { type: form.type, body: form.make(fromJson<Record>(JSON.parse(json))) };
}
