/** The work that goes on while the desk answers. */
export interface UnderWay {
  /** `work` never rejects: what goes wrong in it is told where it is asked for. */
  track(work: Promise<void>): void;
  /** Resolves when no work is left, that started meanwhile included. */
  over(): Promise<void>;
}

export function underWay(): UnderWay {
  const going = new Set<Promise<void>>();
  return {
    track: (work) => {
      const tracked: Promise<void> = work.finally(() => going.delete(tracked));
      going.add(tracked);
    },
    over: async () => {
      while (going.size > 0) await Promise.all(going);
    },
  };
}
