import { useRef, useState } from "preact/hooks";
import type { Change } from "./agenda-edits.ts";
import {
  type Agenda,
  agenda,
  type DeskAgenda,
  type DeskStory,
  Refusal,
  readAgain,
  settle,
  settleFrom,
  undoSettling,
} from "./api.ts";
import { useLoaded } from "./loading.ts";

/** A story's agenda on its page, and what can be done with it. */
export interface Settling {
  /** As last fetched; undefined until it is. */
  readonly agenda: DeskAgenda | undefined;
  /** How it stands, in words: what was done last, or what is going on. */
  readonly status: string;
  /** What went wrong last; undefined when nothing did. */
  readonly trouble: string | undefined;
  /** Makes a change of the agenda as it is now and keeps it. Gives what went wrong, where something did. */
  readonly change: (make: (agenda: Agenda) => Change | undefined) => Promise<string | undefined>;
  readonly takeIn: (file: File) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Reads again what could not be read under the agenda. */
  readonly again: () => Promise<void>;
}

const NO_LONGER_THERE = "It is no longer in the agenda: it was changed meanwhile. Close this and look at the grid.";

/** `changed` is called when the story is to be asked for anew. */
export function useSettling(story: DeskStory, changed: () => void): Settling {
  const { id, state, accounts } = story;
  const isRead = state.kind === "read";
  const [loaded] = useLoaded(`${id} ${accounts} ${story.agenda} ${isRead}`, async () =>
    isRead ? agenda(id) : undefined,
  );
  const [last, setLast] = useState<{ version: number; what: string; trouble: string | undefined }>(NOTHING_DONE);
  const value = loaded.kind === "loaded" ? loaded.value : undefined;
  // Between a change and the story's next state the agenda at hand is the one before.
  const current = value !== undefined && value.version >= last.version ? value : undefined;
  const latest = useRef(current);
  latest.current = current;
  const known = useRef<DeskAgenda | undefined>(undefined);
  known.current = current ?? known.current;
  const version = Math.max(story.agenda, last.version);

  const kept = async (what: string, send: () => Promise<DeskStory>): Promise<string | undefined> => {
    const outcome = await sent(send);
    setLast({ version: last.version, ...outcome, what: outcome.trouble === undefined ? what : "" });
    changed();
    return outcome.trouble;
  };
  return {
    agenda: known.current,
    status: current === undefined && state.kind !== "outdated" ? "Reading who wants what…" : last.what,
    trouble: last.trouble ?? (state.kind === "outdated" ? state.message : undefined),
    change: async (make) => {
      const now = await ready(latest);
      if (now === undefined) return "The story is still being read: try again in a moment.";
      const change = make(now.agenda);
      if (change === undefined) return NO_LONGER_THERE;
      return kept(`${change.what}.`, () => settle(id, now.version, change.agenda, change.what));
    },
    takeIn: async (file) => void (await kept(`Took in ${file.name}.`, () => settleFrom(id, version, file))),
    undo: async () => void (await kept("Undone.", () => undoSettling(id, version))),
    again: async () => {
      await readAgain(id);
      changed();
    },
  };
}

/** The version that a change became, or why it was not kept. */
async function sent(send: () => Promise<DeskStory>): Promise<{ version?: number; trouble: string | undefined }> {
  try {
    const { agenda: version } = await send();
    return { version, trouble: undefined };
  } catch (error) {
    return { trouble: error instanceof Refusal ? error.message : String(error) };
  }
}

const WAIT_MS = 100;
/** Longer than a story of a hundred accounts takes to be read under an agenda. */
const LONGEST_WAIT_MS = 30_000;

/** The agenda once the story is read under it: somebody may save again before that. */
async function ready(latest: { readonly current: DeskAgenda | undefined }): Promise<DeskAgenda | undefined> {
  for (let waited = 0; latest.current === undefined && waited < LONGEST_WAIT_MS; waited += WAIT_MS)
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  return latest.current;
}

const NOTHING_DONE = { version: 0, what: "", trouble: undefined };
