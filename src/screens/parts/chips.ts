import type { Facts } from '../../marks/facts';
import { namesOf } from '../../marks/facts';
import { kindOfMark, parseName } from '../../marks/names';
import type { Context } from '../../team/context';
import type { Mark } from '../../words/marks';
import type { Chip } from '../../words/screen';

/** The order people read marks in: what is urgent, how it stands, whose it is, who is asked, what it is about. */
const order: Mark['facet'][] = ['attention', 'priority', 'status', 'owner', 'closed', 'asked', 'tag'];

type Team = Pick<Context, 'vocabulary' | 'config'>;

/** Chips for the marks among these names, foreign names left out, in reading order. */
export function chipsOf(names: readonly string[], { vocabulary, config }: Team): Chip[] {
  const chosen = ({ facet, value }: Mark) =>
    facet === 'tag' ? config.tags.find(({ name }) => name === value)?.colour : undefined;
  return names
    .map((name) => ({ name, mark: parseName(name, vocabulary) }))
    .filter((item): item is { name: string; mark: Mark } => item.mark !== null)
    .sort((a, b) => order.indexOf(a.mark.facet) - order.indexOf(b.mark.facet) || (a.name < b.name ? -1 : 1))
    .map(({ name, mark }) => ({ name, kind: kindOfMark(mark), ...coloured(chosen(mark)) }));
}

const coloured = (colour: Chip['colour']) => (colour ? { colour } : {});

export const chipsOfFacts = (facts: Facts, team: Team): Chip[] => chipsOf(namesOf(facts), team);
