import { hc, type InferResponseType } from "hono/client";
import { fromJson, type Record } from "../model/index.ts";
import type { Api, Refused } from "../server/index.ts";

const client = hc<Api>("/api");

export type DeskStory = InferResponseType<(typeof client.stories)[":id"]["$get"]>;
export type Job = InferResponseType<(typeof client.jobs)[":id"]["$get"]>;

/** An answer other than the one asked for, with the desk's own message. */
export class Refusal extends Error {
  readonly code: string;
  constructor({ code, message }: { code: string; message: string }) {
    super(message);
    this.code = code;
  }
}

/** The list, and how many additions are still being taken in: their stories may not be in it yet. */
export type StoryList = InferResponseType<typeof client.stories.$get>;

export async function stories(query: string, signal?: AbortSignal): Promise<StoryList> {
  const init = signal === undefined ? {} : { init: { signal } };
  const answer = await answered(client.stories.$get({ query: { q: query } }, init));
  return answer.json();
}

export async function story(id: string): Promise<DeskStory> {
  return (await answered(client.stories[":id"].$get({ param: { id } }))).json();
}

export async function record(id: string): Promise<Record> {
  const answer = await answered(client.stories[":id"].record.$get({ param: { id } }));
  return fromJson<Record>(await answer.json());
}

export async function rename(id: string, title: string): Promise<DeskStory> {
  return (await answered(client.stories[":id"].$patch({ param: { id }, json: { title } }))).json();
}

export async function remove(id: string): Promise<void> {
  await answered(client.stories[":id"].$delete({ param: { id } }));
}

/** Starts reading a story again whose reading failed. Where it cannot be asked for, the story's next state says why. */
export async function readAgain(id: string): Promise<void> {
  await answered(client.stories[":id"].record.$post({ param: { id } })).catch(() => undefined);
}

export type DeskAgenda = InferResponseType<(typeof client.stories)[":id"]["agenda"]["$get"]>;
export type Agenda = DeskAgenda["agenda"];
export type AgendaTerm = Agenda["terms"][number];
export type AgendaParty = Agenda["parties"][number];

export async function agenda(id: string): Promise<DeskAgenda> {
  return (await answered(client.stories[":id"].agenda.$get({ param: { id } }))).json();
}

/** Changes the agenda that had this version; `what` is shown where the change can be undone. */
export async function settle(id: string, version: number, agenda: Agenda, what: string): Promise<DeskStory> {
  const json = { agenda, what };
  return (await answered(client.stories[":id"].agenda.$put({ param: { id }, header: ifMatch(version), json }))).json();
}

/** Puts the agenda of a file in place of the one that had this version. */
export async function settleFrom(id: string, version: number, file: File): Promise<DeskStory> {
  const sent = { param: { id }, header: ifMatch(version) };
  const init = { body: await file.arrayBuffer() };
  return (await answered(client.stories[":id"].agenda.file.$put(sent, { init }))).json();
}

export async function undoSettling(id: string, version: number): Promise<DeskStory> {
  const sent = { param: { id }, header: ifMatch(version) };
  return (await answered(client.stories[":id"].agenda.undo.$post(sent))).json();
}

/** Where the browser fetches the agenda as a file. */
export function agendaFile(id: string): string {
  return `/api/stories/${id}/agenda/file`;
}

/** What a story can be taken out as, by the name the desk knows it by. */
export type ExportName = "story.html" | "positions.html" | "positions.csv" | "positions-dna.csv" | "statements.csv";

/** Where the browser fetches a story in that form. */
export function exportFile(id: string, name: ExportName): string {
  return `/api/stories/${id}/export/${name}`;
}

/** Where the browser fetches a story's record. */
export function recordFile(id: string): string {
  return `/api/stories/${id}/record`;
}

function ifMatch(version: number): { "if-match": string } {
  return { "if-match": `"${version}"` };
}

/** Starts adding files, to a new story or to one that is there; gives the id of the job to follow. */
export async function add(files: File[], to: { readonly title: string } | { readonly story: string }): Promise<string> {
  const answer =
    "story" in to
      ? await answered(client.stories[":id"].accounts.$post({ param: { id: to.story }, form: { files } }))
      : await answered(client.stories.$post({ form: { title: to.title, files } }));
  return (await answer.json()).job;
}

export async function job(id: string): Promise<Job> {
  return (await answered(client.jobs[":id"].$get({ param: { id } }))).json();
}

/** @throws Refusal with the desk's message, or one that says that the desk cannot be reached. */
async function answered<T extends { ok: boolean; json(): Promise<unknown> }>(asked: Promise<T>): Promise<T> {
  const answer = await asked.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Refusal({
      code: "unreachable",
      message: "The desk does not answer. Check that it is still running, then try again.",
    });
  });
  if (answer.ok) return answer;
  const refused = (await answer.json().catch(() => undefined)) as Refused | undefined;
  throw new Refusal(refused ?? { code: "unreadable", message: "The desk gave an answer that could not be read." });
}
