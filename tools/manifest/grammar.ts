/**
 * The add-in only manifest as far as Docket may use it: which element stands under which, in what order, how often, and
 * what is in it. What Office knows beyond that (mobile, add-in menus, other hosts) is refused as unknown.
 * See https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering
 */

import type { Value } from './values';
import * as value from './values';

export const spaces = {
  app: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  basic: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  overrides10: 'http://schemas.microsoft.com/office/mailappversionoverrides',
  overrides11: 'http://schemas.microsoft.com/office/mailappversionoverrides/1.1',
  instance: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

export const typeAttribute = `{${spaces.instance}}type`;

export interface Shape {
  /** Needed unless the name ends in "?". */
  attributes?: Record<string, Value>;
  /** In the order in which they must stand. */
  children?: Child[];
  text?: Value;
  /** The shape depends on `xsi:type`, which is then needed. */
  types?: Record<string, Shape>;
}

export interface Child {
  name: string;
  /** Exactly one, at most one, one or more, any number. */
  occurs: '1' | '?' | '+' | '*';
  shape: Shape;
  /** Where it differs from its parent's. */
  space?: string;
  /** Each `xsi:type` once. */
  once?: true;
  max?: number;
}

const one = (name: string, shape: Shape, rest: Partial<Child> = {}): Child => ({ name, occurs: '1', shape, ...rest });
const maybe = (name: string, shape: Shape, rest: Partial<Child> = {}): Child => ({ name, occurs: '?', shape, ...rest });
const some = (name: string, shape: Shape, rest: Partial<Child> = {}): Child => ({ name, occurs: '+', shape, ...rest });
const any = (name: string, shape: Shape, rest: Partial<Child> = {}): Child => ({ name, occurs: '*', shape, ...rest });
const basic = { space: spaces.basic };

const text = (of: Value): Shape => ({ text: of });
const resource: Shape = { attributes: { resid: value.name } };

/** A value with its translations. */
const translated = (of: Value, attributes: Record<string, Value> = {}, rest: Partial<Child> = {}): Shape => ({
  attributes: { ...attributes, DefaultValue: of },
  children: [any('Override', { attributes: { Locale: value.locale, Value: of } }, rest)],
});

const form = (...more: Child[]): Shape => ({
  children: [one('DesktopSettings', { children: [one('SourceLocation', translated(value.address)), ...more] })],
});

const itemIs: Shape = {
  attributes: {
    ItemType: value.oneOf('bad-rule', 'Message'),
    FormType: value.oneOf('bad-rule', 'Read', 'Edit', 'ReadOrEdit'),
  },
};

const rule: Shape = {
  types: {
    ItemIs: itemIs,
    RuleCollection: {
      attributes: { Mode: value.oneOf('bad-rule', 'Or', 'And') },
      children: [some('Rule', { types: { ItemIs: itemIs } })],
    },
  },
};

const stored = (kind: string, of: Value): Shape => ({
  children: [some(kind, translated(of, { id: value.name }, basic), basic)],
});

const resources: Shape = {
  children: [
    maybe('Images', stored('Image', value.address), basic),
    maybe('Urls', stored('Url', value.address), basic),
    maybe('ShortStrings', stored('String', value.words(125)), basic),
    maybe('LongStrings', stored('String', value.words(250)), basic),
  ],
};

/** Pinning, selections of several or none, shared folders and send events exist from 1.1 on. */
function overrides(of: '1.0' | '1.1'): { hosts: Shape; requirements: Shape } {
  const since11 = (...children: Child[]) => (of === '1.1' ? children : []);
  const action: Shape = {
    types: {
      ShowTaskpane: {
        children: [
          one('SourceLocation', resource),
          ...since11(
            maybe('SupportsPinning', text(value.boolean)),
            maybe('SupportsNoItemContext', text(value.boolean)),
            maybe('SupportsMultiSelect', text(value.boolean)),
          ),
        ],
      },
      ExecuteFunction: { children: [one('FunctionName', text(value.words(125)))] },
    },
  };
  const size = value.oneOf('bad-icon-size', '16', '20', '24', '32', '40', '48', '64', '80');
  const button: Shape = {
    attributes: { id: value.name },
    children: [
      one('Label', resource),
      one('Supertip', { children: [one('Title', resource), one('Description', resource)] }),
      one('Icon', { children: [some('Image', { attributes: { size, resid: value.name } }, basic)] }),
      one('Action', action),
    ],
  };
  const group: Shape = {
    attributes: { id: value.name },
    children: [one('Label', resource), some('Control', { types: { Button: button } }, { max: 6 })],
  };
  const surface: Shape = {
    children: [
      one('OfficeTab', { attributes: { id: value.oneOf('bad-tab', 'TabDefault') }, children: [one('Group', group)] }),
    ],
  };
  const event: Shape = {
    attributes: {
      Type: value.oneOf('bad-event', 'OnMessageSend', 'OnNewMessageCompose'),
      FunctionName: value.words(125),
      'SendMode?': value.oneOf('bad-event', 'PromptUser', 'SoftBlock', 'Block'),
    },
  };
  const events: Shape = {
    children: [one('LaunchEvents', { children: [some('LaunchEvent', event)] }), one('SourceLocation', resource)],
  };
  const surfaces = { MessageReadCommandSurface: surface, MessageComposeCommandSurface: surface };
  const desktop: Shape = {
    children: [
      ...since11(one('SupportsSharedFolders', text(value.sharedFolders))),
      maybe('FunctionFile', resource),
      some('ExtensionPoint', { types: of === '1.1' ? { ...surfaces, LaunchEvent: events } : surfaces }, { once: true }),
    ],
  };
  const script: Shape = { attributes: { type: value.oneOf('bad-event', 'javascript'), resid: value.name } };
  const runtime: Shape = { ...resource, children: [maybe('Override', script)] };
  const mailHost: Shape = {
    children: [
      ...since11(maybe('Runtimes', { children: [one('Runtime', runtime)] })),
      one('DesktopFormFactor', desktop),
    ],
  };
  const set: Shape = { attributes: { Name: value.setName, 'MinVersion?': value.mailboxVersion } };
  return {
    hosts: { children: [one('Host', { types: { MailHost: mailHost } })] },
    requirements: {
      children: [
        one(
          'Sets',
          { attributes: { 'DefaultMinVersion?': value.mailboxVersion }, children: [some('Set', set, basic)] },
          basic,
        ),
      ],
    },
  };
}

function versionOverrides(): Shape {
  const newer = overrides('1.1');
  const nested: Shape = {
    types: {
      VersionOverridesV1_1: {
        children: [
          maybe('Description', resource),
          maybe('Requirements', newer.requirements),
          one('Hosts', newer.hosts),
          one('Resources', resources),
        ],
      },
    },
  };
  const older = overrides('1.0');
  return {
    types: {
      VersionOverridesV1_0: {
        children: [
          maybe('Description', resource),
          maybe('Requirements', older.requirements),
          maybe('Hosts', older.hosts),
          maybe('Resources', resources),
          one('VersionOverrides', nested, { space: spaces.overrides11 }),
        ],
      },
    },
  };
}

const requirement: Shape = {
  attributes: { Name: value.oneOf('bad-set', 'Mailbox'), MinVersion: value.mailboxVersion },
};

const mailApp: Shape = {
  children: [
    one('Id', text(value.guid)),
    one('Version', text(value.version)),
    one('ProviderName', text(value.words(125))),
    one('DefaultLocale', text(value.locale)),
    one('DisplayName', translated(value.words(125))),
    one('Description', translated(value.words(250))),
    one('IconUrl', translated(value.address)),
    one('HighResolutionIconUrl', translated(value.address)),
    maybe('SupportUrl', translated(value.address)),
    maybe('AppDomains', { children: [some('AppDomain', text(value.origin))] }),
    one('Hosts', { children: [one('Host', { attributes: { Name: value.oneOf('bad-host', 'Mailbox') } })] }),
    one('Requirements', { children: [one('Sets', { children: [one('Set', requirement)] })] }),
    one('FormSettings', {
      children: [
        some(
          'Form',
          { types: { ItemRead: form(one('RequestedHeight', text(value.height))), ItemEdit: form() } },
          { once: true },
        ),
      ],
    }),
    one('Permissions', text(value.permissions)),
    one('Rule', rule),
    maybe('DisableEntityHighlighting', text(value.boolean)),
    one('VersionOverrides', versionOverrides(), { space: spaces.overrides10 }),
  ],
};

export const root: Child = one('OfficeApp', { types: { MailApp: mailApp } }, { space: spaces.app });
