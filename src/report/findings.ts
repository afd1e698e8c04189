import { type Account, type Difference, lengthOf, type Passage } from "../model/index.ts";
import { type Places, placesOf } from "./places.ts";

/** A difference that is to be reported, and how gravely. */
export interface Finding {
  readonly difference: Difference;
  readonly level: "error" | "warning";
}

/** Writes findings in a form another program takes. */
type Formatter = (findings: readonly Finding[], accounts: readonly Account[]) => string;

/** The forms by the name an option gives them. */
export const FORMATTERS: { readonly [format in "compact" | "github" | "sarif"]: Formatter } = {
  compact: (findings, accounts) => lines(findings, accounts, compactLine),
  github: (findings, accounts) => lines(findings, accounts, githubLine),
  sarif,
};

/** The place of a finding that an editor can mend: in the draft, else in the source. */
interface Placed {
  readonly finding: Finding;
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly at: Passage;
  readonly message: string;
}

function placed(finding: Finding, places: Places): readonly Placed[] {
  const { a, b, kind, verdict, why } = finding.difference;
  const at = b ?? a;
  if (at === undefined) return [];
  const source =
    a === undefined || b === undefined ? "" : `; source: ${places.place(a)} “${shortened(places.words(a))}”`;
  const message = `${kind}${verdict === undefined ? "" : ` (${verdict})`}: ${why}${source}`;
  return [{ finding, name: places.account(at.account).name, ...places.position(at), at, message }];
}

/** Code units of a source's words that a line shows. */
const SHOWN = 120;
function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, "")}…`;
}

function lines(findings: readonly Finding[], accounts: readonly Account[], line: (at: Placed) => string): string {
  const places = placesOf(accounts);
  return findings
    .flatMap((finding) => placed(finding, places))
    .map((at) => `${withoutControls(line(at))}\n`)
    .join("");
}

/** An account may hold escape sequences; neither a terminal nor an editor is to obey them. */
const withoutControls = (line: string): string =>
  line.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");

/** `file:line:column: level: message`, which editors and grep's readers jump by. */
const compactLine = ({ name, line, column, finding, message }: Placed): string =>
  `${name}:${line}:${column}: ${finding.level}: ${message}`;

/** A workflow command of GitHub Actions, which puts the finding beside its line. */
function githubLine({ name, line, column, finding, message }: Placed): string {
  const { level, difference } = finding;
  const value = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  return `::${level} file=${value(name)},line=${line},col=${column},title=${value(difference.kind)}::${data(message)}`;
}

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** SARIF 2.1.0 (OASIS, 2020): one run, one rule a kind. */
function sarif(findings: readonly Finding[], accounts: readonly Account[]): string {
  const places = placesOf(accounts);
  const found = findings.flatMap((finding) => placed(finding, places));
  const rules = [...new Set(found.map(({ finding }) => finding.difference.kind))].sort().map((id) => ({ id }));
  const results = found.map(({ finding, name, line, column, at, message }) => ({
    ruleId: finding.difference.kind,
    level: finding.level,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(name) },
          region: { startLine: line, startColumn: column, charOffset: at.span.start, charLength: lengthOf(at.span) },
        },
      },
    ],
  }));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "readout", rules } }, columnKind: "utf16CodeUnits", results }],
  };
  return `${JSON.stringify(log)}\n`;
}
