/** Domain names in other scripts as the mail system writes them: RFC 3492, with the parameters of RFC 5891. */

const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;

const isAscii = /^[\0-\x7f]*$/;

/** A label as an A-label, like `xn--mnchen-3ya`; one of ASCII alone stays as it is. */
export function aLabel(label: string): string {
  if (isAscii.test(label)) return label;
  const points = Array.from(label, (char) => char.codePointAt(0)!);
  const basic = points.filter((point) => point < 128);
  let output = String.fromCharCode(...basic) + (basic.length > 0 ? '-' : '');
  let bias = 72;
  let delta = 0;
  let n = 128;
  let done = basic.length;
  while (done < points.length) {
    const next = Math.min(...points.filter((point) => point >= n));
    delta += (next - n) * (done + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta += 1;
      if (point !== n) continue;
      output += variableLength(delta, bias);
      bias = adapted(delta, done + 1, done === basic.length);
      delta = 0;
      done += 1;
    }
    delta += 1;
    n += 1;
  }
  return `xn--${output}`;
}

/** 0 to 25 are letters, 26 to 35 the digits. */
const digit = (value: number): string => String.fromCharCode(value < 26 ? 97 + value : 22 + value);

function variableLength(delta: number, bias: number): string {
  let text = '';
  let rest = delta;
  for (let k = base; ; k += base) {
    const t = Math.min(Math.max(k - bias, tMin), tMax);
    if (rest < t) return text + digit(rest);
    text += digit(t + ((rest - t) % (base - t)));
    rest = Math.floor((rest - t) / (base - t));
  }
}

function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
