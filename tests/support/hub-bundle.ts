/** The builds for a team on a hub, against a deployment of the tests' own. */
import { readFileSync } from 'node:fs';
import { type Bundle, builtGmail } from './bundle';

export const client = '1234567890-agents.apps.googleusercontent.com';
export const deployment = 'AKfycbHubOfTheTestsAAAAAAAA';

export type Build = 'gmail-hub' | 'gmail-agent' | 'gmail-agent-marks';

export interface BundleOptions {
  /** One more than the configuration names. */
  language?: string;
  /** Whether the configuration wants the filter for new mail. */
  markNewMail?: boolean;
}

export function hubBundle(build: Build, { language, markNewMail }: BundleOptions = {}): Bundle {
  const changes = {
    ...(language === undefined ? {} : { languages: [language] }),
    ...(markNewMail ? { hub: { deployment, clients: [client], markNewMail } } : {}),
  };
  const config = { ...(JSON.parse(readFileSync('docket.config.json', 'utf8')) as object), ...changes };
  return builtGmail(Object.keys(changes).length > 0 ? { config } : {}, [
    ...['--build', build],
    ...['--deployment', deployment],
    ...['--client', client],
  ]);
}
