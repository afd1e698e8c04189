import { useEffect, useRef } from "preact/hooks";
import type { CompareAddress, StoryAddress } from "./address.ts";
import { type DeskStory, readAgain, record, story } from "./api.ts";
import { ComparePage } from "./compare-page.tsx";
import { useLoaded } from "./loading.ts";
import { Loading, Trouble } from "./states.tsx";
import { StoryPage } from "./story-page.tsx";

interface StoryProps {
  readonly address: StoryAddress | CompareAddress;
}

/** A story's entry first, then, when it is read, its record: kept while pages of the story are shown. */
export function Story({ address }: StoryProps) {
  const [loaded, again] = useLoaded(
    address.story,
    () => story(address.story),
    ({ state }) => state.kind === "reading" || state.kind === "renewing",
  );
  if (loaded.kind === "loading") return <Loading>Fetching the story…</Loading>;
  if (loaded.kind === "failed") {
    const heading = loaded.code === "not-found" ? "This story is not here" : "This story could not be fetched";
    return <Trouble heading={heading} message={loaded.message} again={again} />;
  }
  const { value } = loaded;
  switch (value.state.kind) {
    case "reading":
      return (
        <>
          <h1>{value.title}</h1>
          <Loading>Reading the accounts…</Loading>
        </>
      );
    case "failed":
      return (
        <Trouble
          heading={`“${value.title}” could not be read`}
          message={value.state.message}
          again={() => void readAgain(value.id).then(again)}
        />
      );
    // What was read under an earlier agenda is shown until what is read under the present one is there.
    case "renewing":
    case "outdated":
    case "read":
      return <ReadStory story={value} address={address} changed={again} />;
  }
}

interface ReadStoryProps extends StoryProps {
  readonly story: DeskStory;
  readonly changed: () => void;
}

function ReadStory({ story: entry, address, changed }: ReadStoryProps) {
  const [loaded, again] = useLoaded(`${entry.id} ${entry.accounts}`, () => record(entry.id));
  const isRead = entry.state.kind === "read";
  const under = useRef(isRead ? entry.agenda : undefined);
  useEffect(() => {
    if (!isRead || under.current === entry.agenda) return;
    under.current = entry.agenda;
    again();
  }, [isRead, entry.agenda]);
  if (loaded.kind === "loading") return <Loading>Fetching what was read…</Loading>;
  if (loaded.kind === "failed") {
    return <Trouble heading="This story’s record could not be fetched" message={loaded.message} again={again} />;
  }
  return address.page === "compare" ? (
    <ComparePage story={entry} record={loaded.value} address={address} />
  ) : (
    <StoryPage story={entry} record={loaded.value} address={address} changed={changed} />
  );
}
