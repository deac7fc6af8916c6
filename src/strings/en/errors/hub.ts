/** What the team's hub answered, or why it did not. */
import type { ErrorCatalogue, ErrorSentence } from '../../errors';
import { figure } from '../plural';

const unreadable = (what: string) => (): ErrorSentence => ({
  message: `The hub cannot read this request: ${what}.`,
  advice: 'Nothing was done. Reload Gmail; if the problem persists, install the newest Docket.',
});

const refused = (why: string, advice = 'Reload Gmail and open Docket again.') => ({
  message: `The hub does not accept this sign-in: ${why}.`,
  advice,
});

export const hub = {
  'request-malformed': {
    'not-json': unreadable('it is not JSON'),
    'not-an-object': unreadable('it is not one object'),
    id: unreadable('its id is wrong'),
    token: unreadable('its token is wrong'),
    offset: unreadable('its time offset is wrong'),
    language: unreadable('its language is wrong'),
    do: unreadable('it does not say what to do'),
    conversation: unreadable('it does not say which conversation'),
    query: unreadable('its query is wrong'),
    command: unreadable('its command is wrong'),
  },
  'request-too-large': ({ bytes }) => ({
    message: `The hub accepts at most ${figure(bytes)} bytes.`,
    advice: 'Nothing was done. Shorten the note or split it in two.',
  }),
  'version-unknown': () => ({
    message: 'The add-on and the hub are of different versions.',
    advice: 'Nothing was done. Whoever looks after Docket has to deploy both from the same build.',
  }),
  'identity-refused': {
    'none-given': () => refused('Google gave the add-on none', 'Open Docket again and allow what it asks for.'),
    form: () => refused('it does not have the form of one'),
    unsigned: () => refused('it is not signed the way Google signs'),
    incomplete: () => refused('it is incomplete'),
    issuer: () => refused('it was not issued by Google'),
    audience: ({ audience }) =>
      refused(
        `it is for another add-on${audience ? ` (${audience})` : ''}`,
        'If this add-on is the team’s, whoever looks after Docket adds its client id to hub.clients in docket.config.json.',
      ),
    future: () => refused('it is from the future'),
    'address-unverified': () => refused('Google has not verified its address'),
    domain: () =>
      refused(
        'Google does not vouch for addresses of this domain',
        'Sign in with your organisation’s account. If you did, its main domain belongs under “domains” in the configuration.',
      ),
    'not-known': () => refused('Google does not know it'),
  },
  'identity-expired': () => ({
    message: 'This sign-in has expired.',
    advice: 'Nothing was done. Repeat the step.',
  }),
  'identity-unchecked': () => ({
    message: 'Google could not be asked who you are, so nothing was shown and nothing was done.',
    advice: 'Try again in a minute.',
  }),
  'not-on-team': () => ({
    message: 'The account you are signed in to is not on the team.',
    advice: 'Ask a lead to add its address to the configuration, or sign in with the account that is listed.',
  }),
  'id-reused': () => ({
    message: 'Another step has already been done under the same number.',
    advice: 'Nothing was done. Open the conversation again and repeat the step.',
  }),
  'no-team-copy': () => ({
    message: 'The team mailbox has no copy of this mail.',
    advice:
      'Docket looks after mail to the team’s address only. To bring this conversation in, answer with that address in Cc.',
  }),
  'hub-unreachable': () => ({
    message: 'The team’s hub did not answer.',
    advice: 'Nothing is lost. Try again in a minute.',
  }),
  'hub-not-named': () => ({
    message: 'This Docket was built without the address of the team’s hub.',
    advice:
      'Whoever looks after Docket has to name the deployment under “hub” in docket.config.json, then build and deploy again.',
  }),
  'use-the-hub': () => ({
    message: 'This team works through its hub, so that two writers never get in each other’s way.',
    advice: 'Nothing was done. Open Docket in your own mailbox.',
  }),
} satisfies Partial<ErrorCatalogue>;
