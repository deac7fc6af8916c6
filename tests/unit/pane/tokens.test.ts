/** The generated style sheet: tokens in use, every theme, marks that can be read. */

import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import { describe, expect, test } from '@jest/globals';
import { styleSheet } from '../../../tools/build/tokens.mjs';

const luminance = (hex: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

test('has the tokens that are used, for light, dark and forced colours, and no others', () => {
  const css = styleSheet('p{color:var(--colorNeutralForeground1);padding:var(--spacingVerticalS)}', []);
  expect(css).toContain(`:root{color-scheme:light;--colorNeutralForeground1:${webLightTheme.colorNeutralForeground1};`);
  expect(css).toContain(
    `:root[data-theme=dark]{color-scheme:dark;--colorNeutralForeground1:${webDarkTheme.colorNeutralForeground1};}`,
  );
  expect(css).toMatch(/forced-colors:active\).*--colorNeutralForeground1:CanvasText/);
  expect(css.match(/--spacingVerticalS:/g)).toHaveLength(1);
  expect(css).not.toContain('--colorNeutralForeground2');
});

test('a token Fluent does not have is refused, by name', () => {
  expect(() => styleSheet('p{color:var(--colorNeutralForeground99)}', [])).toThrow('colorNeutralForeground99');
});

describe('marks', () => {
  const rule = (preset: number): [string, string] => {
    const found = new RegExp(`data-preset="${preset}"\\]\\{background:var\\(--(\\w+)\\);color:var\\(--(\\w+)\\)`).exec(
      styleSheet('', [preset]),
    );
    return [found![1]!, found![2]!];
  };
  const presets = Array.from({ length: 25 }, (_, preset) => preset);

  test.each(presets)('of preset %i can be read in both themes', (preset) => {
    const [background, text] = rule(preset);
    for (const theme of [webLightTheme, webDarkTheme] as unknown as Record<string, string>[]) {
      expect(contrast(theme[background]!, theme[text]!)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('a preset Outlook does not have is refused', () => {
    expect(() => styleSheet('', [25])).toThrow('25');
  });
});
