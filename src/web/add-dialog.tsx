import { useEffect, useRef, useState } from "preact/hooks";
import { type Adding, useAdding } from "./adding.ts";
import { storyAddress } from "./address.ts";
import type { Job } from "./api.ts";
import { go } from "./navigation.tsx";
import { counted } from "./written.ts";

/** What the desk can take in, as a file chooser understands it. */
const ACCEPTED = ".txt,.md,.markdown,.html,.htm,.docx,text/plain,text/markdown,text/html";

interface AddDialogProps {
  /** The story to add to; a new one when undefined. */
  readonly story?: { readonly id: string; readonly title: string };
  readonly close: () => void;
  /** Called when accounts were added to `story`. */
  readonly added?: () => void;
}

/** Paste texts, choose or drop files, and follow them being taken in and read. */
export function AddDialog({ story, close, added }: AddDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [title, setTitle] = useState("");
  const { progress, start } = useAdding();
  useEffect(() => dialog.current?.showModal(), []);
  const busy = progress.kind === "busy";
  const finish = (id: string) => {
    close();
    if (story === undefined) go(storyAddress(id));
    else added?.();
  };
  useEffect(() => {
    if (progress.kind === "over" && progress.story !== undefined && progress.refused.length === 0)
      finish(progress.story);
  });
  const more = (given: Iterable<File>) => setFiles((before) => [...before, ...given]);
  const [pasted, setPasted] = useState(NOTHING_PASTED);
  // A text still in its field counts too: nobody means to leave it behind.
  const all = [...files, ...fileOf(pasted)];
  const heading = story === undefined ? "Add a story" : "Add accounts";
  return (
    <dialog ref={dialog} class="add" aria-labelledby="add-heading" onClose={close}>
      <h2 id="add-heading">{heading}</h2>
      {progress.kind === "over" ? (
        <Outcome progress={progress} finish={finish} close={close} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            start(all, story === undefined ? { title } : { story: story.id });
          }}
        >
          {story === undefined && (
            <label class="field">
              <span>Title (left empty: that of the first account)</span>
              <input value={title} maxLength={300} disabled={busy} onInput={(e) => setTitle(e.currentTarget.value)} />
            </label>
          )}
          <Files more={more} busy={busy} />
          <Paste
            pasted={pasted}
            change={setPasted}
            take={() => {
              more(fileOf(pasted));
              setPasted(NOTHING_PASTED);
            }}
            busy={busy}
          />
          <Chosen files={files} busy={busy} drop={(at) => setFiles(files.filter((_, index) => index !== at))} />
          <div aria-live="polite">{busy && <Progress stage={progress.job?.stage} />}</div>
          <p class="actions">
            <button type="submit" class="primary" disabled={busy || all.length === 0}>
              {story === undefined ? "Read the story" : "Add and read"}
            </button>
            <button type="button" onClick={close}>
              {busy ? "Close, go on reading" : "Cancel"}
            </button>
          </p>
        </form>
      )}
    </dialog>
  );
}

interface Pasted {
  readonly text: string;
  readonly name: string;
}

const NOTHING_PASTED: Pasted = { text: "", name: "" };

/** The pasted text as a file under its name; none while there is no text. */
function fileOf({ text, name }: Pasted): File[] {
  if (text.trim() === "") return [];
  return [new File([text], name.trim() === "" ? "Pasted text" : name.trim(), { type: "text/plain" })];
}

function Progress({ stage }: { readonly stage: Job["stage"] | undefined }) {
  if (stage?.kind === "taking-in") {
    return (
      <p class="progress">
        <label>
          Taking in {stage.done} of {stage.total}
          <progress value={stage.done} max={stage.total} />
        </label>
      </p>
    );
  }
  const what = stage?.kind === "reading" ? `Reading ${counted(stage.accounts, "account")}…` : "Sending…";
  return (
    <p class="progress">
      <label>
        {what}
        <progress />
      </label>
    </p>
  );
}

interface SourceProps {
  readonly more: (files: Iterable<File>) => void;
  readonly busy: boolean;
}

function Files({ more, busy }: SourceProps) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the chooser inside
    <div
      class={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!busy) more(event.dataTransfer?.files ?? []);
      }}
    >
      <label class="field">
        <span>Drop files here, or choose them: text, Markdown, HTML or .docx, one account each</span>
        <input
          type="file"
          multiple
          accept={ACCEPTED}
          disabled={busy}
          onChange={(event) => {
            more(event.currentTarget.files ?? []);
            event.currentTarget.value = "";
          }}
        />
      </label>
    </div>
  );
}

interface PasteProps {
  readonly pasted: Pasted;
  readonly change: (pasted: Pasted) => void;
  /** Takes the text, so that another can be pasted. */
  readonly take: () => void;
  readonly busy: boolean;
}

function Paste({ pasted, change, take, busy }: PasteProps) {
  const { text, name } = pasted;
  return (
    <fieldset class="paste" disabled={busy}>
      <legend>Or paste a text</legend>
      <label class="field">
        <span>Text</span>
        <textarea rows={5} value={text} onInput={(event) => change({ text: event.currentTarget.value, name })} />
      </label>
      <div class="row">
        <label class="field">
          <span>Name (an outlet, an address)</span>
          <input value={name} onInput={(event) => change({ text, name: event.currentTarget.value })} />
        </label>
        <button type="button" disabled={text.trim() === ""} onClick={take}>
          Paste another
        </button>
      </div>
    </fieldset>
  );
}

interface ChosenProps {
  readonly files: readonly File[];
  readonly busy: boolean;
  readonly drop: (index: number) => void;
}

function Chosen({ files, busy, drop }: ChosenProps) {
  return (
    <section aria-live="polite" class="chosen">
      {files.length > 0 && <h3>{counted(files.length, "account")} to take in</h3>}
      <ul>
        {files.map((file, index) => (
          <li key={index}>
            <span class="name">{file.name}</span> <span class="size">{sizeInWords(file.size)}</span>
            <button type="button" class="quiet" disabled={busy} onClick={() => drop(index)}>
              Remove<span class="unseen"> {file.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sizeInWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, "byte");
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

interface OutcomeProps {
  readonly progress: Extract<Adding, { kind: "over" }>;
  readonly finish: (story: string) => void;
  readonly close: () => void;
}

/** What became of the files, where not all is well. */
function Outcome({ progress, finish, close }: OutcomeProps) {
  const { story, refused, message } = progress;
  return (
    <div role="alert" class="outcome">
      {message !== undefined && <p>{message}</p>}
      {refused.length > 0 && (
        <>
          <p>{counted(refused.length, "file was", "files were")} not taken in:</p>
          <ul>
            {refused.map((file) => (
              <li key={file.name}>{file.message}</li>
            ))}
          </ul>
        </>
      )}
      <p class="actions">
        {story !== undefined && (
          <button type="button" class="primary" onClick={() => finish(story)}>
            Open the story
          </button>
        )}
        <button type="button" onClick={close}>
          Close
        </button>
      </p>
    </div>
  );
}
