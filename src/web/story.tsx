import type { CompareAddress, StoryAddress } from "./address.ts";
import { type DeskStory, record, story } from "./api.ts";
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
    ({ state }) => state.kind === "reading",
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
      return <Trouble heading={`“${value.title}” could not be read`} message={value.state.message} again={again} />;
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
