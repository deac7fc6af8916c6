import type { Correspondent } from '../../emulators/mailbox/compose';

/** Fernhill Outdoor, a small web shop for tents, boots and everything between. */
export const team: Correspondent = { name: 'Fernhill Outdoor', address: 'support@fernhill.example' };

/** Who answers the team's mail, by handle. Erin left in the summer; Femi is away. */
export const members = {
  alice: { name: 'Alice Moreau', address: 'alice@fernhill.example' },
  bob: { name: 'Bob Okafor', address: 'bob@fernhill.example' },
  femi: { name: 'Femi Adeyemi', address: 'femi@fernhill.example' },
  dana: { name: 'Dana Lindqvist', address: 'dana@fernhill.example' },
  carol: { name: 'Carol Reyes', address: 'carol@fernhill.example' },
  erin: { name: 'Erin Walsh', address: 'erin@fernhill.example' },
} satisfies Record<string, Correspondent>;

export type SampleHandle = keyof typeof members;
