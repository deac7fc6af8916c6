/** Lets so many things run at once and makes the rest wait their turn. */
export interface Gate {
  /** Runs `work` as soon as `weight` of the capacity is free. First come, first served. */
  pass<T>(weight: number, work: () => Promise<T>): Promise<T>;
}

export function createGate(capacity: number): Gate {
  let free = capacity;
  const waiting: { weight: number; go: () => void }[] = [];

  function admit(): void {
    while (waiting.length > 0 && waiting[0]!.weight <= free) {
      const next = waiting.shift()!;
      free -= next.weight;
      next.go();
    }
  }

  return {
    async pass(weight, work) {
      await new Promise<void>((go) => {
        waiting.push({ weight: Math.min(weight, capacity), go });
        admit();
      });
      try {
        return await work();
      } finally {
        free += Math.min(weight, capacity);
        admit();
      }
    },
  };
}
