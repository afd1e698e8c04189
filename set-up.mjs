// Makes a fresh clone ready, then opens the desk (`node set-up.mjs start`) or runs every check (`node set-up.mjs test`).
// `node set-up.mjs` alone only makes ready, `node set-up.mjs pages` only builds the desk's pages. Plain JavaScript that
// starts on Node 20 with nothing installed; what is already made is skipped: each step leaves a stamp that holds the hash
// of what it was made from.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(fileURLToPath(import.meta.url));
const WINDOWS = process.platform === "win32";
const OLDEST_NODE = 20;
const NEEDED_NODE = 24;
const OWN_NODE = join(ROOT, "node_modules", "node", "bin", WINDOWS ? "node.exe" : "node");
/** A package server that cannot be reached must not hold up the tests that need no browser. */
const CHROMIUM_TIMEOUT_MS = 6 * 60_000;
const SHELL_WATCH_MS = 500;
const CHROMIUM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const [task = "only", ...rest] = process.argv.slice(2);
process.exitCode = await main();

async function main() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < OLDEST_NODE) return fail(`needs Node ${OLDEST_NODE} or newer, this is ${process.versions.node}`);
  if (!["only", "pages", "start", "test"].includes(task)) return fail(`expected start or test, found "${task}"`);
  if (task === "pages") return buildPages(process.execPath) ? 0 : 1;
  if (!installPackages()) return 1;
  const node = newEnoughNode();
  if (node === undefined) return fail(`no Node ${NEEDED_NODE} came with the packages: install it from your system`);
  writeLauncher();
  if (!buildPages(node)) return 1;
  if (task === "start") return await run(node, ["src/cli/main.ts", "desk", ...rest]);
  if (task === "test") {
    const chromium = findChromium() ?? installChromium();
    if (chromium === undefined) say("no Chromium here and none could be installed: the browser tests are skipped");
    return await run(node, ["test/run/main.ts", ...rest], chromium && { READOUT_CHROMIUM: chromium });
  }
  return 0;
}

/** Whether the packages of the lock file are there. Never writes the lock file. */
function installPackages() {
  const stamp = join(ROOT, "node_modules", ".readout-packages");
  const wanted = hashOf(["package.json", "package-lock.json"]);
  if (holds(stamp, wanted) && newEnoughNode() !== undefined) return true;
  say("installing packages (once, about a minute)");
  // Not `npm ci`: it refuses a lock file made on another kind of machine; `install --no-save` keeps to it all the same.
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--progress=false"];
  const npm = process.env.npm_execpath;
  const done = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] })
    : spawnSync("npm", args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"], shell: WINDOWS });
  if (done.status !== 0) {
    fail("npm could not install the packages (see above): check the network, then run this again");
    return false;
  }
  unpackNode();
  writeFileSync(stamp, wanted);
  return true;
}

/** The `node` package brings its program in an install script, which some machines forbid: run it by name. */
function unpackNode() {
  const script = join(ROOT, "node_modules", "node", "installArchSpecificPackage.js");
  if (existsSync(OWN_NODE) || !existsSync(script)) return;
  spawnSync(process.execPath, [script], { cwd: dirname(script), stdio: ["ignore", "ignore", "inherit"] });
}

/** Path of a Node that runs TypeScript as it is: the package's, else the one running; undefined when neither does. */
function newEnoughNode() {
  if (existsSync(OWN_NODE)) return OWN_NODE;
  return Number(process.versions.node.split(".")[0]) >= NEEDED_NODE ? process.execPath : undefined;
}

/**
 * `node_modules/.bin/readout`: the program from its sources, with what Node compiled last time kept for the next. A pattern
 * becomes machine code when it is first used, not byte code first: most of the six hundred that a story needs are used a
 * few times, and compiling them twice is a sixth of what a short run costs.
 */
