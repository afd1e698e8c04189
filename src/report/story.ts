import type { Record } from "../model/index.ts";

/** The part of a record that positions are shown from. */
export type Story = Pick<Record, "accounts" | "statements" | "positions" | "changes" | "lineage">;
