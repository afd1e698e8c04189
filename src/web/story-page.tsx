import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Record } from "../model/index.ts";
import { Accounts, WhoCopiedWhom } from "./accounts.tsx";
import { AddDialog } from "./add-dialog.tsx";
import { compareAddress, type StoryAddress } from "./address.ts";
import { type DeskStory, Refusal, remove, rename } from "./api.ts";
import { DeleteDialog } from "./delete-dialog.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { go, Link } from "./navigation.tsx";
import { firstPair } from "./pair.ts";
import { Positions } from "./positions.tsx";
import { ReadingPane } from "./reading-pane.tsx";
import { Statements } from "./statements.tsx";
import { useTitle } from "./title.ts";

interface StoryPageProps {
  readonly story: DeskStory;
  readonly record: Record;
  readonly address: StoryAddress;
  readonly changed: () => void;
}

/** One story: its accounts, who copied whom, and all that was said in them. */
export function StoryPage({ story, record, address, changed }: StoryPageProps) {
  useTitle(story.title);
  const open = record.accounts.find(({ id }) => id === address.account);
  // Kept while statements are chosen: in a large story it is the largest part of the page.
  const descent = useMemo(() => <WhoCopiedWhom record={record} story={story.id} />, [record, story.id]);
  return (
    <>
      <StoryHead story={story} record={record} changed={changed} />
      <div class="overview">
        <Accounts record={record} address={address} />
        {descent}
      </div>
      <Positions story={story} record={record} address={address} changed={changed} />
      <div class={open === undefined ? "said" : "said with-account"}>
        <Statements record={record} address={address} />
        {open === undefined ? (
          <p class="hint">Choose a statement: its words are shown here, in their account.</p>
        ) : (
          <ReadingPane record={record} account={open} address={address} />
        )}
      </div>
    </>
  );
}

type Doing = "nothing" | "renaming" | "adding" | "deleting";

function StoryHead({ story, record, changed }: Omit<StoryPageProps, "address">) {
  const [doing, setDoing] = useState<Doing>("nothing");
  const stop = () => setDoing("nothing");
  const pair = useMemo(() => firstPair(record), [record]);
  return (
    <header class="page-head">
      {doing === "renaming" ? (
        <Rename
          story={story}
          done={() => {
            stop();
            changed();
          }}
          cancel={stop}
        />
      ) : (
        <h1>{story.title}</h1>
      )}
      <div class="actions">
        {pair !== undefined && (
          <Link to={compareAddress(story.id, pair.a.id, pair.b.id)} class="button primary">
            Compare accounts
          </Link>
        )}
        <button type="button" onClick={() => setDoing("adding")}>
          Add accounts
        </button>
        <ExportMenu story={story} positions={record.positions.length > 0} />
        <button type="button" class="quiet" onClick={() => setDoing("renaming")}>
          Rename
        </button>
        <button type="button" class="quiet" onClick={() => setDoing("deleting")}>
          Delete
        </button>
      </div>
      {doing === "adding" && <AddDialog story={story} close={stop} added={changed} />}
      {doing === "deleting" && (
        <DeleteDialog
          story={story}
          close={stop}
          confirm={async () => {
            await remove(story.id);
            go({ page: "stories", query: "" });
          }}
        />
      )}
    </header>
  );
}

interface RenameProps {
  readonly story: DeskStory;
  readonly done: () => void;
  readonly cancel: () => void;
}

function Rename({ story, done, cancel }: RenameProps) {
  const field = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState<string>();
  useEffect(() => field.current?.select(), []);
  const submitted = async (event: Event) => {
    event.preventDefault();
    try {
      await rename(story.id, field.current?.value ?? "");
      done();
    } catch (error) {
      setMessage(error instanceof Refusal ? error.message : String(error));
    }
  };
  return (
    <form class="rename" onSubmit={submitted} onKeyDown={(event) => event.key === "Escape" && cancel()}>
      <h1 class="unseen">{story.title}</h1>
      <label class="field">
        <span>New title</span>
        <input ref={field} defaultValue={story.title} maxLength={300} />
      </label>
      <button type="submit" class="primary">
        Save
      </button>
      <button type="button" onClick={cancel}>
        Cancel
      </button>
      {message !== undefined && <p role="alert">{message}</p>}
    </form>
  );
}
