/** CardService: enumerations and one `new…` per builder. What Gmail's sidebar does not take is not there. */
import { responseFaults, validateCard } from '../../cards/validate';
import { config } from '../host';
import { expectArguments, strict } from '../strict';
import { builder, finished, refuseFaults } from './builder';
import { enums } from './enums';
import { classes, type Json } from './table';

/** What `build()` makes of a builder's JSON. */
const builds: Record<string, (json: Json) => object> = {
  CardBuilder: (json) => {
    refuseFaults(validateCard(json, config));
    return finished('Card', json);
  },
  ActionResponseBuilder: ({ navigation, notification, link, stateChanged }) => {
    const { navigations } = (navigation ?? {}) as Json;
    const action = { navigations, notification, link };
    const acts = Object.values(action).some((one) => one !== undefined);
    const json = {
      ...(acts ? { renderActions: { action } } : {}),
      ...(stateChanged === undefined ? {} : { stateChanged }),
    };
    refuseFaults(responseFaults(json, config));
    return finished('ActionResponse', json);
  },
  UniversalActionResponseBuilder: ({ cards, link }) => {
    const navigations = (cards as Json[] | undefined)?.map((card) => ({ pushCard: card }));
    const json = { renderActions: { action: { navigations, link } } };
    refuseFaults(responseFaults(json, config));
    return finished('UniversalActionResponse', json);
  },
  SuggestionsResponseBuilder: ({ suggestions }) => finished('SuggestionsResponse', { autoComplete: suggestions }),
};

export function cardService(): object {
  const members: Record<string, unknown> = enums();
  for (const kind of Object.keys(classes)) {
    const method = `new${kind}`;
    members[method] = (...args: unknown[]) => {
      expectArguments(`CardService.${method}`, args, []);
      return builder(kind, builds[kind]);
    };
  }
  return strict('CardService', members);
}
