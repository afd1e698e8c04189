import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

/** The built pages, by the path they are asked for. */
export interface Pages {
  /** The answer to a path; the first page for every path that is no file, since addresses are read in the browser. */
  at(path: string): Response;
}

/** The folder the pages are built into, seen from the sources and from the built package. */
export function builtPages(): string {
  const folders = ["../../dist/web/", "../web/"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return folders.find((folder) => existsSync(join(folder, "index.html"))) ?? folders[0] ?? "";
}

/** All files of `folder`, read now: some hundred kilobytes, and no path can lead out of a map. */
export function pagesOf(folder: string): Pages {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  if (existsSync(folder)) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) files.set(`/${path.slice(folder.length).replaceAll("\\", "/")}`, readFileSync(path));
    }
  }
  return {
    at: (path) => {
      const file = files.get(path);
      if (file !== undefined) return answer(path, file);
      const first = files.get("/index.html");
      if (first !== undefined && extname(path) === "") return answer("/index.html", first);
      const missing = first === undefined ? 'The pages are not built yet: run "npm run build".' : "Nothing here.";
      return new Response(missing, { status: first === undefined ? 503 : 404 });
    },
  };
}

function answer(path: string, bytes: Uint8Array<ArrayBuffer>): Response {
  // The names of files under assets/ hold their hash: what is there never changes.
  const caching = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  return new Response(bytes, { headers: { "content-type": type, "cache-control": caching } });
}
