/** Texts that make a regular expression work as hard as it can: made of its own pieces, repeated, and never quite a match. */
import { type Expression, type Node, parseExpression } from './parse';
import { stepsOf, TooManySteps, testing } from './steps';

const candidates = [...'aZ0 .,:;-_/@<>"\'()[]{}=?!&#%*+~|\\\t\n\rßä中😀\u00a0'];

/** A text this node matches, with the sample its place in the list gives to every character. */
function sample(node: Node, flags: string, turn: number): string {
  switch (node.is) {
    case 'one': {
      const fits = candidates.filter((one) => testing(flags).isOne(node.source, one));
      return fits[turn % Math.max(1, fits.length)] ?? (/^[^\\[.]$/u.test(node.source) ? node.source : '');
    }
    case 'sequence':
      return node.items.map((item) => sample(item, flags, turn)).join('');
    case 'choice':
      return sample(node.options[turn % node.options.length]!, flags, turn);
    case 'group':
      return sample(node.body, flags, turn);
    case 'repeat':
      return sample(node.body, flags, turn).repeat(Math.max(1, node.min));
    default:
      return '';
  }
}

/** Each repetition without a bound, with a text that leads up to it. */
function repetitions(node: Node, before: string, flags: string): { body: Node; before: string }[] {
  switch (node.is) {
    case 'sequence': {
      let so = before;
      return node.items.flatMap((item) => {
        const found = repetitions(item, so, flags);
        so += sample(item, flags, 0);
        return found;
      });
    }
    case 'choice':
      return node.options.flatMap((option) => repetitions(option, before, flags));
    case 'group':
    case 'look':
      return repetitions(node.body, before, flags);
    case 'repeat': {
      const inner = repetitions(node.body, before, flags);
      return node.max === Number.POSITIVE_INFINITY ? [{ body: node.body, before }, ...inner] : inner;
    }
    default:
      return [];
  }
}

/** Everything that stands for one character. */
function ones(node: Node): Node[] {
  switch (node.is) {
    case 'one':
      return [node];
    case 'sequence':
      return node.items.flatMap(ones);
    case 'choice':
      return node.options.flatMap(ones);
    case 'group':
    case 'look':
    case 'repeat':
      return ones(node.body);
    default:
      return [];
  }
}

const rise = 24;

/** Whether the steps grow faster than the text: twice the text, twice the steps, and again. */
function outgrows(expression: Expression, before: string, pump: string, after: string): boolean {
  const steps = (times: number) => stepsOf(expression, before + pump.repeat(times) + after);
  try {
    const [small, double] = [steps(rise), steps(2 * rise)];
    if (double < 2.6 * small || double < 20 * rise) return false;
    return steps(8 * rise) > 2.8 * steps(4 * rise);
  } catch (thrown) {
    if (thrown instanceof TooManySteps) return true;
    throw thrown;
  }
}

/** A text, once repeated, that an expression reads in more than linear time; null: none was found. */
export function attackOn(source: string, flags: string): string | null {
  const expression = parseExpression(source, flags);
  const found = repetitions(expression.tree, '', flags);
  if (found.length === 0) return null;
  const turns = [0, 1, 2, 3];
  const pieces = new Set([
    ...found.flatMap(({ body }) => turns.map((turn) => sample(body, flags, turn))),
    ...ones(expression.tree).map((one) => sample(one, flags, 0)),
  ]);
  pieces.delete('');
  const pumps = new Set([...pieces, ...[...pieces].flatMap((a) => [...pieces].slice(0, 4).map((b) => a + b))]);
  const begins = new Set(['', ...found.map(({ before }) => before)]);
  for (const pump of [...pumps].slice(0, 40))
    for (const before of [...begins].slice(0, 6))
      for (const after of ['\u0001', ' ', ''])
        if (outgrows(expression, before, pump, after)) return JSON.stringify([before, pump, after]);
  return null;
}
