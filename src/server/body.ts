import type { MiddlewareHandler } from "hono";
import { z } from "zod";
import type { GivenFile } from "../desk/index.ts";
import { ReadoutError } from "../model/index.ts";

/**
 * The JSON body as `schema` reads it.
 * @throws ReadoutError "bad-input" when the body is no JSON in UTF-8, "misuse" when it is JSON of another shape.
 */
export function jsonBody<T>(
  schema: z.ZodType<T>,
): MiddlewareHandler<object, string, { in: { json: T }; out: { json: T } }> {
  return async (c, next) => {
    const bytes = await c.req.arrayBuffer();
    c.req.addValidatedData("json", read(schema, jsonOf(bytes)) as object);
    await next();
  };
}

/**
 * The body as text.
 * @throws ReadoutError "bad-input" when it is not in UTF-8.
 */
export function utf8Of(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ReadoutError("bad-input", "expected a file of text in UTF-8, found other bytes: save it as UTF-8", {
      cause,
    });
  }
}

function jsonOf(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new ReadoutError("bad-input", `expected a body of JSON in UTF-8, found none: ${found}`, { cause });
  }
}

const uploads = z.object({
  title: z.string().optional(),
  files: z.union([z.instanceof(File), z.array(z.instanceof(File)).min(1)]),
});

/** What a form brings: a title where one was given, and at least one file. */
export interface Upload {
  readonly title: string | undefined;
  readonly files: readonly GivenFile[];
}

/**
 * Reads a form with `files` and an optional `title`; a blank title counts as none.
 * @throws ReadoutError "misuse" when it holds no file.
 */
export function uploadOf(form: unknown): Upload {
  const { title, files } = read(uploads, form);
  return {
    title: title === undefined || title.trim() === "" ? undefined : title,
    files: (Array.isArray(files) ? files : [files]).map((file) => ({ name: file.name, bytes: () => file.bytes() })),
  };
}

function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => `${path.join(".") || "the whole"}: ${message}`);
  throw new ReadoutError("misuse", `the request is not what this address takes: ${issues.join("; ")}`);
}
