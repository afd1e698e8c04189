import type { Stance, Statement } from "../model/index.ts";
import { csvLine } from "./csv.ts";
import type { Story } from "./story.ts";

/** A code and what its codebook calls it. */
interface Code {
  readonly code: string;
  readonly name: string;
}

/** PLOVER's event types (Open Event Data Alliance, codebook of 2023). A stance that none of them fits has no code. */
const PLOVER: { readonly [stance in Stance]?: Code } = {
  demand: { code: "REQUEST", name: "Request" },
  propose: { code: "REQUEST", name: "Request" },
  offer: { code: "AGREE", name: "Agree" },
  accept: { code: "AGREE", name: "Agree" },
  commit: { code: "AGREE", name: "Agree" },
  support: { code: "SUPPORT", name: "Support" },
  reject: { code: "REJECT", name: "Reject" },
  oppose: { code: "REJECT", name: "Reject" },
  threaten: { code: "THREATEN", name: "Threaten" },
  doubt: { code: "ACCUSE", name: "Accuse" },
};

/** CAMEO's codes (Schrodt, codebook 1.1b3 of 2012), no finer than the stance says. */
const CAMEO: { readonly [stance in Stance]?: Code } = {
  demand: { code: "100", name: "Demand, not specified below" },
  propose: { code: "020", name: "Make an appeal or request, not specified below" },
  offer: { code: "030", name: "Express intent to cooperate, not specified below" },
  accept: { code: "030", name: "Express intent to cooperate, not specified below" },
  commit: { code: "030", name: "Express intent to cooperate, not specified below" },
  support: { code: "051", name: "Praise or endorse" },
  reject: { code: "120", name: "Reject, not specified below" },
  oppose: { code: "120", name: "Reject, not specified below" },
  threaten: { code: "130", name: "Threaten, not specified below" },
  doubt: { code: "012", name: "Make pessimistic comment" },
};
const DECLINED: Code = { code: "011", name: "Decline comment" };

/**
 * The positions as events of a scheme that political scientists count in: one row a place, with the words and where they
 * stand. What no code fits is left out, and nobody is named as target whom the words do not name.
 */
export function codedOf({ accounts, statements, positions }: Story, scheme: "plover" | "cameo"): string {
  const texts = new Map(accounts.map((account) => [account.id, account]));
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const rows = positions.flatMap(({ party, term, stance, asOf, evidence }) =>
    evidence.flatMap(({ account: id, span, statement }) => {
      const code = codeOf(scheme, stance, statement === undefined ? undefined : byId.get(statement));
      const account = texts.get(id);
      if (!code || !account) return [];
      const words = account.text.slice(span.start, span.end);
      const day = asOf ?? account.published?.slice(0, 10);
      return csvLine([
        day,
        party.name,
        code.code,
        code.name,
        stance,
        term,
        words,
        account.name,
        account.url,
        span.start,
        span.end,
      ]);
    }),
  );
  const head = ["date", "source", "code", "code_name", "stance", "term", "text", "account", "url", "start", "end"];
  return csvLine(head) + rows.join("");
}

function codeOf(scheme: "plover" | "cameo", stance: Stance, statement: Statement | undefined): Code | undefined {
  if (scheme === "plover") return PLOVER[stance];
  return stance === "no-comment" && statement?.noComment === "declined" ? DECLINED : CAMEO[stance];
}
