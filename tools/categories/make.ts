/**
 * Makes the team's categories in the list of a mailbox, with the token of an application: Graph lets no signed-in person
 * write the list of a shared mailbox. What is there stays, colours too unless they are asked for.
 */
import type { Call, Client } from '../../addon-outlook/mailbox/client';
import type { Category } from '../../addon-outlook/mailbox/master-list';
import { path } from '../../addon-outlook/mailbox/path';
import type { WireList } from '../../addon-outlook/mailbox/wire';
import { DocketError } from '../../src/words/errors';

interface WireCategory {
  id: string;
  displayName: string;
  color: string;
}

export interface Made {
  made: string[];
  /** Names whose colour was another one and is right now. */
  coloured: string[];
  /** Names that wear another colour than Docket's, left as they are. */
  otherwise: string[];
  kept: number;
}

/** `recolour`: gives names that are there Docket's colour as well. Repeating it is safe. */
export async function makeCategories(
  client: Client,
  mailbox: string,
  wanted: readonly Category[],
  recolour: boolean,
): Promise<Made> {
  const at = (...parts: string[]) => path('users', mailbox, 'outlook', 'masterCategories', ...parts);
  const page = await client.one<WireList<WireCategory>>({
    method: 'GET',
    path: at(),
    refused: ({ status }) => (status === 403 ? notAllowed() : undefined),
  });
  const { value } = await client.rest(page);
  // A list has each name once, whatever its letter case.
  const known = new Map(value.map((category) => [category.displayName.toLowerCase(), category]));
  const missing = wanted.filter(({ name }) => !known.has(name.toLowerCase()));
  const otherwise = wanted.filter(({ name, preset }) => {
    const category = known.get(name.toLowerCase());
    return category !== undefined && category.color !== colour(preset);
  });
  await client.all([
    ...missing.map(
      ({ name, preset }): Call => ({
        method: 'POST',
        path: at(),
        body: { displayName: name, color: colour(preset) },
        // A second try finds what the first one made.
        orNull: [409],
      }),
    ),
    ...(recolour ? otherwise : []).map(
      ({ name, preset }): Call => ({
        method: 'PATCH',
        path: at(known.get(name.toLowerCase())!.id),
        body: { color: colour(preset) },
      }),
    ),
  ]);
  const names = otherwise.map(({ name }) => name);
  return {
    made: missing.map(({ name }) => name),
    coloured: recolour ? names : [],
    otherwise: recolour ? [] : names,
    kept: wanted.length - missing.length,
  };
}

const notAllowed = (): DocketError => new DocketError('not-permitted', { why: 'category-list' });

const colour = (preset: number): string => `preset${preset}`;
