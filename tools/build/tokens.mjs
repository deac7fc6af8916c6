/** The pane's style sheet: Fluent's design tokens, only those in use, for every theme, and the colours of marks. */
import { webDarkTheme, webLightTheme } from '@fluentui/tokens';

/** Outlook's category colours by preset number, as the names of Fluent's palette. From 15 on they are the dark ones. */
const presetColours = [
  'Red',
  'Pumpkin',
  'Peach',
  'Gold',
  'Green',
  'Teal',
  'Brass',
  'Blue',
  'Lavender',
  'Cranberry',
  'Steel',
  'Steel',
  'Platinum',
  'Anchor',
  'Mink',
  'DarkRed',
  'DarkOrange',
  'Brown',
  'Marigold',
  'DarkGreen',
  'Teal',
  'Forest',
  'Navy',
  'Purple',
  'Cranberry',
];
const firstDark = 15;

/** Forced colours are the person's own; a token stands for one of the system's, by what its name says it is for. */
const systemColours = [
  [/Disabled/, 'GrayText'],
  [/ForegroundOnBrand/, 'HighlightText'],
  [/BrandBackground|BrandStroke/, 'Highlight'],
  [/StrokeFocus/, 'Highlight'],
  [/Background/, 'Canvas'],
  [/Foreground|Stroke|Border/, 'CanvasText'],
];

/**
 * The style sheet a build ships.
 * @param {string} css uses tokens as `var(--name)`
 * @param {Iterable<number>} presets category colours that occur
 */
export function styleSheet(css, presets) {
  const whole = `${css}\n${[...new Set(presets)]
    .sort((a, b) => a - b)
    .map(chipRule)
    .join('\n')}\n`;
  return `${tokenRules(usedTokens(whole))}\n${whole}`;
}

function usedTokens(css) {
  const names = new Set([...css.matchAll(/var\(--([A-Za-z0-9]+)\)/g)].map(([, name]) => name));
  const unknown = [...names].filter((name) => !(name in webLightTheme));
  if (unknown.length > 0) throw new Error(`Fluent has no such tokens: ${unknown.join(', ')}`);
  return [...names].sort();
}

function tokenRules(names) {
  const light = names.map((name) => declaration(name, webLightTheme[name]));
  const dark = names
    .filter((name) => webDarkTheme[name] !== webLightTheme[name])
    .map((name) => declaration(name, webDarkTheme[name]));
  const forced = names.filter((name) => name.startsWith('color')).map((name) => declaration(name, systemColour(name)));
  const darkRules = `color-scheme:dark;${dark.join('')}`;
  return [
    `:root{color-scheme:light;${light.join('')}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${darkRules}}}`,
    `:root[data-theme=dark]{${darkRules}}`,
    // As specific as the dark rules above, and later.
    `@media (forced-colors:active){:root,:root:not([data-theme=light]),:root[data-theme=dark]{${forced.join('')}}}`,
  ].join('\n');
}

const declaration = (name, value) => `--${name}:${value};`;

function systemColour(name) {
  const [, colour] = systemColours.find(([pattern]) => pattern.test(name)) ?? [];
  if (!colour) throw new Error(`No system colour stands for ${name}.`);
  return colour;
}

/** Fluent's pairs have a contrast of 4.5 to 1 and more, either way round; a dark preset turns the pair round. */
function chipRule(preset) {
  const name = presetColours[preset];
  if (!name) throw new Error(`Outlook has no category colour ${preset}.`);
  const pale = `var(--colorPalette${name}Background2)`;
  const deep = `var(--colorPalette${name}Foreground2)`;
  const [background, text] = preset < firstDark ? [pale, deep] : [deep, pale];
  return `.chip[data-preset="${preset}"]{background:${background};color:${text}}`;
}
