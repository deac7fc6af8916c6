import type { Proposal } from '../reports/data';
import type { VerbName } from '../verbs';
import type { Button, Row, Section } from '../words/screen';
import { cut } from '../words/text';
import { type Look, shortName } from './parts/look';

/** Proposals on one screen. */
const shownAtMost = 10;

/** Senders whose mail shall never be work, for a lead to decide; null: there are none. */
export function proposalsSection(proposals: readonly Proposal[], look: Look): Section | null {
  const { strings, context } = look;
  const isLead = context.person !== null && context.roster.byHandle(context.person.handle)?.role === 'lead';
  if (proposals.length === 0 || !isLead || !context.limits.configures) return null;
  const rows = proposals.slice(0, shownAtMost).flatMap((proposal) => proposalRows(proposal, look));
  const more = proposals.length - shownAtMost;
  if (more > 0) rows.push({ row: 'text', text: strings.proposalsMore(more), tone: 'quiet' });
  return { id: 'proposals', heading: strings.proposalsSection, rows };
}

function proposalRows({ conversation, id, address, by, at }: Proposal, look: Look): Row[] {
  const { strings } = look;
  const shown = cut(address, 60);
  const act = (label: string, command: { do: VerbName } & Record<string, string>): Button => ({
    label,
    says: `${label}: ${shown}`,
    intent: { to: 'act', conversation, command },
  });
  return [
    { row: 'text', text: strings.proposal(shown, shortName(by, look), look.when(at)) },
    {
      row: 'buttons',
      buttons: [
        act(strings.proposalAccept, { do: 'always', address, of: id }),
        act(strings.proposalDecline, { do: 'decline-always', of: id }),
      ],
    },
  ];
}
