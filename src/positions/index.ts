export { type Agenda, agendaOf, NO_AGENDA } from "./agenda.ts";
export { agendaFrom, fileOf } from "./agenda-file.ts";
export { positionsAmong } from "./among.ts";
export { positionsOf } from "./positions-of.ts";
export { stanceOf } from "./stance.ts";
