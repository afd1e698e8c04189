import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import type { Desk } from "../desk/index.ts";
import { ReadoutError, TROUBLES } from "../model/index.ts";
import { apiOf } from "./api.ts";
import { guard, type Refused } from "./guard.ts";
import type { Pages } from "./pages.ts";

/** A hundred accounts of the largest size that is taken would be more, but nobody sends those at once. */
const LARGEST_BODY_BYTES = 256 * 1024 * 1024;

/** Everything the desk answers: the API under /api, the pages elsewhere. */
export function appOf(desk: Desk, pages: Pages): Hono {
  const app = new Hono();
  app.use(guard);
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY_BYTES,
      onError: (c) =>
        c.json(refusal("too-large", "expected at most 256 MB in one request: send fewer files at once"), 413),
    }),
  );
  app.use("/api/*", async (c, next) => {
    await next();
    c.header("cache-control", "no-store");
  });
  app.route("/api", apiOf(desk));
  app.all("/api/*", (c) => c.json(refusal("not-found", `nothing answers ${c.req.method} ${c.req.path}`), 404));
  app.get("*", (c) => pages.at(c.req.path));
  app.onError((error, c) => {
    const { code, message } = troubleOf(error);
    return c.json(refusal(code, message), TROUBLES[code].http);
  });
  return app;
}

function refusal(code: Refused["code"], message: string): Refused {
  return { code, message };
}

function troubleOf(error: Error): Pick<ReadoutError, "code" | "message"> {
  if (error instanceof ReadoutError) return error;
  // Hono's own: a body that is no form.
  if (error instanceof HTTPException && error.status < 500) return { code: "bad-input", message: error.message };
  console.error(error);
  return { code: "store", message: `the desk failed, which is a fault of Readout: ${error.message}` };
}
