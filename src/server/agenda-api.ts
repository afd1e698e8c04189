import { Hono } from "hono";
import { validator } from "hono/validator";
import { z } from "zod";
import type { Desk } from "../desk/index.ts";
import { ReadoutError } from "../model/index.ts";
import { agendaFrom, fileOf } from "../positions/index.ts";
import type { StoryId } from "../store/index.ts";
import { jsonBody, utf8Of } from "./body.ts";

const strings = z.array(z.string()).readonly();
const settling = z.strictObject({
  agenda: z.strictObject({
    parties: z.array(z.strictObject({ name: z.string(), aliases: strings, hide: z.boolean() })).readonly(),
    terms: z
      .array(z.strictObject({ name: z.string(), words: strings, pin: z.boolean(), hide: z.boolean() }))
      .readonly(),
  }),
  what: z.string(),
});

/** The version a change was made on, from `If-Match: "3"`. */
const onVersion = validator("header", (headers) => ({ "if-match": versionOf(headers["if-match"]) }));

/** A story's agenda: as JSON for the pages, as the file that `readout agenda` writes for whoever keeps it elsewhere. */
export function agendaRoutes(desk: Desk) {
  const id = (c: { req: { param: (name: "id") => string | undefined } }) => (c.req.param("id") ?? "") as StoryId;
  return new Hono()
    .get("/", async (c) => {
      const agenda = await desk.agenda(id(c));
      return c.json(agenda, 200, { etag: `"${agenda.version}"` });
    })
    .put("/", onVersion, jsonBody(settling), async (c) => {
      await desk.settle(id(c), c.req.valid("json"), c.req.valid("header")["if-match"]);
      return c.json(await desk.story(id(c)), 202);
    })
    .post("/undo", onVersion, async (c) => {
      await desk.undo(id(c), c.req.valid("header")["if-match"]);
      return c.json(await desk.story(id(c)), 202);
    })
    .get("/file", async (c) => {
      const { agenda, version } = await desk.agenda(id(c));
      return c.body(fileOf(agenda), 200, {
        "content-type": "application/yaml; charset=utf-8",
        etag: `"${version}"`,
      });
    })
    .put("/file", onVersion, async (c) => {
      const agenda = agendaFrom(utf8Of(await c.req.arrayBuffer()));
      await desk.settle(id(c), { agenda, what: "Took in an agenda file" }, c.req.valid("header")["if-match"]);
      return c.json(await desk.story(id(c)), 202);
    });
}

function versionOf(given: string | undefined): number {
  const version = /^"(\d{1,15})"$/.exec(given ?? "")?.[1];
  if (version !== undefined) return Number(version);
  throw new ReadoutError(
    "misuse",
    `expected the version that is changed as If-Match: "3", found ${given ?? "none"}: fetch the agenda, take its ETag`,
  );
}
