import type { MiddlewareHandler } from "hono";
import type { TroubleCode } from "../model/index.ts";

/** The names under which this machine calls itself. A page of another name that resolves here is an attack. */
const OWN_NAMES = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Requests that change nothing. */
const HARMLESS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Only our own scripts, styles and pictures; nothing inline, nothing from elsewhere, never in another page's frame. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

/** What every error answer holds. */
export interface Refused {
  readonly code: TroubleCode | "forbidden";
  readonly message: string;
}

/**
 * Lets in what comes from this machine's own pages and tools: the Host header names this machine (against DNS
 * rebinding), and a request that changes something was not sent by another site's page (against forged requests).
 */
export const guard: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host") ?? "";
  const name = host.replace(/:\d+$/, "");
  if (!OWN_NAMES.has(name)) {
    return forbidden(`expected the desk's own address, found the host ${JSON.stringify(host)}: open it as 127.0.0.1`);
  }
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const foreign =
    (origin !== undefined && origin !== `http://${host}`) ||
    (site !== undefined && !["same-origin", "none"].includes(site));
  if (foreign && !HARMLESS.has(c.req.method)) {
    return forbidden(`expected a request from the desk's own pages, found one from ${JSON.stringify(origin ?? site)}`);
  }
  await next();
  c.header("content-security-policy", CONTENT_SECURITY_POLICY);
  c.header("x-content-type-options", "nosniff");
  c.header("referrer-policy", "no-referrer");
  c.header("cross-origin-opener-policy", "same-origin");
  c.header("cross-origin-resource-policy", "same-origin");
  return undefined;
};

function forbidden(message: string): Response {
  const refused: Refused = { code: "forbidden", message };
  return Response.json(refused, { status: 403 });
}
