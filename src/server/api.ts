import { Hono, type MiddlewareHandler, type TypedResponse } from "hono";
import { validator } from "hono/validator";
import { z } from "zod";
import type { Desk, JobId } from "../desk/index.ts";
import type { Json, Record } from "../model/index.ts";
import type { StoryId } from "../store/index.ts";
import { agendaRoutes } from "./agenda-api.ts";
import { jsonBody, type Upload, uploadOf } from "./body.ts";
import { exported } from "./exports.ts";

const renaming = z.object({ title: z.string() });

/** What a client sends as a form; a browser's `File` and ours are the same type. */
interface SentForm {
  title?: string;
  files: File[];
}
/** The client's types see what is sent, the route what is made of it. */
const upload = validator("form", uploadOf) as unknown as MiddlewareHandler<
  object,
  string,
  { in: { form: SentForm }; out: { form: Upload } }
>;

/** The routes over `desk`. Every error is thrown as ReadoutError and answered in one place, `app.ts`. */
export function apiOf(desk: Desk) {
  const story = (id: string) => id as StoryId;
  return new Hono()
    .get(
      "/stories",
      validator("query", ({ q }) => ({ q: typeof q === "string" ? q : undefined })),
      async (c) => {
        // Counted first: a story that arrives between the two is then in the list.
        const arriving = desk.arriving();
        return c.json({ stories: await desk.stories(c.req.valid("query").q), arriving });
      },
    )
    .post("/stories", upload, (c) => {
      const { files, title } = c.req.valid("form");
      return c.json({ job: desk.add(files, title) }, 202);
    })
    .get("/stories/:id", async (c) => c.json(await desk.story(story(c.req.param("id")))))
    .get("/stories/:id/record", async (c) => {
      const json = await desk.record(story(c.req.param("id")));
      // Kept as text by the store and sent as it is; the client's types see the value.
      return c.body(json, 200, { "content-type": "application/json" }) as unknown as TypedResponse<
        Json<Record>,
        200,
        "json"
      >;
    })
    .post("/stories/:id/record", async (c) => {
      await desk.readAgain(story(c.req.param("id")));
      return c.json(await desk.story(story(c.req.param("id"))), 202);
    })
    .get("/stories/:id/export/:name", async (c) => {
      const { type, body } = exported(c.req.param("name"), await desk.record(story(c.req.param("id"))));
      return c.body(body, 200, { "content-type": type, "content-disposition": "attachment" });
    })
    .post("/stories/:id/accounts", upload, async (c) => {
      const { files } = c.req.valid("form");
      return c.json({ job: await desk.addTo(story(c.req.param("id")), files) }, 202);
    })
    .patch("/stories/:id", jsonBody(renaming), async (c) => {
      await desk.rename(story(c.req.param("id")), c.req.valid("json").title);
      return c.json(await desk.story(story(c.req.param("id"))));
    })
    .delete("/stories/:id", async (c) => {
      await desk.remove(story(c.req.param("id")));
      return c.body(null, 204);
    })
    .route("/stories/:id/agenda", agendaRoutes(desk))
    .get("/jobs/:id", (c) => c.json(desk.job(c.req.param("id") as JobId)));
}

/** The API's shape, for a client that is checked against it: `hc<Api>("/api")`. */
export type Api = ReturnType<typeof apiOf>;
