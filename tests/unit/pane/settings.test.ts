import { expect, test } from '@jest/globals';
import { keyOf } from '../../../pane/state/places';
import { topOf } from '../../../pane/state/state';
import { driveSync } from '../../../src/hosting/drive-sync';
import { settings } from '../../../src/hosting/language';
import { rememberedForNow } from '../../../src/hosting/remembered';
import { contextOf } from '../../support/core-world';
import { fakePane } from './fake-inbox';

test('settings open on top of a screen; a language is chosen there at once, and back leads where one came from', async () => {
  const pane = fakePane();
  const remembered = rememberedForNow();
  const view = (language?: string) => ({
    ok: true as const,
    view: driveSync(settings(contextOf({ by: 'alice' }), language), remembered),
  });
  pane.screens.start({ at: 'board', query: { list: 'mine' } });
  pane.screens.go({ to: 'settings' }, 'settings');
  await pane.last('settings').answer(view());
  const top = topOf(pane.screens.state())!;
  expect([keyOf(top.place), top.view?.title]).toEqual(['settings', 'Settings']);
  pane.screens.change(keyOf(top.place), 'language', 'de', { to: 'settings' });
  await pane.last('settings de').answer(view('de'));
  expect(pane.titles().at(-1)).toBe('Einstellungen');
  expect(pane.screens.state().stack).toHaveLength(2);
  // Drawn anew it chooses nothing.
  pane.screens.go({ to: 'settings' }, 'settings');
  await pane.last('settings').answer(view());
  pane.screens.back();
  pane.last('board mine');
});
