import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkManifest, type Manifest } from '..';
import { addOnManifest, manifestOf } from './world';

const functions = ['main', 'home', 'doPost'];
const homepage = { homepageTrigger: { runFunction: 'home', enabled: true } };
const common = { name: 'Docket', logoUrl: 'https://docket.example/logo.png' };

describe('a manifest', () => {
  test('that says what is documented has no faults', () => {
    expect(checkManifest(manifestOf(), functions)).toEqual([]);
    expect(checkManifest(addOnManifest(), functions)).toEqual([]);
    expect(
      checkManifest(
        {
          timeZone: 'Europe/Berlin',
          runtimeVersion: 'V8',
          exceptionLogging: 'STACKDRIVER',
          oauthScopes: [
            'openid',
            'https://www.googleapis.com/auth/gmail.modify',
            'https://www.googleapis.com/auth/script.external_request',
            'https://www.googleapis.com/auth/script.locale',
          ],
          urlFetchWhitelist: ['https://gmail.googleapis.com/gmail/v1/'],
          addOns: {
            common: {
              ...common,
              ...homepage,
              layoutProperties: { primaryColor: '#1a73e8', secondaryColor: '#ffffff' },
              useLocaleFromApp: true,
              universalActions: [
                { label: 'Help', openLink: 'https://docket.example/help' },
                { label: 'Setup', runFunction: 'main' },
              ],
              openLinkUrlPrefixes: ['https://mail.google.com/'],
            },
            gmail: {
              ...homepage,
              contextualTriggers: [{ unconditional: {}, onTriggerFunction: 'main' }],
              composeTrigger: { draftAccess: 'NONE', selectActions: [{ text: 'Add', runFunction: 'main' }] },
            },
          },
          webapp: { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' },
        },
        functions,
      ),
    ).toEqual([]);
  });

  const addOn = (change: object) => ({ ...addOnManifest(), addOns: change });
  const triggers = [{ unconditional: {}, onTriggerFunction: 'main' }];
  const universal = (action: object) => addOn({ common: { ...common, universalActions: [action] } });
  const write = { text: 'Write', runFunction: 'main' };
  const compose = (composeTrigger: object, more: object = {}) =>
    addOn({ common, gmail: { contextualTriggers: triggers, composeTrigger, ...more } });

  test.each([
    ['nothing', null, 'appsscript.json: not an object'],
    ['no scopes', { ...manifestOf(), oauthScopes: undefined }, 'oauthScopes: required'],
    ['an empty list of scopes', manifestOf({ oauthScopes: [] }), 'oauthScopes: not a list of at least 1'],
    ['a scope by half', manifestOf({ oauthScopes: ['gmail.modify'] }), '"gmail.modify" is not a scope'],
    [
      'a scope twice',
      manifestOf({ oauthScopes: ['openid', 'openid'], urlFetchWhitelist: undefined }),
      '"openid" twice',
    ],
    [
      'the old runtime',
      { ...manifestOf(), runtimeVersion: 'DEPRECATED_ES5' },
      'runtimeVersion: "DEPRECATED_ES5" is not V8',
    ],
    ['an unknown zone', manifestOf({ timeZone: 'Mars/Olympus' }), 'timeZone: "Mars/Olympus" is not an IANA time zone'],
    ['an unknown field', { ...manifestOf(), dependencies: {} }, 'dependencies: unknown field'],
    ['a whitelist without the last slash', manifestOf({ urlFetchWhitelist: ['https://api.example'] }), 'ends in "/"'],
    [
      'a whitelist that a longer name would match',
      manifestOf({ urlFetchWhitelist: ['https://api.example/v1'] }),
      'ends in "/"',
    ],
    ['a whitelist of http', manifestOf({ urlFetchWhitelist: ['http://api.example/'] }), 'not an https prefix'],
    ['a whitelist without the scope', manifestOf({ oauthScopes: ['openid'] }), 'script.external_request'],
    ['an add-on without a name', addOn({ common: { logoUrl: common.logoUrl } }), 'addOns.common.name: required'],
    ['an add-on without a logo', addOn({ common: { name: 'x' } }), 'logoUrl: required'],
    ['a logo by http', addOn({ common: { ...common, logoUrl: 'http://x.example/' } }), 'logoUrl'],
    ['an unknown host', addOn({ common, calendar: {} }), 'addOns.calendar: unknown field'],
    ['Gmail without a contextual trigger', addOn({ common, gmail: {} }), 'contextualTriggers: required'],
    [
      'an unknown function',
      addOn({ common, gmail: { contextualTriggers: [{ unconditional: {}, onTriggerFunction: 'gone' }] } }),
      '"gone" is not a top-level function',
    ],
    [
      'a conditional trigger',
      addOn({ common, gmail: { contextualTriggers: [{ unconditional: { from: 'x' }, onTriggerFunction: 'main' }] } }),
      'unconditional.from: unknown field',
    ],
    [
      'a homepage of an unknown function',
      addOn({ common: { ...common, homepageTrigger: { runFunction: 'gone' } } }),
      '"gone" is not',
    ],
    [
      'a slip in a name',
      addOn({ common: { ...common, homepageTrigger: { runFunction: 'home', runFunctions: 'home' } } }),
      'runFunctions: unknown field',
    ],
    [
      'a universal action that does two things',
      addOn({
        common: { ...common, universalActions: [{ label: 'x', openLink: 'https://x.example/', runFunction: 'main' }] },
      }),
      'exactly one',
    ],
    [
      'a universal action that does nothing',
      addOn({ common: { ...common, universalActions: [{ label: 'x' }] } }),
      'exactly one',
    ],
    [
      'a link prefix by http',
      addOn({ common: { ...common, openLinkUrlPrefixes: ['http://x.example/'] } }),
      'not an https prefix',
    ],
    ['a colour by name', addOn({ common: { ...common, layoutProperties: { primaryColor: 'red' } } }), '#rrggbb'],
    [
      'an unknown access',
      { ...manifestOf(), webapp: { access: 'EVERYONE', executeAs: 'USER_DEPLOYING' } },
      '"EVERYONE" is not MYSELF or',
    ],
    ['a list that is none', { ...manifestOf(), oauthScopes: 'openid' }, 'oauthScopes: not an array'],
    ['a switch that is none', addOn({ common: { ...common, useLocaleFromApp: 'yes' } }), 'not true or false'],
    [
      'the person’s language without the scope',
      addOn({ common: { ...common, useLocaleFromApp: true } }),
      'without the scope script.locale',
    ],
    ['a number for a name', addOn({ common: { ...common, name: 7 } }), 'name: 7 is not a text'],
    [
      'a function of an object',
      addOn({ common: { ...common, homepageTrigger: { runFunction: 'a.b' } } }),
      'a function',
    ],
    [
      'a prefix twice',
      manifestOf({ urlFetchWhitelist: ['https://api.example/', 'https://api.example/'] }),
      '"https://api.example/" twice',
    ],
    ['an unknown log', { ...manifestOf(), exceptionLogging: 'ALL' }, '"ALL" is not STACKDRIVER or NONE'],
    ['a web app without who runs it', { ...manifestOf(), webapp: { access: 'DOMAIN' } }, 'webapp.executeAs: required'],
    ['a universal action of an unknown function', universal({ label: 'x', runFunction: 'gone' }), '"gone" is not'],
    ['a universal action without a label', universal({ runFunction: 'main' }), 'universalActions[0].label: required'],
    [
      'a universal action of Gmail’s own',
      compose({ selectActions: [write] }, { universalActions: [] }),
      'gmail.universalActions: unknown field',
    ],
    [
      'composing by the proto’s name',
      compose({ selectActions: [write], actions: [write] }),
      'composeTrigger.actions: unknown field',
    ],
    ['composing without an action', compose({ selectActions: [] }), 'not a list of at least 1'],
    ['composing with two', compose({ selectActions: [write, write] }), 'not a list of at most 1'],
    [
      'composing with access of a kind there is not',
      compose({ draftAccess: 'READ', selectActions: [write] }),
      '"READ" is not NONE or METADATA',
    ],
    [
      'composing by an unknown function',
      compose({ selectActions: [{ ...write, runFunction: 'gone' }] }),
      'selectActions[0].runFunction: "gone" is not a top-level function',
    ],
    [
      'a deprecated field',
      addOn({ common, gmail: { contextualTriggers: triggers, authorizationCheckFunction: 'main' } }),
      'authorizationCheckFunction: unknown field',
    ],
  ])('with %s is refused', (_what, manifest, fault) => {
    expect(checkManifest(manifest, functions)).toEqual([expect.stringContaining(fault)]);
  });

  test('for a web app needs doGet or doPost', () => {
    const manifest = { ...manifestOf(), webapp: { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' } };
    expect(checkManifest(manifest, ['main'])).toEqual(['webapp: the script has neither doGet nor doPost']);
    expect(checkManifest(manifest)).toEqual([]);
  });

  test('has its functions looked up only when they are given', () => {
    expect(checkManifest(addOnManifest())).toEqual([]);
    expect(checkManifest(addOnManifest(), [])).not.toEqual([]);
  });
});

/** Every manifest in the repository, by where it lies: none can be added without being checked. */
const shipped = ['appsscript.json', ...manifestsBelow('addon-gmail')];

function manifestsBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('appsscript.json')).map((name) => join(folder, name));
}

test('there are four manifests', () => expect(shipped).toHaveLength(4));

describe.each(shipped)('%s', (file) => {
  const read = () => JSON.parse(readFileSync(file, 'utf8')) as Manifest;

  test('has the form the schema asks for', () => expect(checkManifest(read())).toEqual([]));

  test('is refused with a field more anywhere', () => {
    const objects = (value: unknown): object[] => {
      if (typeof value !== 'object' || value === null) return [];
      return [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(objects)];
    };
    for (const place of objects(read()).keys()) {
      const manifest = read();
      Object.assign(objects(manifest)[place]!, { surplus: 1 });
      expect(checkManifest(manifest)).toEqual([expect.stringContaining('surplus: unknown field')]);
    }
  });
});
