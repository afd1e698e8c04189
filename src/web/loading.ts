import { useCallback, useEffect, useState } from "preact/hooks";
import { Refusal } from "./api.ts";

export type Loaded<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "loaded"; readonly value: T }
  | { readonly kind: "failed"; readonly code: string; readonly message: string };

/** How long to wait before asking again about something the desk is still working on. */
const AGAIN_MS = 400;

/**
 * What `load` gives, loaded anew whenever `key` changes and on the second of the pair. While `unfinished` says so of the
 * value, it is asked for again; a value once shown stays until the next is there.
 */
export function useLoaded<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  unfinished: (value: T) => boolean = () => false,
): [Loaded<T>, () => void] {
  const [state, setState] = useState<{ key: string; loaded: Loaded<T> }>({ key, loaded: { kind: "loading" } });
  const [turn, setTurn] = useState(0);
  // `key` says what `load` depends on.
  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const loaded = await outcome(load(abort.signal));
      if (abort.signal.aborted) return;
      setState({ key, loaded });
      if (loaded.kind === "loaded" && unfinished(loaded.value)) timer = setTimeout(ask, AGAIN_MS);
    };
    void ask();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [key, turn]);
  const again = useCallback(() => setTurn((turns) => turns + 1), []);
  return [state.key === key ? state.loaded : { kind: "loading" }, again];
}

async function outcome<T>(asked: Promise<T>): Promise<Loaded<T>> {
  try {
    return { kind: "loaded", value: await asked };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: "failed", code: error instanceof Refusal ? error.code : "unreadable", message };
  }
}
