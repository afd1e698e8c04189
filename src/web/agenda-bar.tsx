import { useEffect, useRef } from "preact/hooks";
import { type EntryKind, hiddenIn, NOTHING_SETTLED, shownAgain } from "./agenda-edits.ts";
import { agendaFile, type DeskStory } from "./api.ts";
import type { Settling } from "./settling.ts";

interface AgendaBarProps {
  readonly story: DeskStory;
  readonly settling: Settling;
  /** Called with what is in the grid again. */
  readonly showed: (kind: EntryKind, name: string) => void;
}

/** What was done to the agenda and can be done with all of it. */
export function AgendaBar({ story, settling, showed }: AgendaBarProps) {
  const { agenda, status, trouble } = settling;
  const outdated = story.state.kind === "outdated";
  const able = agenda?.undo !== undefined || outdated;
  useUndoKey(settling.undo, able);
  return (
    <div class="agenda-bar">
      <p class="count" role="status">
        {status}
      </p>
      {trouble !== undefined && <p role="alert">{trouble}</p>}
      <div class="actions">
        {outdated && (
          <button type="button" onClick={settling.again}>
            Try again
          </button>
        )}
        <WayBack settling={settling} able={able} />
        <a href={agendaFile(story.id)} download={`${story.title} agenda.yaml`}>
          Export agenda
        </a>
        <TakeIn takeIn={settling.takeIn} />
      </div>
      <LeftOut settling={settling} showed={showed} />
    </div>
  );
}

/** Both stay when nothing is left to undo, so that the keyboard is not lost with them. */
function WayBack({ settling, able }: { readonly settling: Settling; readonly able: boolean }) {
  return (
    <>
      <button
        type="button"
        class="undo"
        aria-disabled={!able}
        aria-keyshortcuts="Control+Z"
        title={settling.agenda?.undo}
        onClick={() => able && settling.undo()}
      >
        Undo
      </button>
      <button
        type="button"
        class="quiet"
        aria-disabled={!able}
        onClick={() => able && settling.change(() => NOTHING_SETTLED)}
      >
        Propose anew
      </button>
    </>
  );
}

function TakeIn({ takeIn }: Pick<Settling, "takeIn">) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="quiet" onClick={() => chooser.current?.click()}>
        Import agenda
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".yaml,.yml"
        aria-label="Agenda file"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file !== undefined) void takeIn(file);
        }}
      />
    </>
  );
}

/** The parties and terms that are left out of the grid, each with the way back. */
function LeftOut({ settling: { agenda, change }, showed }: Pick<AgendaBarProps, "settling" | "showed">) {
  const hidden = agenda === undefined ? [] : hiddenIn(agenda.agenda);
  if (hidden.length === 0) return null;
  return (
    <ul class="left-out" aria-label="Left out of the grid">
      {hidden.map(({ kind, name }) => (
        <li key={`${kind} ${name}`}>
          <span>{name}</span>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              showed(kind, name);
              void change((now) => shownAgain(now, kind, name));
            }}
          >
            Show<span class="unseen"> {name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Ctrl-Z, or ⌘Z, where no field or dialog has the keyboard: those have an undo of their own. */
function useUndoKey(undo: () => void, able: boolean): void {
  const latest = useRef({ undo, able });
  latest.current = { undo, able };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (key.toLowerCase() !== "z" || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (!(target instanceof HTMLElement) || target.closest("input, textarea, select, dialog") !== null) return;
      if (!latest.current.able) return;
      event.preventDefault();
      latest.current.undo();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}
