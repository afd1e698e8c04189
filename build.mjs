// Makes `dist/`, what the npm package ships: compiled modules, their data files, the desk's pages. The package needs it
// because Node does not strip types under node_modules. `node build.mjs FOLDER` makes it there instead.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL(".", import.meta.url));
const SOURCES = join(ROOT, "src");
const DIST = resolve(process.argv[2] ?? join(ROOT, "dist"));

rmSync(DIST, { recursive: true, force: true });
tool("typescript/bin/tsc", "-p", "tsconfig.build.json", "--outDir", DIST);
cpSync(SOURCES, DIST, { recursive: true, filter: isData });
tool("vite/bin/vite.js", "build", "--logLevel", "warn", "--emptyOutDir", "--outDir", join(DIST, "web"));

/** Whether the program reads `path` as it stands: not a module, not a page's source, not a room's description. */
function isData(path) {
  if (path === join(SOURCES, "web")) return false;
  if (statSync(path).isDirectory()) return true;
  return !/\.(tsx?|md)$/.test(path) && !existsSync(path.replace(SOURCES, DIST));
}

function tool(path, ...args) {
  const { status } = spawnSync(process.execPath, [join(ROOT, "node_modules", path), ...args], {
    cwd: ROOT,
    // Set to "test" by a test that packs: the pages would be built for development.
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) process.exit(status ?? 1);
}
