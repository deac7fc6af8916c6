import type { SampleClock } from '../clock';
import { answers, type Story, writes } from '../story';

const helen = { name: 'Helen Marsh', address: 'helen.marsh@hearthmail.example' };
const joost = { name: 'Joost van Dijk', address: 'joost@vandijk.example' };
const beatrice = { name: 'Béatrice Lenoir', address: 'b.lenoir@courrier.example' };
const amir = { name: 'Amir Haddad', address: 'amir.haddad@letterbox.example' };
const ruth = { name: 'Ruth Kellerman', address: 'ruth.kellerman@oldmill.example' };
const grace = { name: 'Grace Adu', address: 'grace.adu@hearthmail.example' };

/** Things that come back, and the money that should follow them. */
export function returnsStories(clock: SampleClock): Story[] {
  return [
    {
      key: 'refund-promised',
      subject: 'Refund for the returned rain jacket',
      marks: ['@alice', '#returns', '#billing'],
      lines: [
        writes(
          helen,
          clock.on(7, '19:08'),
          `Hello,\n\nI returned a rain jacket (order 47811, size M, rust) on the 4th. The tracking shows that you received it a week ago, but 189 euros have not come back to my card yet.\n\nCould somebody look into it?\n\nHelen Marsh`,
        ),
        answers(
          'alice',
          clock.on(6, '10:12'),
          `Hi Helen,\n\nyour jacket is here and in perfect condition, thank you for the careful packing. The refund got stuck because the card it was paid with has expired since. My colleague Bob from accounts is sending it to the new one.`,
        ),
        writes(helen, clock.on(6, '12:30'), `That makes sense, I got a new card in the summer. When can I expect it?`),
        answers('bob', clock.on(6, '15:02'), `Hi Helen,\n\nyou'll have the 189 euros by Friday.`),
        // Three hours and forty-eight minutes before the workbench opens.
        writes(
          helen,
          clock.minutesAgo(228),
          `Good morning,\n\nFriday has come and gone and there is still nothing on my account. I checked this morning before work. I don't want to be a nuisance, but it has been three weeks now.\n\nHelen`,
        ),
      ],
      notes: [
        {
          by: 'bob',
          text: 'Promised her the refund by Friday. The new card needs a manual transfer, I put it into the Thursday run.',
          at: clock.on(6, '15:04'),
        },
      ],
    },
    {
      key: 'boots-exchange',
      subject: 'Exchange: Corrie boots 42 for 43',
      marks: ['@bob', '~Waiting', '#returns', '#sizing'],
      lines: [
        writes(
          joost,
          clock.on(6, '21:17'),
          `Hi, great boots, but my toes touch the front going downhill. Can I swap 42 for 43? Worn once around the living room, the soles are clean. Order 48102.\n\nJoost`,
        ),
        answers(
          'bob',
          clock.on(5, '09:36'),
          `Hi Joost,\n\nof course. I've put a pair of 43s aside for you. A return label is on its way in a separate mail; as soon as the courier scans your parcel, the new pair leaves here.`,
        ),
      ],
    },
    {
      key: 'label-expired',
      subject: 'Return label expired',
      lines: [
        writes(
          beatrice,
          clock.minutesAgo(118),
          `Bonjour,\n\nthe return label you sent on the 2nd has expired, the relay point refuses it. I was travelling and could not go earlier. May I have a new one? It is for the camping chair, order 47733.\n\nMerci beaucoup\nBéatrice Lenoir`,
        ),
      ],
    },
    {
      key: 'gift-without-receipt',
      subject: 'Returning a gift without telling my aunt',
      marks: ['✓bob', '#returns'],
      lines: [
        writes(
          amir,
          clock.on(18, '17:50'),
          `Hello! My aunt gave me a fleece from your shop. It is lovely and two sizes too small. I don't have an order number and would rather not ask her. Is there a way?\n\nAmir`,
        ),
        answers(
          'bob',
          clock.on(17, '10:20'),
          `Hi Amir,\n\nthere is. Inside the collar is a white tag with a nine-digit number; send me that and a size, and no aunt will ever hear of it.`,
        ),
        writes(amir, clock.on(17, '18:01'), `Excellent. 004 118 273, and an L please.`),
        answers(
          'bob',
          clock.on(14, '09:05'),
          `Found it. Your L leaves today, the label for the small one is in the box. Say hello to your aunt (or don't).`,
        ),
      ],
    },
    {
      key: 'two-left-gloves',
      subject: 'Two left gloves',
      marks: ['✓alice', '#returns'],
      marked: 2,
      lines: [
        writes(
          ruth,
          clock.on(5, '14:33'),
          `Dear Fernhill,\n\nyour new merino gloves are wonderfully warm on the left hand. Unfortunately I have now got two for it, and none for the right one. Order 48190.\n\nWith friendly greetings\nRuth Kellerman`,
        ),
        answers(
          'alice',
          clock.on(4, '09:10'),
          `Dear Ruth,\n\nsomewhere out there is a person with two right ones, and I hope they write as kindly. A complete pair is on its way to you; keep the spare left glove, you never know.`,
        ),
        // The bare thank-you: closed, and it should stay closed.
        writes(ruth, clock.on(1, '16:05'), `Thank you very much!\n\nRuth Kellerman`),
      ],
    },
    {
      key: 'sixty-days',
      subject: 'Return after 64 days',
      marks: ['@alice', '?dana', '#returns'],
      lines: [
        writes(
          grace,
          clock.on(4, '07:44'),
          `Hello,\n\nI know your return period is sixty days and that I am four days late. My father had an operation and the tent we bought for the trip together has stayed in its bag. He won't be camping this year.\n\nI would understand a no. I thought asking costs nothing. Order 46615, 329 euros.\n\nGrace Adu`,
        ),
        answers(
          'alice',
          clock.on(4, '10:58'),
          `Dear Grace,\n\nI'm sorry to hear that, and I hope your father is recovering well. Let me ask; I'll come back to you within two working days.`,
        ),
        writes(grace, clock.on(4, '11:20'), `That is kind, thank you. He is doing better than the doctors said.`),
      ],
      notes: [
        {
          by: 'alice',
          text: '@dana four days over, unused, serious reason. I would take it back in full. Your call.',
          at: clock.on(4, '11:02'),
        },
      ],
    },
  ];
}
