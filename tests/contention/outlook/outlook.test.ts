import { describe, expect, test } from '@jest/globals';
import { faultsOf } from './judge';
import { live, type TeamOptions, teamFrom } from './outlook';

const many = process.env.DOCKET_LONG !== undefined;
const histories = many ? 10_000 : 3;
const control = many ? 500 : 6;
/** Conversations a team lives through before the next team begins with an empty mailbox. */
const perTeam = 6;
const patience = many ? 4 * 3_600_000 : 60_000;

/** By turns: as documented, with etags that nobody heeds, and with answers that are lost. */
const variants: TeamOptions[] = [{}, { unsettled: { ifMatch: 'ignored' } }, { lossy: true }];

async function judged(count: number, optionsOf: (seed: number) => TeamOptions) {
  const figures = { histories: 0, commands: 0, requests: 0, refused429: 0, outcomes: {} as Record<string, number> };
  const broken: string[] = [];
  for (let seed = 1; figures.histories < count; seed++) {
    const team = await teamFrom(seed, optionsOf(seed));
    for (let at = 0; at < perTeam && figures.histories < count; at++) {
      const { ended, requests, refused } = await live(team);
      broken.push(...faultsOf(ended).map((fault) => `seed ${seed}, ${at}: ${fault}`));
      figures.histories += 1;
      figures.commands += ended.given.length;
      figures.requests += requests;
      figures.refused429 += refused;
      for (const { outcome } of ended.given) {
        const came = outcome.ok ? (outcome.view.notice?.tone === 'problem' ? 'overtaken' : 'done') : outcome.error.code;
        figures.outcomes[came] = (figures.outcomes[came] ?? 0) + 1;
      }
    }
  }
  return { figures, broken };
}

describe('two to six panes on one conversation, request by request in any order, with hands and mail in between', () => {
  test(
    `${histories} histories: no entry lost or doubled, the same marks for everybody, and who was overtaken is told`,
    async () => {
      const { figures, broken } = await judged(histories, (seed) => variants[seed % variants.length]!);
      if (many) console.log(JSON.stringify(figures));
      expect(broken).toEqual([]);
      expect(figures.outcomes.overtaken).toBeGreaterThan(0);
      // Most steps are done, whatever the crowd; the rest is told.
      expect(figures.outcomes.done).toBeGreaterThan(figures.commands * 0.7);
    },
    patience,
  );

  test(
    'the control, which reads, changes and writes back, loses entries',
    async () => {
      const { figures, broken } = await judged(control, () => ({ naive: true }));
      if (many) console.log(JSON.stringify({ control: figures, broken: broken.length }));
      expect(broken.filter((fault) => fault.includes('lost: ')).length).toBeGreaterThan(control / 4);
    },
    patience,
  );
});
