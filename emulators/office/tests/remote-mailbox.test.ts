import { expect, test } from '@jest/globals';
import {
  answerMailboxCall,
  createMemoryMailbox,
  type MailboxCall,
  OfficeFault,
  remoteMailbox,
  sampleMessage,
} from '..';

/** As over a channel: everything is JSON once. */
function bothEnds(items = [sampleMessage('a')]) {
  const mailbox = createMemoryMailbox({ items, masterList: [{ displayName: '@alice', color: 'Preset1' }] });
  const json = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  const remote = remoteMailbox(async (call) => json(await answerMailboxCall(mailbox, json(call))));
  return { mailbox, remote };
}

test('every method of the port works over the channel', async () => {
  const { mailbox, remote } = bothEnds([sampleMessage('a'), sampleMessage('draft', { mode: 'compose' })]);
  for (const method of Object.keys(mailbox).filter((name) => name !== 'put' && name !== 'remove')) {
    expect(remote).toHaveProperty(method);
  }
  expect(await remote.item('a')).toEqual(await mailbox.item('a'));
  expect(await remote.item('gone')).toBeNull();
  await remote.changeCategories('a', ['@alice', 'x'], []);
  await remote.changeCategories('a', [], ['x']);
  expect(await remote.categories('a')).toEqual(['@alice']);
  await remote.changeMasterList('item', [{ displayName: 'n', color: 'None' }], ['@alice']);
  expect(await remote.masterList('item')).toEqual([{ displayName: 'n', color: 'None' }]);
  await remote.saveCustomProperties('a', 'docket', { note: 1 });
  expect(await remote.customProperties('a', 'docket')).toEqual({ note: 1 });
  await remote.saveRoamingSettings('docket', { theme: '"dark"' });
  expect(await remote.roamingSettings('docket')).toEqual({ theme: '"dark"' });
  await remote.changeDraft('draft', { subject: 'New' });
  expect(await remote.item('draft')).toMatchObject({ subject: 'New' });
});

test('an Office error keeps its code; any other is a plain error', async () => {
  const { mailbox, remote } = bothEnds();
  await expect(remote.categories('gone')).rejects.toMatchObject({ code: 9049 });
  await expect(remote.categories('gone')).rejects.toBeInstanceOf(OfficeFault);
  mailbox.masterList = async () => {
    throw new Error('down');
  };
  await expect(remote.masterList('item')).rejects.toThrow('down');
  await expect(remote.masterList('item')).rejects.not.toBeInstanceOf(OfficeFault);
});

test('only methods of the port can be called', async () => {
  const { mailbox } = bothEnds();
  const call = { method: 'remove', args: ['a'] } as unknown as MailboxCall;
  expect(await answerMailboxCall(mailbox, call)).toMatchObject({ ok: false });
  expect(await mailbox.item('a')).not.toBeNull();
});
