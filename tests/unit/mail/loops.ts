/** Work of `outer × inner` steps, written in each way in which code can repeat itself. */
type Loop = (outer: number, inner: number) => number;

export const ofFor: Loop = (outer, inner) => {
  let sum = 0;
  for (let one = 0; one < outer; one++) for (let other = 0; other < inner; other++) sum += other;
  return sum;
};

export const ofForOf: Loop = (outer, inner) => {
  let sum = 0;
  const items = Array.from({ length: inner }, (_, at) => at);
  for (let one = 0; one < outer; one++) for (const item of items) sum += item;
  return sum;
};

export const ofWhile: Loop = (outer, inner) => {
  let sum = 0;
  for (let one = outer; one > 0; one--) {
    let other = inner;
    while (other > 0) sum += other--;
  }
  return sum;
};

export const ofDo: Loop = (outer, inner) => {
  let sum = 0;
  let one = outer;
  do {
    let other = inner;
    do sum += other;
    while (--other > 0);
  } while (--one > 0);
  return sum;
};

export const ofCallbacks: Loop = (outer, inner) => {
  const items = Array.from({ length: inner }, (_, at) => at);
  return Array.from({ length: outer }, () => items.filter((item) => item > 1).length).length;
};

export const ofRecursion: Loop = (outer, inner) => {
  const halves = (size: number): number => (size < 2 ? 1 : halves(size / 2) + halves(size / 2));
  let sum = 0;
  for (let one = 0; one < outer; one++) sum += halves(inner);
  return sum;
};
