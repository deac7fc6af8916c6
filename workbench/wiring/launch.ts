/** What runs while an answer is written and sent, in the workbench: as it ships, but for who signs in, Graph, and the clock. */
import { nameHandlers } from '../../addon-outlook/at-send/runtime';
import { createTeamCheck } from '../../addon-outlook/at-send/team-check';
import type { CheckOptions } from '../../src/config/check';
import { clockNow, graph, ownBrowser, sitDown } from './seat';

declare const DOCKET_ZONES: CheckOptions['zones'];

const seat = sitDown(clockNow());
void Office.onReady(() => ownBrowser(Office.context.mailbox.userProfile.emailAddress));

nameHandlers({
  zones: DOCKET_ZONES,
  now: seat.now,
  check: (office, options) =>
    createTeamCheck(office, seat.tokens(office.profile().address), { ...options, fetch: graph }),
});
