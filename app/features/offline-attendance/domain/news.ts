/** Who wants to hear what the device keeps, and the two ways it is told: as it was just written here, or as it is found by looking. */
export type News<T> = {
  /** Calls with what is kept whenever it is told. Returns the way to stop. */
  hear(listener: (kept: T) => void): () => void;
  /** Tells what was just written. */
  tell(kept: T): void;
  /** Looks, and tells what is found. */
  lookAndTell(): Promise<void>;
};

/** News of what `look` finds; the last that is told is never older than what was told before it. */
export function newsOf<T>(look: () => Promise<T>): News<T> {
  const listeners = new Set<(kept: T) => void>();
  let timesTold = 0;
  const tell = (kept: T) => {
    timesTold += 1;
    for (const listener of listeners) listener(kept);
  };
  return {
    hear(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell,
    async lookAndTell() {
      for (;;) {
        const before = timesTold;
        const found = await look();
        // Something was told meanwhile, perhaps newer than what was found, perhaps older: only another look can say.
        if (timesTold === before) return tell(found);
      }
    },
  };
}
