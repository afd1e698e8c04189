const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const CLOCK =
  "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*([ap]\\.?m\\b\\.?)?\\s*(z\\b|utc\\b|gmt\\b|[+-]\\d{2}:?\\d{2})?";
const ISO = new RegExp(`^(\\d{4})-(\\d{1,2})(?:-(\\d{1,2})(?:[t ,]+${CLOCK})?)?`, "i");
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})?(z)?)?$/i;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH},?[ -](\\d{4})\\b`, "i");
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, "i");
const MONTH_ONLY = new RegExp(`^${MONTH},?\\s+(\\d{4})$`, "i");
const SLASHED = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/;

/**
 * `written` as ISO 8601, as precise as it says: "March 25, 2025" is "2025-03-25", "2025-03" stays. The offset of a clock
 * time is kept. Undefined when it is no date, or can be read two ways ("03/04/2025").
 */
export function isoDateOf(written: string | undefined): string | undefined {
  const given = written?.trim();
  if (given === undefined || given === "") return undefined;
  const iso = ISO.exec(given);
  if (iso) return dated(iso[1], iso[2], iso[3], clockOf(iso, 4));
  const compact = COMPACT.exec(given);
  if (compact) return dated(compact[1], compact[2], compact[3], compactClock(compact));
  const clock = clockOf(new RegExp(CLOCK, "i").exec(given) ?? [], 1);
  const dayFirst = DAY_FIRST.exec(given);
  if (dayFirst) return dated(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], clock);
  const monthFirst = MONTH_FIRST.exec(given);
  if (monthFirst) return dated(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], clock);
  const month = MONTH_ONLY.exec(given);
  if (month) return dated(month[2], monthOf(month[1]), undefined, "");
  return slashed(given, clock) ?? (/^\d{4}$/.test(given) ? given : undefined);
}

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1);
}

function slashed(given: string, clock: string): string | undefined {
  const [found, first, second, year] = SLASHED.exec(given) ?? [];
  if (found === undefined) return undefined;
  if (Number(first) > 12 || first === second) return dated(year, second, first, clock);
  return Number(second) > 12 ? dated(year, first, second, clock) : undefined;
}

/** "T14:00:00+02:00" from the five groups of CLOCK at `from`; "" when there is no time. */
function clockOf(match: readonly (string | undefined)[], from: number): string {
  const [hour, minute, second, half, zone] = match.slice(from, from + 5);
  if (hour === undefined || minute === undefined) return "";
  const noon = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
  if (noon > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return "";
  const seconds = second === undefined ? "" : `:${second}`;
  return `T${two(String(noon))}:${minute}${seconds}${zoneOf(zone)}`;
}

function compactClock(match: RegExpExecArray): string {
  return clockOf([match[4], match[5], match[6], undefined, match[7]], 0);
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (!/^[+-]/.test(zone)) return "Z";
  const digits = zone.replace(/\D/g, "");
  return digits === "0000" ? "Z" : `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function dated(year: string | undefined, month: string | undefined, day: string | undefined, clock: string) {
  const [y, m, d] = [Number(year), Number(month), Number(day ?? 1)];
  if (!(y >= 1000 && y <= 9999 && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m))) return undefined;
  const date = `${year}-${two(String(m))}`;
  return day === undefined ? date : `${date}-${two(String(d))}${clock}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(digits: string): string {
  return digits.padStart(2, "0");
}
