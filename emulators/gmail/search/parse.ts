/**
 * Reads Gmail's search language as far as this service knows it. What it does not know is refused by name: a search that
 * quietly finds nothing would hide the mistake.
 *
 * `a b` both; `a OR b` and `{a b}` either, OR binding tighter than the blank; `(a b)` a group; `-a` not; `"a b"` side by
 * side; `subject:a`, `subject:(a b)` in one place.
 */
import type { EpochMs } from '../../mailbox/types';
import { invalid } from '../errors';
import { operators } from './operators';
import { type Place, type Query, wordsOf } from './query';

type Either = { is: 'any'; of: Query[] };

/** @param now for `newer_than:` and `older_than:` */
export function parseQuery(text: string, now: EpochMs): Query {
  let at = 0;

  const skipBlanks = () => {
    while (/\s/.test(text[at] ?? '')) at += 1;
  };

  function sequence(close: ')' | '}' | '', place: Place): Query[] {
    const parts: Query[] = [];
    for (;;) {
      skipBlanks();
      if (at >= text.length || text[at] === ')' || text[at] === '}') {
        if ((text[at] ?? '') !== close)
          throw unreadable(close ? `"${close}" is missing` : `"${text[at]}" closes nothing`);
        at += 1;
        return parts;
      }
      if (keyword('OR')) {
        const before = parts.pop();
        if (!before) throw unreadable('OR needs something on both sides');
        skipBlanks();
        if (at >= text.length || text[at] === ')' || text[at] === '}' || keyword('OR') || keyword('AND')) {
          throw unreadable('OR needs something on both sides');
        }
        const group = isJoined(before) ? before : either(before);
        group.of.push(term(place));
        parts.push(group);
        continue;
      }
      if (keyword('AND')) continue;
      parts.push(term(place));
    }
  }

  // Groups made by OR, which `a OR b OR c` goes on filling; `{a b} OR c` keeps the braces' group whole.
  const joined = new WeakSet<Query>();
  function either(first: Query): Either {
    const group: Either = { is: 'any', of: [first] };
    joined.add(group);
    return group;
  }
  function isJoined(query: Query): query is Either {
    return joined.has(query);
  }

  function keyword(word: string): boolean {
    const found =
      text.startsWith(word, at) && /^([\s(){}"]|$)/.test(text.slice(at + word.length, at + word.length + 1));
    if (found) at += word.length;
    return found;
  }

  function term(place: Place): Query {
    const char = text[at]!;
    if (char === '-') {
      at += 1;
      if (/^([\s)}]|$)/.test(text[at] ?? '')) throw unreadable('"-" stands before nothing');
      return { is: 'not', of: term(place) };
    }
    if (char === '(') return group('all', ')', place);
    if (char === '{') return group('any', '}', place);
    if (char === '"') return words(quoted(), place);
    const operator = /^([A-Za-z][A-Za-z0-9_]*):/.exec(text.slice(at))?.[1];
    if (operator === undefined) return words(bare(), place);
    if (place !== 'anywhere') throw unreadable(`${operator}: stands inside another operator`);
    at += operator.length + 1;
    return applied(operator.toLowerCase());
  }

  function applied(name: string): Query {
    const operator = operators[name];
    if (!operator) throw invalid(`Invalid query: this service does not know the operator "${name}:"`);
    const char = text[at] ?? '';
    if (char === '' || /[\s)}]/.test(char)) throw unreadable(`${name}: has no value`);
    if (typeof operator === 'string') {
      if (char === '(') return group('all', ')', operator);
      if (char === '{') return group('any', '}', operator);
      const value = char === '"' ? quoted() : bare();
      return words(value, operator);
    }
    if (char === '(' || char === '{') throw unreadable(`${name}: takes one value`);
    const isQuoted = char === '"';
    return operator(isQuoted ? quoted() : untilBlank(), { now, isQuoted });
  }

  function group(kind: 'all' | 'any', close: ')' | '}', place: Place): Query {
    at += 1;
    const of = sequence(close, place);
    if (of.length === 0) throw unreadable('a group is empty');
    return { is: kind, of };
  }

  function quoted(): string {
    const end = text.indexOf('"', at + 1);
    if (end < 0) throw unreadable('a quotation mark is missing');
    const value = text.slice(at + 1, end);
    at = end + 1;
    return value;
  }

  function bare(): string {
    const value = /^[^\s(){}"]*/.exec(text.slice(at))![0];
    at += value.length;
    return value;
  }

  function untilBlank(): string {
    const value = /^[^\s)}]*/.exec(text.slice(at))![0];
    at += value.length;
    return value;
  }

  function words(value: string, place: Place): Query {
    if (/^[+]|^AROUND$/.test(value)) throw invalid(`Invalid query: this service does not know "${value}"`);
    const found = wordsOf(value);
    if (found.length === 0) throw unreadable(`"${value}" has no letter and no digit to look for`);
    return { is: 'words', in: place, words: found };
  }

  const of = sequence('', 'anywhere');
  return of.length === 1 ? of[0]! : { is: 'all', of };
}

function unreadable(why: string) {
  return invalid(`Invalid query: ${why}`);
}
