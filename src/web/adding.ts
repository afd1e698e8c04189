import { useEffect, useRef, useState } from "preact/hooks";
import { add, type Job, job, Refusal } from "./api.ts";

/** How often a page asks how far its adding has come. */
const FOLLOW_MS = 200;

/** How far an adding has come, as its dialog shows it. */
export type Adding =
  | { readonly kind: "waiting" }
  | { readonly kind: "busy"; readonly job: Job | undefined }
  | {
      readonly kind: "over";
      readonly story: string | undefined;
      readonly refused: readonly { readonly name: string; readonly message: string }[];
      readonly message: string | undefined;
    };

/** Sends files and follows the job they become. */
export function useAdding() {
  const [progress, setProgress] = useState<Adding>({ kind: "waiting" });
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const start = async (files: File[], to: Parameters<typeof add>[1]) => {
    setProgress({ kind: "busy", job: undefined });
    try {
      const id = await add(files, to);
      for (let now = await job(id); here.current; now = await job(id)) {
        if (now.stage.kind === "done" || now.stage.kind === "failed") return setProgress(over(now));
        setProgress({ kind: "busy", job: now });
        await new Promise((resolve) => setTimeout(resolve, FOLLOW_MS));
      }
    } catch (error) {
      const message = error instanceof Refusal ? error.message : String(error);
      if (here.current) setProgress({ kind: "over", story: undefined, refused: [], message });
    }
    return undefined;
  };
  return { progress, start };
}

function over({ story, refused, stage }: Job): Adding {
  return {
    kind: "over",
    story: story ?? undefined,
    refused,
    message: stage.kind === "failed" ? stage.message : undefined,
  };
}
