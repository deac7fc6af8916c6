/** Settings as a screen: the person's own, and what the team has configured, so that nobody has to look for the file. */

import type { Proposal } from '../reports/data';
import { clockDifference } from '../sla/viewer-clock';
import { languages } from '../strings/languages';
import type { Button, Icon, Row, View } from '../words/screen';
import type { Look } from './parts/look';
import { personRow } from './parts/person';
import { offsetText } from './parts/time';
import { proposalsSection } from './proposals';

/** `chosen`: the language tag the person has chosen; empty: what the mail client says. */
export function settingsView(look: Look, chosen: string, proposals: readonly Proposal[] = []): View {
  const { strings, context } = look;
  const isLead = context.person !== null && context.roster.byHandle(context.person.handle)?.role === 'lead';
  const { checkUp, configuration } = context.limits;
  const buttons: Button[] = [
    ...(checkUp ? [] : [{ label: strings.checkUpRun, intent: { to: 'checkUp' as const } }]),
    // Where it is given as text, the text has a button of its own.
    ...(isLead && configuration === undefined ? [{ label: strings.setUpAgain, intent: { to: 'setUp' as const } }] : []),
  ];
  return {
    screen: 'settings',
    title: strings.settingsTitle,
    sections: [
      { id: 'own', heading: strings.ownSection, rows: ownRows(look, chosen) },
      ...[proposalsSection(proposals, look) ?? []].flat(),
      { id: 'clock', rows: isLead ? clockRows(look) : [] },
      { id: 'team', heading: strings.teamSection, rows: teamRows(look), folded: 4 },
      {
        id: 'mailbox',
        heading: strings.mailboxSection,
        rows: [
          { row: 'text', text: checkUp ? strings.gaps[checkUp] : strings.checkUpWhy, tone: 'quiet' as const },
          ...(buttons.length > 0 ? [{ row: 'buttons' as const, buttons }] : []),
        ] satisfies Row[],
      },
    ].filter(({ rows }) => rows.length > 0),
    ...(context.person ? { by: context.person.handle } : {}),
  };
}

/** The way to the settings, at the end of a first screen, where the mail client has no menu for it. */
export function withSettings(view: View, { strings, context }: Look): View {
  if (context.limits.settings !== undefined || context.person === null) return view;
  const way: Button = { label: strings.settingsTitle, intent: { to: 'settings' } };
  return { ...view, sections: [...view.sections, { id: 'settings', rows: [{ row: 'buttons', buttons: [way] }] }] };
}

function ownRows(look: Look, chosen: string): Row[] {
  const { strings, context } = look;
  const { person, roster } = context;
  const rows: Row[] = [];
  const ask = personRow(look, { to: 'settings' });
  if (ask) rows.push(ask);
  const member = person && roster.byHandle(person.handle);
  if (member) rows.push({ row: 'text', text: strings.youAre(member.name, strings.roles[member.role]) });
  const spoken = Object.entries(languages);
  if (member && spoken.length > 1) {
    rows.push({
      row: 'choice',
      field: 'language',
      label: strings.ownLanguage,
      kind: 'dropdown',
      options: [
        { value: 'client', label: strings.ownLanguageAsClient, chosen: chosen === '' },
        ...spoken.map(([tag, { languageName }]) => ({ value: tag, label: languageName, chosen: tag === chosen })),
      ],
      onChange: { to: 'settings' },
    });
  }
  return rows;
}

/** A clock that disagrees is worth a lead's knowing at once, not after a folded list. */
function clockRows({ strings, context: { config, viewerZone, viewerOffset, now } }: Look): Row[] {
  const found = clockDifference(config.zones, viewerZone, viewerOffset, now);
  if (!found) return [];
  const { timeZone, viewer, reckoned } = found;
  const text = strings.clockDiffers(timeZone, offsetText(viewer), offsetText(reckoned), config.tzdata);
  return [{ row: 'text', text, tone: 'warning' }];
}

/** Members who have left on nobody knows which day: until the configuration says it, their mail counts as the team's. */
function leaverRows({ strings, context: { config } }: Look): Row[] {
  const undated = config.members.filter(({ left, lastDay }) => left && lastDay === undefined).map(({ name }) => name);
  return undated.length === 0 ? [] : [{ row: 'text', text: strings.teamLeftWhen(undated.join(', ')), tone: 'warning' }];
}

function teamRows(look: Look): Row[] {
  const { strings, context, when } = look;
  const { config } = context;
  const { members, tags, policies } = config;
  const fact = (icon: Icon, label: string, text: string): Row => ({ row: 'fact', icon, label, text });
  const left = members.filter((member) => member.left).length;
  const retired = tags.filter((tag) => tag.retired).length;
  const promised =
    policies.length === 0
      ? strings.teamPromisesNone
      : strings.teamPromiseCount(policies.length, new Set(policies.map(({ calendar }) => calendar)).size);
  return [
    fact('mail', strings.teamMailbox, [config.mailbox, ...config.aliases].join(', ')),
    fact('person', strings.teamMembers, strings.teamMemberCount(members.length - left, left)),
    ...leaverRows(look),
    fact('tag', strings.teamTags, strings.teamTagCount(tags.length - retired, retired)),
    fact('clock', strings.teamPromises, promised),
    fact('clock', strings.teamZone, strings.teamZoneData(config.timeZone, config.tzdata)),
    fact('new', strings.teamSince, when(config.since)),
    fact('sent', strings.teamReply, strings.teamReplies[config.afterReply]),
    fact('closed', strings.teamClose, strings.teamCloses[config.onClose]),
    ...(context.limits.configuration === 'text'
      ? []
      : [{ row: 'text' as const, text: strings.teamChange, tone: 'quiet' as const }]),
  ];
}
