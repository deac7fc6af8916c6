/** What runs at sending as it is, but for who signs in. */
import { nameHandlers } from '../../addon-outlook/at-send/runtime';
import { createTeamCheck } from '../../addon-outlook/at-send/team-check';
import { signedInTokens, zones } from './outlook-sign-in';

nameHandlers({ zones, check: (office, options) => createTeamCheck(office, signedInTokens, options) });
