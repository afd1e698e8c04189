/** A cell that a spreadsheet would take for a formula gets an apostrophe before it: spreadsheets run what they are given. */
const FORMULA = /^[=+@\t\r-]/;

/** One line of CSV as RFC 4180 has it, line end included. */
export function csvLine(cells: readonly (string | number | boolean | undefined)[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

function cellOf(value: string | number | boolean | undefined): string {
  if (typeof value !== "string") return value === undefined ? "" : String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
