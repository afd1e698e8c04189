import { useEffect, useRef, useState } from "preact/hooks";
import type { Entry, EntryEdit, EntryKind } from "./agenda-edits.ts";

interface EntryDialogProps {
  readonly kind: EntryKind;
  readonly entry: Entry;
  /** Names of the others of its kind, which it can be put together with. */
  readonly others: readonly string[];
  /** Gives what went wrong, where something did. */
  readonly save: (edit: EntryEdit) => Promise<string | undefined>;
  readonly close: () => void;
}

/** What each kind's dialog says. */
const SAYS: { readonly [kind in EntryKind]: { readonly [part: string]: string } } = {
  term: {
    heading: "Term",
    words: "Wordings that mean it",
    none: "No wording yet but its name.",
    another: "Another wording",
  },
  party: {
    heading: "Party",
    words: "Names that mean it too",
    none: "No other name yet.",
    another: "Another name: a member, an office, a seat",
  },
};

/** Renames, pins or hides a party or term of the grid, puts it together with another, or splits it. */
export function EntryDialog({ kind, entry, others, save, close }: EntryDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [edit, setEdit] = useState<EntryEdit>({ ...entry, apart: [], apartName: "", into: undefined });
  const [message, setMessage] = useState<string>();
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<EntryEdit>) => setEdit((before) => ({ ...before, ...part }));
  useEffect(() => dialog.current?.showModal(), []);
  const submitted = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const trouble = await save(edit);
    setBusy(false);
    setMessage(trouble);
    if (trouble === undefined) dialog.current?.close();
  };
  const merging = edit.into !== undefined;
  return (
    <dialog ref={dialog} class="entry" aria-labelledby="entry-heading" onClose={close}>
      <h2 id="entry-heading">
        {SAYS[kind].heading} “{entry.name}”
      </h2>
      <form onSubmit={submitted}>
        <Itself kind={kind} edit={edit} change={change} disabled={merging} />
        <Words kind={kind} edit={edit} change={change} disabled={merging} />
        <Merge others={others} into={edit.into} set={(into) => change({ into })} />
        {message !== undefined && <p role="alert">{message}</p>}
        <p class="actions">
          <button type="submit" class="primary" disabled={busy}>
            {merging ? "Put together" : "Save"}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </p>
      </form>
    </dialog>
  );
}

interface PartProps {
  readonly kind: EntryKind;
  readonly edit: EntryEdit;
  readonly change: (part: Partial<EntryEdit>) => void;
  readonly disabled: boolean;
}

/** Its name, and where in the grid it stands. */
function Itself({ kind, edit, change, disabled }: PartProps) {
  return (
    <fieldset disabled={disabled}>
      <legend class="unseen">What it is</legend>
      <label class="field">
        <span>Name</span>
        <input value={edit.name} maxLength={300} onInput={(event) => change({ name: event.currentTarget.value })} />
      </label>
      <p class="choices">
        {kind === "term" && <Choice label="Pin it to the top" on={edit.pin} set={(pin) => change({ pin })} />}
        <Choice label="Leave it out of the grid" on={edit.hide} set={(hide) => change({ hide })} />
      </p>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

function Choice({ label, on, set }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={on} onChange={(event) => set(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** Its words, ticked while they belong to it; those unticked are split off. */
function Words({ kind, edit, change, disabled }: PartProps) {
  const [another, setAnother] = useState("");
  const { words, apart } = edit;
  const add = () => {
    const word = another.trim();
    if (word !== "" && !words.includes(word)) change({ words: [...words, word] });
    setAnother("");
  };
  const tick = (word: string, on: boolean) =>
    change({ apart: on ? apart.filter((each) => each !== word) : [...apart, word] });
  return (
    <fieldset class="wordings" disabled={disabled}>
      <legend>{SAYS[kind].words}</legend>
      {words.length === 0 && <p class="facts">{SAYS[kind].none}</p>}
      <ul>
        {words.map((word) => (
          <li key={word}>
            <Choice label={word} on={!apart.includes(word)} set={(on) => tick(word, on)} />
          </li>
        ))}
      </ul>
      {apart.length > 0 && <Apart kind={kind} name={edit.apartName} set={(apartName) => change({ apartName })} />}
      <div class="row">
        <label class="field">
          <span>{SAYS[kind].another}</span>
          <input
            value={another}
            maxLength={300}
            onInput={(event) => setAnother(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              add();
            }}
          />
        </label>
        <button type="button" disabled={another.trim() === ""} onClick={add}>
          Add
        </button>
      </div>
    </fieldset>
  );
}

/** What becomes of the words that were unticked. */
function Apart({ kind, name, set }: { kind: EntryKind; name: string; set: (name: string) => void }) {
  if (kind === "party") return <p class="facts">A name that is not ticked is a party of its own again.</p>;
  return (
    <label class="field">
      <span>What is not ticked is a term of its own, called (left empty: proposed anew)</span>
      <input value={name} maxLength={300} onInput={(event) => set(event.currentTarget.value)} />
    </label>
  );
}

interface MergeProps {
  readonly others: readonly string[];
  readonly into: string | undefined;
  readonly set: (into: string | undefined) => void;
}

function Merge({ others, into, set }: MergeProps) {
  if (others.length === 0) return null;
  return (
    <label class="field">
      <span>Put it together with</span>
      <select value={into ?? ""} onChange={(event) => set(event.currentTarget.value || undefined)}>
        <option value="">None: it stays by itself</option>
        {others.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
