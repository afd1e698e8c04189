import { describe, expect, it } from "vitest";
import { dated } from "./measured.ts";

/** A Thursday. */
const PUBLISHED = "2025-08-21T14:00:00Z";

describe("a date", () => {
  it("is read with the day first", () =>
    expect(dated("On 25 March 2025 it began.")).toEqual(["25 March 2025 = 2025-03-25 date"]));
  it("is read with the month first", () =>
    expect(dated("On March 25, 2025, it began.")).toEqual(["March 25, 2025 = 2025-03-25 date"]));
  it("is read as ISO 8601", () => expect(dated("See 2025-03-25.")).toEqual(["2025-03-25 = 2025-03-25 date"]));
  it("stays as partial as it is said", () =>
    expect(dated("It began in June 2024 or in 2023.")).toEqual(["June 2024 = 2024-06 date", "2023 = 2023 date"]));
  it("without a year is the nearest one", () =>
    expect(dated("It began on 3 June and ends on January 5.", PUBLISHED)).toEqual([
      "3 June = 2025-06-03 date",
      "January 5 = 2026-01-05 date",
    ]));
  it("without a year in an undated account has none", () =>
    expect(dated("It began on 3 June.")).toEqual(["3 June = --06-03 date"]));
  it("a month alone is the last one", () =>
    expect(dated("It began in October.", PUBLISHED)).toEqual(["October = 2024-10 date"]));
  it("a day the calendar has not is no date known", () =>
    expect(dated("On 31 June 2024 it began.")).toEqual(["31 June 2024 = ? date"]));
  it("the verb 'may' is no month", () => expect(dated("They may leave. May they return.")).toEqual([]));
});

describe("a weekday", () => {
  it("is the last one", () => expect(dated("He spoke on Monday.", PUBLISHED)).toEqual(["Monday = 2025-08-18 weekday"]));
  it("is the day of writing itself", () =>
    expect(dated("He spoke on Thursday.", PUBLISHED)).toEqual(["Thursday = 2025-08-21 weekday"]));
  it("is the one before with 'last'", () =>
    expect(dated("He spoke last Thursday.", PUBLISHED)).toEqual(["last Thursday = 2025-08-14 weekday"]));
  it("lies ahead with 'next'", () =>
    expect(dated("They meet next Tuesday.", PUBLISHED)).toEqual(["next Tuesday = 2025-08-26 weekday"]));
  it("takes its part of the day", () =>
    expect(dated("He left Monday morning.", PUBLISHED)).toEqual(["Monday morning = 2025-08-18 weekday"]));
  it("is not known in an undated account", () => expect(dated("He spoke on Monday.")).toEqual(["Monday = ? weekday"]));
  it("is not known where the day of writing is not", () =>
    expect(dated("He spoke on Monday.", "2025-08")).toEqual(["Monday = ? weekday"]));
});

describe("a day told from the day of writing", () => {
  it("is a day", () =>
    expect(dated("Yesterday he left; today she came.", PUBLISHED)).toEqual([
      "Yesterday = 2025-08-20 relative",
      "today = 2025-08-21 relative",
    ]));
  it("is a week, a month or a year", () =>
    expect(dated("It was said this week, last month and next year.", PUBLISHED)).toEqual([
      "this week = 2025-W34 relative",
      "last month = 2025-07 relative",
      "next year = 2026 relative",
    ]));
  it("is as precise as its unit", () =>
    expect(dated("He left three days ago, she two years ago.", PUBLISHED)).toEqual([
      "three days ago = 2025-08-18 relative",
      "two years ago = 2023 relative",
    ]));
  it("crosses the turn of a year", () =>
    expect(dated("It was said last month.", "2025-01-10")).toEqual(["last month = 2024-12 relative"]));
});

describe("a duration", () => {
  it("is an ISO 8601 duration", () =>
    expect(dated("After three hours and two weeks they left.")).toEqual([
      "three hours = PT3H duration",
      "two weeks = P2W duration",
    ]));
  it("stands before a noun", () => expect(dated("A four-year war ended.")).toEqual(["four-year = P4Y duration"]));
  it("is no age", () => expect(dated("The 45-year-old left.")).toEqual([]));
});
