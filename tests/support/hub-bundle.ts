/** The builds for a team on a hub, against a deployment of the tests' own. */
import { readFileSync } from 'node:fs';
import { type Bundle, builtGmail } from './bundle';

export const client = '1234567890-agents.apps.googleusercontent.com';
export const deployment = 'AKfycbHubOfTheTestsAAAAAAAA';

export type Build = 'gmail-hub' | 'gmail-agent' | 'gmail-agent-marks';

/** `language`: one more than the configuration names. */
export const hubBundle = (build: Build, language?: string): Bundle =>
  builtGmail(language === undefined ? {} : { config: withLanguage(language) }, [
    ...['--build', build],
    ...['--deployment', deployment],
    ...['--client', client],
  ]);

const withLanguage = (language: string): object => ({
  ...(JSON.parse(readFileSync('docket.config.json', 'utf8')) as object),
  languages: [language],
});
