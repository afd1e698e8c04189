import type { SingleBar } from "cli-progress";

/** How far a batch has come, shown on standard error. */
export interface Progress {
  /** `bytes` more were read; `count` lines are done by now. */
  advance(bytes: number, count: number): void;
  /** Makes room for a message. */
  pause(): void;
  end(): void;
}

const NOTHING: Progress = { advance: () => {}, pause: () => {}, end: () => {} };

/**
 * A bar on a terminal whose standard output goes elsewhere; nothing where it would mix with the results or fill a log.
 * Without a size (standard input) it counts lines.
 */
export async function progressOf(sizeBytes: number | undefined): Promise<Progress> {
  if (!process.stderr.isTTY || process.stdout.isTTY) return NOTHING;
  const { SingleBar, Presets } = await import("cli-progress");
  const format = sizeBytes === undefined ? "{count} read" : "{bar} {percentage}% · {count} read · {eta_formatted} left";
  const bar: SingleBar = new SingleBar(
    { format, stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(sizeBytes ?? 0, 0, { count: 0 });
  return {
    advance: (bytes, count) => bar.increment(bytes, { count }),
    pause: () => process.stderr.write("\r\u001b[K"),
    end: () => bar.stop(),
  };
}
