import type { ComponentChildren } from "preact";
import { Link } from "./navigation.tsx";

/** Shown while something is on its way. */
export function Loading({ children }: { readonly children: ComponentChildren }) {
  return (
    <p class="state loading" role="status">
      {children}
    </p>
  );
}

interface TroubleProps {
  readonly heading: string;
  readonly message: string;
  readonly again?: () => void;
}

/** Shown in place of what could not be had: what happened, and what can be done. */
export function Trouble({ heading, message, again }: TroubleProps) {
  return (
    <section class="state trouble" role="alert">
      <h1>{heading}</h1>
      <p>{message}</p>
      <p class="actions">
        {again !== undefined && (
          <button type="button" onClick={again}>
            Try again
          </button>
        )}
        <Link to={{ page: "stories", query: "" }}>All stories</Link>
      </p>
    </section>
  );
}

export function Nowhere() {
  return <Trouble heading="Nothing here" message="No page of the desk has this address." />;
}
