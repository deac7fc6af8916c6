import type { SampleClock } from '../clock';
import { answers, type Story, writes } from '../story';

const eskil = { name: 'Eskil Dahl', address: 'eskil.dahl@fjordpost.example' };
const martha = { name: 'Martha Quill', address: 'martha.quill@oldmill.example' };
const dev = { name: 'Dev Anand', address: 'dev.anand@letterbox.example' };
const ines = { name: 'Inês Carvalho', address: 'ines@carvalho.test' };
const piotr = { name: 'Piotr Nowak', address: 'p.nowak@poczta.example' };
const fern = { name: 'Fern Abbott', address: 'fern.abbott@hearthmail.example' };
const callum = { name: 'Callum Reid', address: 'callum@reidclimbs.example' };

const photo = (filename: string) => ({
  filename,
  mimeType: 'image/jpeg',
  content: new Uint8Array([255, 216, 255, 224, 0, 16, 74, 70, 73, 70]),
});

/** What broke, leaked, faded or burned. */
export function warrantyStories(clock: SampleClock): Story[] {
  return [
    {
      key: 'snapped-pole',
      subject: 'Pole snapped in a light breeze',
      marks: ['@alice', '~Waiting', '#warranty', '#defect'],
      lines: [
        writes(
          eskil,
          clock.on(8, '20:02'),
          `Hi,\n\none of the poles of our Skylark 3 broke last weekend, at the second joint. It was hardly windy. The tent is one year old and has maybe twenty nights behind it. Pictures attached: the break, and the tent as we had pitched it.\n\nEskil`,
          { attachments: [photo('break.jpg'), photo('pitch.jpg')] },
        ),
        answers(
          'alice',
          clock.on(7, '09:48'),
          `Hi Eskil,\n\nthat is a clean break right at the ferrule, so a fault of the pole and a case for the warranty. I can send a complete set or a single segment with a splint. The set takes a week, the segment two days. Which do you prefer?`,
        ),
        writes(eskil, clock.on(5, '22:10'), `The complete set please, we don't go out again before December.`),
        answers(
          'alice',
          clock.on(4, '09:15'),
          `Ordered. The set comes straight from the maker. Would you send the broken segment back in the same box? They want to look at it.`,
        ),
      ],
    },
    {
      key: 'zip-slider',
      subject: 'Sleeping bag zip has lost its slider',
      marks: ['@bob', '~Snoozed', '#defect'],
      snoozedUntil: clock.in(3, '09:00'),
      lines: [
        writes(
          martha,
          clock.on(5, '11:26'),
          `Good day,\n\nthe slider of my Larkspur bag has come off at the foot end and I cannot get it back on, nor can my husband, who is an engineer and took it personally. Do you repair these?\n\nMartha Quill`,
        ),
        answers(
          'bob',
          clock.on(5, '13:50'),
          `Dear Martha,\n\nwe do, and please tell your husband it takes a special clamp. The right sliders are being delivered to us next Thursday; I'll send you one with a drawing that afternoon, free of charge.`,
        ),
      ],
      notes: [{ by: 'bob', text: 'Sliders no. 8 arrive Thursday. Wake me then.', at: clock.on(5, '13:52') }],
    },
    {
      key: 'stove-leak',
      subject: 'URGENT gas smell from the Ember stove',
      marks: ['@dana', '?carol', '!Urgent', '#defect'],
      lines: [
        writes(
          dev,
          clock.on(1, '19:20'),
          `Hello,\n\nI bought the Ember stove from you two weeks ago. Tonight I screwed in a new cartridge and smelled gas at once, with the valve closed. I unscrewed it outside on the balcony; the seal has a hairline tear. Nobody was hurt, but I have children here.\n\nThe number on the bottom is EM-2207. You may want to check others.\n\nDev Anand`,
          { attachments: [photo('seal.jpg')], starred: true },
        ),
        answers(
          'dana',
          clock.on(1, '20:41'),
          `Dear Dev,\n\nthank you for acting so calmly and for writing at once. Please do not use the stove again. We have stopped selling this batch tonight and I'll call the maker first thing in the morning. You'll be refunded today; keep the stove for us if you can store it safely outside, we'll have it collected.`,
        ),
        writes(
          dev,
          clock.minutesAgo(96),
          `Thanks for the quick answer on a Sunday. It's in the shed. When is the collection? I'd like it gone before the kids are back from school at two.`,
        ),
      ],
      notes: [
        {
          by: 'dana',
          text: '@carol please pull every Ember with a number from EM-2190 to EM-2230 from the shelf and count them. Nothing of it ships.',
          at: clock.on(1, '20:44'),
        },
      ],
    },
    {
      key: 'headlamp-flicker',
      subject: 'Headlamp flickers when cold',
      lines: [
        writes(
          ines,
          clock.on(1, '09:33'),
          `Hi! My Glow 400 works fine indoors, but below zero it starts to flicker after ten minutes, with full batteries, both the supplied ones and new ones. Is that normal, or is it broken?\n\nInês`,
        ),
      ],
    },
    {
      key: 'delaminating-shell',
      subject: 'Membrane coming off inside my shell jacket',
      marks: ['@unassigned', '#warranty'],
      lines: [
        writes(piotr, clock.on(3, '22:48'), undefined, {
          html: `<html><head><style>p { color: #223; } .sig { font-size: 11px; color: gray }</style></head><body><p>Dear Sir or Madam,</p><p>the <b>inner membrane</b> of my jacket peels off around the hood &amp; shoulders &ndash; bought in <i>March of last year</i>, order 39127.</p><ul><li>washed four times, as the label says</li><li>never in the dryer</li></ul><p>I read that you give <u>three years</u>. What do you need from me?</p><p class="sig">Piotr Nowak<br>Gdańsk</p></body></html>`,
        }),
      ],
    },
    {
      key: 'mattress-leak',
      subject: 'Mattress loses air overnight',
      marks: ['✓alice', '#warranty'],
      marked: 3,
      lines: [
        writes(
          fern,
          clock.on(20, '08:15'),
          `Hello, by four in the morning I lie on the ground. I've done the bathtub test and there are bubbles along one seam. Order 45520.\n\nFern Abbott`,
        ),
        answers(
          'alice',
          clock.on(20, '11:02'),
          `Hi Fern,\n\nbubbles on a seam mean a new mattress, no more questions asked. It leaves here tomorrow.`,
        ),
        writes(fern, clock.on(19, '07:40'), `Fantastic, thank you for making this so easy.`),
        writes(
          fern,
          clock.minutesAgo(50),
          `Hello Alice,\n\nI'm sorry to be back: the new one does the same, on the same seam. Is it possible that the whole series has this fault? I would rather have a different model this time, even if I have to pay the difference.\n\nFern`,
        ),
      ],
    },
    {
      key: 'carabiner-recall',
      subject: 'Are my carabiners part of the recall?',
      marks: ['✓erin', '#defect'],
      lines: [
        writes(
          callum,
          clock.on(33, '12:09'),
          `I have six Kestrel carabiners from you, stamped 1124. The maker's notice says 1119 to 1123. Am I fine, or is it safer to swap them?\n\nCallum`,
        ),
        answers(
          'erin',
          clock.on(33, '14:27'),
          `Hi Callum,\n\nI asked the maker: 1124 was made with the new forging tool and is not affected. If it lets you sleep better, we swap them anyway.`,
        ),
        writes(callum, clock.on(32, '09:00'), `No need, I trust the tool. Thanks for asking them.`),
      ],
    },
  ];
}
