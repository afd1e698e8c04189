/** Whether the reader has asked to stop, by ctrl-C or a polite signal from outside. */
export interface Interruption {
  readonly asked: boolean;
  /** Exit status once asked: 128 and the signal's number, as shells say it. */
  readonly status: number;
  /** Resolves when asked. */
  readonly heard: Promise<void>;
  /** Gives ctrl-C back its usual meaning. */
  release(): void;
}

const STATUSES = { SIGINT: 130, SIGTERM: 143 } as const;
type Polite = keyof typeof STATUSES;

/**
 * Watches for ctrl-C, so that the line in hand can be finished and no half line is left behind. The second one ends the
 * program at once, as it would without us.
 */
export function interruption(): Interruption {
  const { promise, resolve } = Promise.withResolvers<void>();
  let status = 0;
  const hear = (signal: NodeJS.Signals) => {
    status = STATUSES[signal as Polite];
    release();
    resolve();
  };
  const release = () => {
    for (const signal of Object.keys(STATUSES)) process.off(signal, hear);
  };
  for (const signal of Object.keys(STATUSES)) process.on(signal, hear);
  return {
    get asked() {
      return status !== 0;
    },
    get status() {
      return status;
    },
    heard: promise,
    release,
  };
}
