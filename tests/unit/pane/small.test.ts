import { describe, expect, test } from '@jest/globals';
import { outlookTheme, themeOfBackground } from '../../../addon-outlook/office/theme';
import { firstWords } from '../../../pane/first-words';
import { directionOf } from '../../../pane/language';
import { createDrafts } from '../../../pane/state/drafts';
import { instantText, localText, offsetText } from '../../../pane/state/fields';
import { languages } from '../../../src/config/types';
import { first } from '../../../src/strings/de/first';
import { englishFirst } from '../../../src/strings/first';

describe('Outlook’s theme', () => {
  /** What the pane is told, at the start and after Outlook's events. */
  function told(now: string | undefined, events: string[], storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
    const themes: (string | null)[] = [];
    const onChange = (listener: (colours: { bodyBackgroundColor: string }) => void) => {
      for (const bodyBackgroundColor of events) listener({ bodyBackgroundColor });
      return () => undefined;
    };
    outlookTheme({ storage, now: now === undefined ? undefined : { bodyBackgroundColor: now }, onChange })((theme) =>
      themes.push(theme),
    );
    return themes;
  }

  test('starts as it was told last, where the start says nothing', () => {
    const texts = new Map<string, string>();
    const storage = {
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, text: string) => void texts.set(key, text),
    };
    expect(told(undefined, ['#1f1f1f', '???'], storage)).toEqual([null, 'dark', null]);
    expect(told(undefined, [], storage)).toEqual(['dark']);
    expect(told('#ffffff', [], storage)).toEqual(['light']);
    expect(told(undefined, ['#ffffff'], storage)).toEqual(['dark', 'light']);
    expect(told(undefined, [], storage)).toEqual(['light']);
    expect(told(undefined, ['#1f1f1f'], null)).toEqual([null, 'dark']);
  });
});

describe('a moment in a date field', () => {
  test('is the computer’s local time, to the minute, and comes back as the same instant', () => {
    for (const text of ['2026-11-23T10:42', '2026-07-01T00:00', '2027-01-01T23:59']) {
      expect(localText(new Date(text).getTime())).toBe(text);
      expect(instantText(text)).toBe(String(new Date(text).getTime()));
    }
  });

  test('says how far the computer’s time is from UTC', () => {
    const stated = (text: string) => /^UTC([+−])(\d\d):(\d\d)$/.exec(offsetText(text))!;
    for (const text of ['2026-11-23T10:42', '2026-07-01T00:00']) {
      const [, sign, hours, minutes] = stated(text);
      const offset = (sign === '−' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
      expect(offset + new Date(text).getTimezoneOffset()).toBe(0);
    }
    expect(stated('')).not.toBeNull();
    expect(stated('no date')).not.toBeNull();
  });

  test('nothing, or half a date, is no moment', () => {
    expect(instantText('')).toBe('');
    expect(instantText('2026-13-40T99:99')).toBe('');
  });
});

describe('drafts', () => {
  test('of one screen are not another’s', () => {
    const drafts = createDrafts();
    drafts.set('a', 'text', 'x');
    expect(drafts.get('b', 'text')).toBeUndefined();
    expect(drafts.holds('a', ['other', 'text'])).toBe(true);
    expect(drafts.holds('b', ['text'])).toBe(false);
  });

  test('an emptied field is a draft, too', () => {
    const drafts = createDrafts();
    drafts.set('a', 'text', '');
    expect(drafts.get('a', 'text')).toBe('');
    drafts.forget('a', 'text');
    expect(drafts.get('a', 'text')).toBeUndefined();
  });
});

test('direction by language, whatever its region or case', () => {
  expect(['he-IL', 'AR', 'fa', 'ur-PK'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
  expect(['en-US', 'de', '', 'constructor'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr']);
});

test('strings: the language asked for, else English, and which of them it is', async () => {
  expect(await firstWords('en-GB')).toBe(englishFirst);
  for (const tag of languages) expect(await firstWords(`${tag}-XY`)).toMatchObject({ language: tag });
  expect(await firstWords('xx-YY')).toBe(englishFirst);
  expect(await firstWords('constructor')).toBe(englishFirst);
  expect(await firstWords('de-AT', { de: async () => first })).toEqual({ language: 'de', strings: first });
  expect(await firstWords('de', { de: () => Promise.reject(new Error('offline')) })).toBe(englishFirst);
});

test('a dark background makes a dark pane; what is no colour decides nothing', () => {
  expect(themeOfBackground('#1f1f1f')).toBe('dark');
  expect(themeOfBackground('#FFFFFF')).toBe('light');
  expect(themeOfBackground('ffe680')).toBe('light');
  for (const none of [undefined, '', 'white', '#fff']) expect(themeOfBackground(none)).toBeNull();
});
