import { useRef, useState } from "preact/hooks";
import { AddDialog } from "./add-dialog.tsx";
import { storyAddress } from "./address.ts";
import { type DeskStory, type StoryList, stories } from "./api.ts";
import { useLoaded } from "./loading.ts";
import { go, Link } from "./navigation.tsx";
import { Loading, Trouble } from "./states.tsx";
import { useTitle } from "./title.ts";
import { counted, dateInWords, listed } from "./written.ts";

/** Whether the list will change by itself. */
const isMoving = (list: StoryList) =>
  list.arriving > 0 || list.stories.some(({ state }) => state.kind === "reading" || state.kind === "renewing");

/** The list of stories, with a search over their titles and texts. */
export function StoriesPage({ query }: { readonly query: string }) {
  useTitle("");
  const [adding, setAdding] = useState(false);
  const [loaded, again] = useLoaded(`stories ${query}`, (signal) => stories(query, signal), isMoving);
  // While a search is under way, what was found before stays: a list that blinks at every key cannot be read.
  const latest = useRef<{ readonly list: StoryList; readonly query: string }>(undefined);
  if (loaded.kind === "loaded") latest.current = { list: loaded.value, query };
  const shown = loaded.kind === "failed" ? undefined : latest.current;
  return (
    <>
      <header class="page-head">
        <h1>Stories</h1>
        <button type="button" class="primary" onClick={() => setAdding(true)}>
          Add a story
        </button>
      </header>
      <Search query={query} />
      {loaded.kind === "loading" && shown === undefined && <Loading>Fetching the stories…</Loading>}
      {loaded.kind === "failed" && (
        <Trouble heading="The stories could not be fetched" message={loaded.message} again={again} />
      )}
      {shown !== undefined && <Found list={shown.list} query={shown.query} add={() => setAdding(true)} />}
      {adding && (
        <AddDialog
          close={() => {
            setAdding(false);
            again();
          }}
        />
      )}
    </>
  );
}

function Search({ query }: { readonly query: string }) {
  return (
    <search class="search">
      <label>
        <span>Search in titles and texts</span>
        <input
          type="search"
          value={query}
          onInput={(event) => go({ page: "stories", query: event.currentTarget.value }, "replace")}
        />
      </label>
    </search>
  );
}

interface FoundProps {
  readonly list: StoryList;
  readonly query: string;
  readonly add: () => void;
}

function Found({ list, query, add }: FoundProps) {
  const found = list.stories;
  if (found.length === 0 && list.arriving > 0) return <Loading>A story is being taken in…</Loading>;
  if (found.length === 0 && query.trim() === "") {
    return (
      <section class="state empty">
        <h2>No stories yet</h2>
        <p>
          Add what several outlets published about one event: Readout shows who said what, who copied whom, and where
          the accounts part ways.
        </p>
        <button type="button" class="primary" onClick={add}>
          Add the first story
        </button>
      </section>
    );
  }
  return (
    <>
      <p class="count" role="status">
        {query.trim() === "" ? counted(found.length, "story", "stories") : hits(found.length, query)}
      </p>
      <ul class="stories">
        {found.map((story) => (
          <Entry key={story.id} story={story} />
        ))}
      </ul>
    </>
  );
}

function hits(count: number, query: string): string {
  const said = `“${query.trim()}”`;
  return count === 0 ? `No story holds ${said}.` : `${counted(count, "story holds", "stories hold")} ${said}`;
}

function Entry({ story }: { readonly story: DeskStory }) {
  const { published, outlets, accounts, state } = story;
  return (
    <li>
      <h2>
        <Link to={storyAddress(story.id)}>{story.title}</Link>
      </h2>
      <p class="facts">
        <span>{counted(accounts, "account")}</span>
        {outlets.length > 0 && <span>{outletsInWords(outlets)}</span>}
        {published !== null && published !== undefined && <span>{datesInWords(published)}</span>}
        {(state.kind === "reading" || state.kind === "renewing") && <span class="tag busy">being read</span>}
        {state.kind === "failed" && <span class="tag fault">could not be read</span>}
        {state.kind === "outdated" && <span class="tag fault">could not be read under its agenda</span>}
      </p>
    </li>
  );
}

const OUTLETS_NAMED = 4;

function outletsInWords(outlets: readonly string[]): string {
  const rest = outlets.length - OUTLETS_NAMED;
  return rest > 1 ? `${outlets.slice(0, OUTLETS_NAMED).join(", ")} and ${rest} more` : listed(outlets);
}

function datesInWords({ first, last }: { first: string; last: string }): string {
  const [from, to] = [first, last].map((date) => dateInWords(date.slice(0, 10)));
  return from === to ? `${from}` : `${from} to ${to}`;
}
