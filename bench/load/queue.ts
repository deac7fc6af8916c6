/** Events in order of time; those of one moment in the order they were told. */
export class Queue {
  private readonly heap: { at: number; n: number; work: () => void }[] = [];
  private told = 0;

  at(at: number, work: () => void): void {
    const heap = this.heap;
    let place = heap.push({ at, n: this.told++, work }) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!before(heap[place]!, heap[above]!)) break;
      [heap[place], heap[above]] = [heap[above]!, heap[place]!];
      place = above;
    }
  }

  run(): void {
    for (let next = this.take(); next; next = this.take()) next.work();
  }

  private take() {
    const heap = this.heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    heap[0] = last;
    let place = 0;
    for (;;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      let least = place;
      if (left < heap.length && before(heap[left]!, heap[least]!)) least = left;
      if (right < heap.length && before(heap[right]!, heap[least]!)) least = right;
      if (least === place) return first;
      [heap[place], heap[least]] = [heap[least]!, heap[place]!];
      place = least;
    }
  }
}

const before = (a: { at: number; n: number }, b: { at: number; n: number }): boolean =>
  a.at < b.at || (a.at === b.at && a.n < b.n);
