/** A screen as a Gmail card: one widget a row, nothing decided here. */
import type { Section, View } from '../../src/words/screen';
import type { Carried } from './action';
import { buttonOf } from './button';
import { escaped } from './text';
import { widgetsOf } from './widgets';

/** Gmail ignores what comes after the hundredth widget of a card; the footer takes one more. */
const widgetsAtMost = 96;

export function cardOf(view: View): GoogleAppsScript.Card_Service.Card {
  const carried: Carried = { by: view.by };
  const header = CardService.newCardHeader().setTitle(view.title);
  if (view.subtitle) header.setSubtitle(view.subtitle);
  const card = CardService.newCardBuilder().setHeader(header);
  let room = widgetsAtMost;
  for (const section of view.sections) {
    if (room <= 0) break;
    const { built, used } = sectionOf(section, carried, room);
    room -= used;
    if (used > 0) card.addSection(built);
  }
  if (view.footer) {
    const footer = CardService.newFixedFooter().setPrimaryButton(buttonOf(view.footer.primary, carried));
    if (view.footer.secondary) footer.setSecondaryButton(buttonOf(view.footer.secondary, carried));
    card.setFixedFooter(footer);
  }
  return card.build();
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
