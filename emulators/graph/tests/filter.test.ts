/** The parser and the tests it leads to, against the plainest evaluation of the same tree. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GraphError } from '../errors';
import { compile, type Schema } from '../filter/compile';
import { lex } from '../filter/lex';
import { type Node, type Operand, parseFilter } from '../filter/parse';
import { createWorld, query, shared } from './world';

interface Thing {
  name: string;
  size: number;
  open: boolean;
}

const all = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'startswith', 'endswith', 'contains'] as const;
const schema: Schema<Thing> = {
  fields: {
    name: { type: 'string', ops: all, get: (thing) => thing.name },
    size: { type: 'date', ops: all, get: (thing) => thing.size },
    open: { type: 'boolean', ops: all, get: (thing) => thing.open },
  },
  lambdas: {},
};

const letter = fc.constantFrom('a', 'A', 'b', "'", ' ', 'é', '(', ')', 'or');
const word = fc.array(letter, { maxLength: 3 }).map((letters) => letters.join(''));
const instant = fc.integer({ min: 0, max: 3 }).map((n) => Date.UTC(2026, 0, 1 + n));
const thing = fc.record({ name: word, size: instant, open: fc.boolean() });
const comparison = fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le');

/** A filter as text, and what it means. */
interface Sample {
  text: string;
  means(thing: Thing): boolean;
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function compared<T extends string | number | boolean>(op: string, a: T, b: T): boolean {
  return { eq: a === b, ne: a !== b, gt: a > b, ge: a >= b, lt: a < b, le: a <= b }[op]!;
}

const leaf: fc.Arbitrary<Sample> = fc.oneof(
  fc.tuple(comparison, word).map(([op, text]) => ({
    text: `name ${op} ${quoted(text)}`,
    means: ({ name }: Thing) => compared(op, name.toLowerCase(), text.toLowerCase()),
  })),
  fc.tuple(comparison, instant).map(([op, at]) => ({
    text: `size ${op} ${new Date(at).toISOString()}`,
    means: ({ size }: Thing) => compared(op, size, at),
  })),
  fc.tuple(fc.constantFrom('startswith', 'endsWith', 'contains'), word).map(([test, text]) => ({
    text: `${test}(name, ${quoted(text)})`,
    means: ({ name }: Thing) => {
      const [a, b] = [name.toLowerCase(), text.toLowerCase()];
      return test === 'startswith' ? a.startsWith(b) : test === 'endsWith' ? a.endsWith(b) : a.includes(b);
    },
  })),
  fc.boolean().map((open) => ({ text: `open eq ${open}`, means: (one: Thing) => one.open === open })),
);

const { tree } = fc.letrec<{ tree: Sample }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.tuple(tie('tree'), tie('tree'), fc.constantFrom('and', 'or')).map(([left, right, op]) => ({
      text: `(${left.text}) ${op} (${right.text})`,
      means: (one: Thing) => (op === 'and' ? left.means(one) && right.means(one) : left.means(one) || right.means(one)),
    })),
    tie('tree').map((inner) => ({ text: `not (${inner.text})`, means: (one: Thing) => !inner.means(one) })),
  ),
}));

/** The tree as text with every pair of parentheses there can be. */
function written(node: Node): string {
  switch (node.is) {
    case 'and':
    case 'or':
      return `(${written(node.left)} ${node.is} ${written(node.right)})`;
    case 'not':
      return `(not ${written(node.of)})`;
    case 'test':
      return operand(node.what);
    case 'compare':
      return `${operand(node.left)} ${node.op} ${operand(node.right)}`;
    case 'lambda':
      return `${node.collection}/${node.kind}(${node.body ? `${node.variable}:${written(node.body)}` : ''})`;
  }
}

function operand(one: Operand): string {
  if (one.is === 'path') return one.path;
  if (one.is === 'call') return `${one.name}(${one.of.map(operand).join(',')})`;
  const { type, value } = one.value;
  return type === 'string' ? quoted(value) : type === 'date' ? new Date(value).toISOString() : String(value);
}

describe('$filter', () => {
  it('means what the tree means', () => {
    fc.assert(
      fc.property(tree, thing, (sample, one) => {
        expect(compile(parseFilter(sample.text), schema).test(one)).toBe(sample.means(one));
      }),
      { numRuns: 400 },
    );
  });

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(tree, (sample) => {
        const node = parseFilter(sample.text);
        expect(parseFilter(written(node))).toEqual(node);
      }),
      { numRuns: 200 },
    );
  });

  it('binds not before and, and before or', () => {
    const shape = (text: string) => written(parseFilter(text));
    expect(shape('a or b and c')).toBe('(a or (b and c))');
    expect(shape('a and b or c and d')).toBe('((a and b) or (c and d))');
    expect(shape('not a and b')).toBe('((not a) and b)');
    expect(shape('(a or b) and c')).toBe('((a or b) and c)');
  });

  it('refuses or reads any text, and never does anything else', () => {
    const bits = fc.constantFrom(
      "'",
      "''",
      'eq',
      'and',
      'or',
      'not',
      'name',
      '(',
      ')',
      ' ',
      ',',
      ':',
      '/any(',
      'null',
      '1',
      '-',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(bits, { maxLength: 12 }).map((list) => list.join(' ')),
        ),
        (text) => {
          try {
            compile(parseFilter(text), schema);
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(GraphError);
            expect((thrown as GraphError).status).toBe(400);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('undoes doubled apostrophes and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(lex(quoted(text))[0]).toMatchObject({ is: 'string', text });
      }),
    );
  });

  it('reads dates, numbers and words apart', () => {
    expect(lex("2026-01-02 2026-01-02T03:04:05.5Z -7 1.5 a/b Edm.Int32 'x'").map(({ is }) => is)).toEqual([
      'date',
      'date',
      'number',
      'number',
      'word',
      'word',
      'string',
      'end',
    ]);
    expect(() => lex('2026-13-45T00:00:00Z')).toThrow(GraphError);
  });
});

it('an index never hides what a look at every message would find', async () => {
  const world = createWorld();
  const names = ['a', 'b', 'A'].map((name) => world.team.makeName(name).id);
  for (let n = 0; n < 8; n++) {
    const { uid } = await world.mail(`Mail ${n % 3}`);
    world.team.change(uid, { addNames: names.filter((_, at) => (n >> at) & 1), read: n % 3 === 0 });
  }
  const threads = world.team.all().map((mail) => world.graph.account(world.team.address).ids.conversation(mail.thread));
  const category = fc.constantFrom('a', 'b', 'A', 'none').map((name) => `categories/any(c:c eq '${name}')`);
  const conversation = fc.constantFrom(...threads, 'none').map((id) => `conversationId eq '${id}'`);
  const other = fc.constantFrom('isRead eq true', "subject eq 'Mail 1'");
  const { any } = fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      category,
      conversation,
      other,
      fc.tuple(tie('any'), fc.constantFrom('and', 'or'), tie('any')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    ),
  }));
  const count = async ($filter: string) =>
    Number((await world.get(query(`${shared}/messages/$count`, { $filter }))).body as string);
  await fc.assert(
    fc.asyncProperty(any, async (text) => {
      // `or` with what nothing satisfies and no index knows makes the service look at every message.
      expect(await count(text)).toBe(await count(`(${text}) or subject eq 'nothing'`));
    }),
    { numRuns: 120 },
  );
});
