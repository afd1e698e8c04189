import { stories } from "./001-stories.ts";
import { agendas } from "./002-agendas.ts";

/** In order: a store at version n has had the first n. One that has shipped is never edited; what changes is a new one. */
export const MIGRATIONS: readonly string[] = [stories, agendas];
