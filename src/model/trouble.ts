/** Each code of a broken world, with the exit status and the HTTP status it maps to. */
export const TROUBLES = {
  "not-found": { exit: 1, http: 404 },
  "not-a-file": { exit: 1, http: 400 },
  empty: { exit: 1, http: 422 },
  "too-large": { exit: 1, http: 413 },
  "not-text": { exit: 1, http: 415 },
  "unknown-encoding": { exit: 1, http: 415 },
  "no-article": { exit: 1, http: 422 },
  unreadable: { exit: 1, http: 422 },
  "bad-input": { exit: 1, http: 400 },
  conflict: { exit: 1, http: 412 },
  misuse: { exit: 2, http: 400 },
  store: { exit: 1, http: 500 },
} as const satisfies { [code: string]: { exit: number; http: number } };
export type TroubleCode = keyof typeof TROUBLES;

/**
 * A broken world: a file that is not there, bytes that are no text, a store that does not open. The message says what
 * was expected, what was found, where, and what to do.
 */
export class ReadoutError extends Error {
  readonly code: TroubleCode;
  constructor(code: TroubleCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ReadoutError";
    this.code = code;
  }
}

/** The end of a switch over a union: does not compile while a case is missing. */
export function unreachable(value: never): never {
  throw new RangeError(`no case for ${JSON.stringify(value)}`);
}
