export { type Finding, FORMATTERS } from "./findings.ts";
export { gridPageOf, gridReportOf } from "./grid.ts";
export { pageOf } from "./page.ts";
export { findingsOf, reportOf } from "./report.ts";
