import { expect } from "vitest";
import { accountOf, type Ingested } from "../../src/ingest/index.ts";
import { ReadoutError } from "../../src/model/index.ts";

/** What holds for every account, however odd its input: blocks in order, apart, inside the text, over all its words. */
export function expectSound({ account, notices }: Ingested): void {
  const { text, blocks } = account;
  let end = 0;
  for (const { span } of blocks) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(text.slice(end, span.start).trim()).toBe("");
    expect(text.slice(span.start, span.end)).toMatch(/^\S(?:[\s\S]*\S)?$/u);
    end = span.end;
  }
  expect(text.slice(end).trim()).toBe("");
  for (const notice of notices) {
    expect(notice.account).toBe(account.id);
    if (notice.span) expect(text.slice(notice.span.start, notice.span.end)).not.toBe("");
  }
}

/** The account in these bytes or the ReadoutError they end in; any other error is thrown. */
export async function outcomeOf(bytes: Uint8Array, name: string): Promise<Ingested | ReadoutError> {
  try {
    return await accountOf(bytes, { name });
  } catch (error) {
    if (error instanceof ReadoutError) return error;
    throw error;
  }
}
