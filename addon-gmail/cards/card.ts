/** A screen as a Gmail card: one widget a row, nothing decided here. */
import type { Button, Section, View } from '../../src/words/screen';
import type { Carried } from './action';
import { buttonOf, isAct } from './button';
import { escaped } from './text';
import { widgetsOf } from './widgets';

/** Gmail ignores what comes after the hundredth widget of a card; the footer takes one more. */
const widgetsAtMost = 96;

export function cardOf(view: View): GoogleAppsScript.Card_Service.Card {
  const carried = carriedOf(view);
  const header = CardService.newCardHeader().setTitle(view.title);
  if (view.subtitle) header.setSubtitle(view.subtitle);
  const card = CardService.newCardBuilder().setHeader(header);
  let room = widgetsAtMost;
  for (const section of sectionsOf(view, carried)) {
    if (room <= 0) break;
    const { built, used } = sectionOf(section, carried, room);
    room -= used;
    if (used > 0) card.addSection(built);
  }
  const [primary, secondary] = footerOf(view).filter((button) => !carried.ask || !isAct(button));
  if (primary) {
    const footer = CardService.newFixedFooter().setPrimaryButton(buttonOf(primary, carried));
    if (secondary) footer.setSecondaryButton(buttonOf(secondary, carried));
    card.setFixedFooter(footer);
  }
  return card.build();
}

const footerOf = ({ footer }: View): Button[] => (footer ? [footer.primary, footer.secondary ?? []].flat() : []);

/** Where nobody is chosen, and the screen asks who looks, its acts ask with it. */
function carriedOf({ by, sections }: View): Carried {
  if (by !== undefined) return { by };
  const rows = sections.flatMap((section) => section.rows);
  const who = rows.find((row) => row.row === 'choice' && row.asWho !== undefined);
  if (who?.row !== 'choice' || who.asWho === undefined) return { by };
  let asked = 0;
  const field = () => {
    asked += 1;
    return `as.${asked}`;
  };
  return { by, ask: { asWho: who.asWho, options: who.options, field } };
}

/** A footer holds buttons alone: its acts move to the top where they have to ask, unless they stand there already. */
function sectionsOf(view: View, { ask }: Carried): Section[] {
  const [first, ...rest] = view.sections;
  if (!ask || !first) return view.sections;
  const there = view.sections.flatMap(({ rows }) => rows.flatMap((row) => (row.row === 'buttons' ? row.buttons : [])));
  const known = new Set(there.map(({ intent }) => JSON.stringify(intent)));
  const moved = footerOf(view).filter((button) => isAct(button) && !known.has(JSON.stringify(button.intent)));
  return moved.length > 0
    ? [{ ...first, rows: [...first.rows, { row: 'buttons', buttons: moved }] }, ...rest]
    : view.sections;
}

function sectionOf({ heading, rows, folded }: Section, carried: Carried, room: number) {
  const built = CardService.newCardSection();
  // Headers of sections read HTML, as text does.
  if (heading) built.setHeader(escaped(heading));
  const widgets = rows.flatMap((row) => widgetsOf(row, carried)).slice(0, room);
  for (const widget of widgets) built.addWidget(widget);
  // A section that could not be unfolded any further shows no arrow.
  if (folded !== undefined && widgets.length > folded) built.setCollapsible(true).setNumUncollapsibleWidgets(folded);
  return { built, used: widgets.length };
}