function writeLauncher() {
  const file = join(ROOT, "node_modules", ".bin", "readout");
  const unix = `#!/bin/sh
root="\${0%/*}/../.."
node="$root/node_modules/node/bin/node"
[ -x "$node" ] || node=node
export NODE_COMPILE_CACHE="\${NODE_COMPILE_CACHE-$root/.set-up/compiled}"
exec "$node" --no-regexp-tier-up "$root/src/cli/main.ts" "$@"
`;
  const windows = `@"%~dp0..\\node\\bin\\node.exe" --no-regexp-tier-up "%~dp0..\\..\\src\\cli\\main.ts" %*\r\n`;
  mkdirSync(dirname(file), { recursive: true });
  if (!holds(file, unix)) writeFileSync(file, unix);
  chmodSync(file, 0o755);
  if (WINDOWS) writeFileSync(`${file}.cmd`, windows);
}

/** Whether the desk's pages are built from the sources as they are now. */
function buildPages(node) {
  const stamp = join(ROOT, ".set-up", "pages");
  const wanted = hashOf(["package-lock.json", "vite.config.ts", "src/web", "src/model"]);
  if (holds(stamp, wanted) && existsSync(join(ROOT, "dist", "web", "index.html"))) return true;
  say("building the desk's pages");
  const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js");
  const done = spawnSync(node, [vite, "build", "--logLevel", "warn"], {
    cwd: ROOT,
    env: { ...environment(), NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (done.status !== 0) {
    fail("the desk's pages could not be built (see above)");
    return false;
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

/** Path of a Chromium: READOUT_CHROMIUM, else the first on PATH; undefined when there is none. */
function findChromium() {
  const named = process.env.READOUT_CHROMIUM;
  if (named !== undefined) {
    if (isProgram(named)) return named;
    say(`READOUT_CHROMIUM names no program: ${named}`);
    return undefined;
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return CHROMIUM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** Debian's Chromium, where this user may install it. */
function installChromium() {
  if (process.platform !== "linux" || process.env.READOUT_CHROMIUM !== undefined) return undefined;
  const root = process.getuid?.() === 0;
  const sudo = !root && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0;
  if (!(root || sudo) || spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status !== 0) return undefined;
  say("installing Chromium for the browser tests (once, some minutes)");
  const apt = (...args) => {
    const line = [
      "env",
      "DEBIAN_FRONTEND=noninteractive",
      "apt-get",
      "-qq",
      "-o",
      "Acquire::http::Timeout=30",
      ...args,
    ];
    const [program, ...others] = sudo ? ["sudo", "-n", ...line] : line;
    return spawnSync(program, others, { stdio: ["ignore", "ignore", "inherit"], timeout: CHROMIUM_TIMEOUT_MS });
  };
  apt("update");
  apt("install", "-y", "--no-install-recommends", "chromium");
  return findChromium();
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Exit status of `node args…`, run in this folder with this terminal; signals reach it too. */
function run(node, args, more = {}) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: ROOT, env: { ...environment(), ...more }, stdio: "inherit" });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
    // npm hands a signal to its shell, and the shell ends without handing it on: then ours has ended too.
    const shell = process.ppid;
    const watch = () => process.ppid !== shell && child.kill("SIGTERM");
    if (process.env.npm_lifecycle_event !== undefined) setInterval(watch, SHELL_WATCH_MS).unref();
    child.on("error", (error) => resolve(fail(`${node} does not start: ${error.message}`)));
    child.on("close", (status, signal) => resolve(status ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)));
  });
}

/** Ours with the packages' programs first on PATH, so that whatever calls `node` gets the new enough one. */
function environment() {
  return {
    ...process.env,
    PATH: [join(ROOT, "node_modules", ".bin"), process.env.PATH].filter(Boolean).join(delimiter),
  };
}

/** Hash of the files and of all files in the folders named, paths included; what is not there counts as empty. */
function hashOf(paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    const full = join(ROOT, path);
    if (!existsSync(full)) return;
    try {
      const bytes = readFileSync(full);
      hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    } catch (error) {
      if (error.code !== "EISDIR") throw error;
      for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    }
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}

function holds(file, text) {
  return existsSync(file) && readFileSync(file, "utf8") === text;
}

function say(line) {
  console.log(`set-up: ${line}`);
}

function fail(line) {
  console.error(`set-up: ${line}`);
  return 1;
}
