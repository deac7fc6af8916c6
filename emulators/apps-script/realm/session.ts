/** Session: who the script runs as. */
import { call, config, now } from './host';
import { strict } from './strict';

export function session(): object {
  const user = (op: string) => strict('User', { getEmail: () => call(op) });
  return strict('Session', {
    getActiveUser: () => user('session.active'),
    getEffectiveUser: () => user('session.effective'),
    getActiveUserLocale: () => config.locale,
    getScriptTimeZone: () => config.timeZone,
    // Another key every thirty days, and no way back to the address.
    getTemporaryActiveUserKey: () => {
      const period = Math.floor(now() / (30 * 86_400_000));
      return call('digest', 'sha256', `${period} ${config.scriptId} ${config.user}`)
        ?.toString()
        .replace(/[\s\S]/g, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'));
    },
  });
}
