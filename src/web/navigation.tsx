import type { ComponentChildren } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { type Address, addressOf, pathOf } from "./address.ts";

const listeners = new Set<() => void>();

/** What the browser's address asks for at this moment, before any page has followed it. */
export function current(): Address {
  return addressOf(location.pathname, location.search);
}

/** Goes to an address: as a new step that Back undoes, or in place of the present one. */
export function go(address: Address, how: "step" | "replace" = "step"): void {
  const path = pathOf(address);
  if (path === location.pathname + location.search) return;
  if (how === "step") history.pushState(null, "", path);
  else history.replaceState(null, "", path);
  for (const listener of listeners) listener();
}

/** The browser's address, followed. */
export function useAddress(): Address {
  const [address, setAddress] = useState(current);
  useLayoutEffect(() => {
    const changed = () => setAddress(current());
    listeners.add(changed);
    addEventListener("popstate", changed);
    return () => {
      listeners.delete(changed);
      removeEventListener("popstate", changed);
    };
  }, []);
  return address;
}

interface LinkProps {
  readonly to: Address;
  readonly class?: string;
  readonly current?: boolean;
  readonly children: ComponentChildren;
}

/** A link within the desk; with a modifier key it opens like any other link. */
export function Link({ to, class: className, current: isCurrent, children }: LinkProps) {
  const followed = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={pathOf(to)} class={className} aria-current={isCurrent ? "true" : undefined} onClick={followed}>
      {children}
    </a>
  );
}
