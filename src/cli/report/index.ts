export { pageOf } from "./page.ts";
export { findingsOf, reportOf } from "./report.ts";
