import { spawn } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";
import { startDesk } from "../server/index.ts";
import { interruption } from "./interruption.ts";
import { print } from "./terminal.ts";

export interface DeskOptions {
  readonly port: number;
  readonly open: boolean;
  /** File that keeps the stories. */
  readonly data?: string;
}

/** Starts the desk, says where, opens a browser where there is a display, and serves until ctrl-C. */
export async function desk({ port, open, data = ownData() }: DeskOptions): Promise<number> {
  const stop = interruption();
  const { url, port: taken, moved, close } = await startDesk({ port, data });
  if (moved) await print(`Port ${port} is in use, so this desk takes ${taken}.\n`);
  await print(`Readout is open at ${url}\nStories are kept in ${data}. Ctrl-C closes the desk.\n`);
  if (open) show(url);
  await stop.heard;
  await close();
  return 0;
}

/** Where programs of this system keep what is their user's (on Linux by the XDG Base Directory Specification). */
function ownData(): string {
  const { XDG_DATA_HOME, LOCALAPPDATA } = process.env;
  const folders: { readonly [platform: string]: string } = {
    darwin: join(homedir(), "Library", "Application Support"),
    win32: LOCALAPPDATA || join(homedir(), "AppData", "Local"),
  };
  const folder = folders[process.platform] ?? (XDG_DATA_HOME || join(homedir(), ".local", "share"));
  return join(folder, "readout", "desk.sqlite");
}

function show(url: string): void {
  const [command, ...args] = opener();
  if (command === undefined) return;
  // Without a browser the address that was printed is enough.
  spawn(command, [...args, url], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

/** The command that opens an address on this system; none where there is no display. */
function opener(): readonly string[] {
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["cmd", "/c", "start", ""];
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY || WAYLAND_DISPLAY ? ["xdg-open"] : [];
}
