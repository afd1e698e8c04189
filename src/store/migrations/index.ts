import { stories } from "./001-stories.ts";

/** In order: a store at version n has had the first n. One that has shipped is never edited; what changes is a new one. */
export const MIGRATIONS: readonly string[] = [stories];
