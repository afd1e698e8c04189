import { useEffect, useRef } from "preact/hooks";
import type { Address } from "./address.ts";
import { Link, useAddress } from "./navigation.tsx";
import { Nowhere } from "./states.tsx";
import { StoriesPage } from "./stories-page.tsx";
import { Story } from "./story.tsx";
import { ThemeSwitch } from "./theme.tsx";

/** The whole desk: what stands above every page, and the page the address asks for. */
export function App() {
  const address = useAddress();
  const place = placeOf(address);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    scrollTo(0, 0);
    // A reader with a screen reader or keyboard starts where the new page starts.
    main.current?.focus({ preventScroll: true });
  }, [place]);
  return (
    <>
      <a class="skip" href="#content">
        Go to the content
      </a>
      <header class="masthead">
        <Link to={{ page: "stories", query: "" }} class="wordmark">
          <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
            <rect width="32" height="32" rx="6" />
            <path d="M7 9h8M7 15h8M7 21h5M18 9h7M18 15h4M18 21h7" />
            <path class="changed" d="M23.4 15h1.6" />
          </svg>
          Readout
        </Link>
        <ThemeSwitch />
      </header>
      <main id="content" ref={main} tabIndex={-1} class={`page page-${address.page}`}>
        <Page address={address} />
      </main>
    </>
  );
}

function Page({ address }: { readonly address: Address }) {
  switch (address.page) {
    case "stories":
      return <StoriesPage query={address.query} />;
    case "story":
    case "compare":
      return <Story key={address.story} address={address} />;
    case "nowhere":
      return <Nowhere />;
  }
}

/** What makes an address another page, rather than another choice on the same one. */
function placeOf(address: Address): string {
  return "story" in address ? `${address.page} ${address.story}` : address.page;
}
