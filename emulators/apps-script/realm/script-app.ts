/** ScriptApp: tokens and time triggers. */
import { call, config, Exception } from './host';
import { enumeration, expectArguments, isA, mismatch, nameIn, strict } from './strict';

const triggers = new WeakMap<object, string>();

export function scriptApp(): object {
  const EventType = enumeration('EventType', ['CLOCK']);
  const TriggerSource = enumeration('TriggerSource', ['CLOCK']);
  const AuthMode = enumeration('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
  const AuthorizationStatus = enumeration('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
  /** The scopes asked about; null: all the script has. Only the full mode ever needs consent. */
  const scopesIn = (method: string, [mode, scopes]: unknown[], named: boolean): unknown => {
    if (nameIn('AuthMode', mode) !== 'FULL') throw new Exception(`${method}: only AuthMode.FULL is in this runtime.`);
    if (named ? !isA('strings', { ...(scopes as string[]) }) || !Array.isArray(scopes) : scopes !== undefined)
      throw mismatch(method, [mode, scopes]);
    return scopes ?? null;
  };
  const trigger = (record: { id: string; handler: string }): object => {
    const made = strict('Trigger', {
      getUniqueId: () => record.id,
      getHandlerFunction: () => record.handler,
      getEventType: () => EventType.CLOCK,
      getTriggerSource: () => TriggerSource.CLOCK,
      getTriggerSourceId: () => null,
    });
    triggers.set(made, record.id);
    return made;
  };
  return strict('ScriptApp', {
    EventType,
    TriggerSource,
    getScriptId: () => config.scriptId,
    getOAuthToken: () => call('script.token'),
    getIdentityToken: () => call('script.identity'),
    AuthMode,
    AuthorizationStatus,
    requireScopes: (...args: unknown[]) => {
      call('script.requireScopes', scopesIn('ScriptApp.requireScopes', args, true));
    },
    requireAllScopes: (...args: unknown[]) => {
      call('script.requireScopes', scopesIn('ScriptApp.requireAllScopes', args, false));
    },
    getAuthorizationInfo(...args: unknown[]) {
      const missing = call(
        'script.missing',
        scopesIn('ScriptApp.getAuthorizationInfo', args, args.length > 1),
      ) as string[];
      return strict('AuthorizationInfo', {
        getAuthorizationStatus: () => AuthorizationStatus[missing.length > 0 ? 'REQUIRED' : 'NOT_REQUIRED'],
        getAuthorizationUrl: () =>
          missing.length > 0 ? `https://script.google.com/d/${config.scriptId}/consent` : null,
      });
    },
    getProjectTriggers: () => (call('script.triggers') as { id: string; handler: string }[]).map(trigger),
    deleteTrigger(...args: unknown[]) {
      const id = typeof args[0] === 'object' && args[0] !== null ? triggers.get(args[0]) : undefined;
      if (id === undefined) throw mismatch('ScriptApp.deleteTrigger', args);
      call('script.deleteTrigger', id);
    },
    newTrigger(...args: unknown[]) {
      expectArguments('ScriptApp.newTrigger', args, ['string']);
      const handler = args[0] as string;
      if (!config.functions.includes(handler))
        throw new Exception(`ScriptApp.newTrigger: ${handler} is not a top-level function of the script.`);
      return strict('TriggerBuilder', { timeBased: () => clockTrigger(handler, trigger) });
    },
  });
}

const minute = 60_000;
const hour = 60 * minute;

function clockTrigger(handler: string, made: (record: { id: string; handler: string }) => object): object {
  let schedule: { every: number } | { once: number } | null = null;
  const every =
    (method: string, unit: number, allowed: readonly number[] | null) =>
    (...args: unknown[]) => {
      expectArguments(`ClockTriggerBuilder.${method}`, args, ['integer']);
      const n = args[0] as number;
      if (n < 1 || (allowed && !allowed.includes(n)))
        throw new Exception(
          `The value you passed to ${method} was invalid. It must be one of ${allowed?.join(', ') ?? '1 and more'}.`,
        );
      if (schedule) throw new Exception('Time trigger: its frequency is set already.');
      schedule = { every: n * unit };
      return builder;
    };
  const builder: object = strict('ClockTriggerBuilder', {
    everyMinutes: every('everyMinutes', minute, [1, 5, 10, 15, 30]),
    everyHours: every('everyHours', hour, [1, 2, 4, 6, 8, 12]),
    everyDays: every('everyDays', 24 * hour, null),
    after(...args: unknown[]) {
      expectArguments('ClockTriggerBuilder.after', args, ['integer']);
      schedule = { once: args[0] as number };
      return builder;
    },
    create() {
      if (!schedule) throw new Exception('Time trigger: it has no frequency.');
      return made(call('script.newTrigger', handler, schedule) as { id: string; handler: string });
    },
  });
  return builder;
}
