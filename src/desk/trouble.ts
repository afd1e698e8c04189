import { ReadoutError } from "../model/index.ts";

export function codeOf(error: unknown): ReadoutError["code"] | undefined {
  return error instanceof ReadoutError ? error.code : undefined;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
