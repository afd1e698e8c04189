import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { addSample, openDesk } from "../desk/index.ts";
import { ReadoutError } from "../model/index.ts";
import { sqliteStore } from "../store/index.ts";
import { appOf } from "./app.ts";
import { builtPages, pagesOf } from "./pages.ts";

export interface DeskOptions {
  /** The port wanted; 0 for any free one. */
  readonly port: number;
  /** The file of the store; it and its folder are made when they are missing. */
  readonly data: string;
  /** Folder of the story a new store starts with; by default the one that comes with Readout; false for none. */
  readonly sample?: string | false | undefined;
}

export interface RunningDesk {
  /** "http://127.0.0.1:4680": the address to open. */
  readonly url: string;
  readonly port: number;
  /** Whether the port wanted was in use, so that another was taken. */
  readonly moved: boolean;
  /** Ends open connections, stops reading, closes the store. */
  close(): Promise<void>;
}

const OWN_SAMPLE = fileURLToPath(new URL("../../corpus/sample/", import.meta.url));

/** How many ports after the one wanted are tried. */
const PORTS_TRIED = 50;

/**
 * Opens the desk on 127.0.0.1, and puts in the sample story where the store is new. Resolves when pages are served; the
 * sample is read meanwhile.
 * @throws ReadoutError "store" when the store does not open, "misuse" when no port can be listened on.
 */
export async function startDesk({ port, data, sample = OWN_SAMPLE }: DeskOptions): Promise<RunningDesk> {
  const store = sqliteStore(data);
  const desk = await openDesk(store);
  try {
    const app = appOf(desk, pagesOf(builtPages()));
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    const taken = await listen(server, port);
    if (store.fresh && sample !== false) await addSample(desk, sample);
    return {
      url: `http://127.0.0.1:${taken}`,
      port: taken,
      moved: port !== 0 && taken !== port,
      close: async () => {
        await ended(server);
        await desk.close();
      },
    };
  } catch (error) {
    await desk.close();
    throw error;
  }
}

/** Listens on `port`, or on the next free one after it; gives the port. */
async function listen(server: Server, port: number): Promise<number> {
  for (let wanted = port; wanted < Math.min(port + PORTS_TRIED, 65_536); wanted++) {
    const trouble = await listening(server, wanted);
    const address = server.address();
    if (trouble === undefined && address !== null && typeof address === "object") return address.port;
    if (trouble?.code !== "EADDRINUSE") {
      throw new ReadoutError("misuse", `expected to listen on port ${wanted}, but ${trouble?.message}: choose another`);
    }
  }
  throw new ReadoutError("misuse", `expected a free port from ${port} on, found ${PORTS_TRIED} in use: choose another`);
}

function listening(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error);
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      resolve(undefined);
    });
  });
}

function ended(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
