import type { SampleClock } from '../clock';
import { answers, type Story, writes } from '../story';

const script = { name: '<script>alert("name")</script>', address: 'robert@tables.test' };
const link = { name: '<b>Lena</b> &amp; "Co"', address: 'lena@ampersand.test' };
const verbose = { name: 'Cornelius Featherstonehaugh', address: 'cornelius@longwinded.example' };
const silent = { name: '', address: 'j.k@hearthmail.example' };
const gateway = { name: 'Fax Gateway', address: 'gateway@oldiron.test' };
const clockless = { name: 'Walter Oakes', address: 'walter@oakes.test' };
const welsh = { name: 'Gwen Parry', address: 'gwen@parry.example' };
const eager = { name: 'Tilda Moon', address: 'tilda.moon@letterbox.example' };

const intent =
  'I should like to enquire, with all due respect to your evidently overworked staff, about the rucksack, ';

/** Subject of exactly 5,000 characters. */
export const endlessSubject = `${intent.repeat(60).slice(0, 4_999)}?`;

/** One word of 900 characters, as no line break ever finds it. */
const endlessWord = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(16).slice(0, 900);

/** Mail that breaks careless programs, each written by somebody who wants an answer all the same. */
export function strangeStories(clock: SampleClock): Story[] {
  return [
    {
      key: 'script-in-subject',
      subject: '<script>alert(1)</script> does your shop escape this?',
      lines: [
        writes(
          script,
          clock.on(2, '23:11'),
          `Hello, I test web forms for a living and could not help myself. My name and the subject should appear as typed.\n\n<img src=x onerror="alert(2)"> And a real question: do you have the titanium mug in 450 ml?\n\nRobert`,
        ),
      ],
    },
    {
      key: 'markup-in-subject',
      subject: '<a href="https://phish.test/">Click</a> 5 < 6 &amp; 7 > 3 "quoted"',
      marks: ['@bob', '#sizing'],
      lines: [
        writes(link, clock.on(4, '09:55'), `The chart on your page reads "chest &lt; 96". Is that a size or a typo?`, {
          html: `<p onclick="alert(3)">The chart on your page reads "chest &amp;lt; 96". Is that a size or a typo?</p><script>document.body.innerHTML = 'gone'</script><a href="javascript:alert(4)">Lena</a>`,
        }),
        answers(
          'bob',
          clock.on(4, '10:30'),
          `Hi Lena,\n\na typo, and a fine one: it means "less than 96 cm". I've told our web people.`,
        ),
        writes(link, clock.on(4, '10:52'), `Ha. Then I'm an M & my brother an L.`),
      ],
    },
    {
      key: 'endless-subject',
      subject: endlessSubject,
      lines: [
        writes(
          verbose,
          clock.on(1, '14:02'),
          `All I had to say is in the subject.\n\nYours sincerely\nC. Featherstonehaugh`,
        ),
      ],
    },
    {
      key: 'no-subject',
      subject: '',
      lines: [writes(silent, clock.minutesAgo(12), `is the blue one back in stock`)],
    },
    {
      key: 'no-message-id',
      subject: 'FAX from +49 8321 550 171 (1 page)',
      lines: [
        writes(
          gateway,
          clock.on(3, '08:31'),
          `[Page 1 of 1]\n\nTO FERNHILL OUTDOOR\nPLEASE SEND YOUR WINTER CATALOGUE TO\nA. STADLER, HÜTTENWEG 2, 87561 OBERSTDORF\nI HAVE NO COMPUTER`,
          { messageId: null },
        ),
      ],
    },
    {
      key: 'no-date',
      subject: 'When does the repair workshop open?',
      lines: [
        writes(
          clockless,
          clock.on(2, '07:48'),
          `I'd like to bring my old rucksack in person. On which days is somebody there?\n\nWalter Oakes`,
          { date: null },
        ),
      ],
    },
    {
      key: 'endless-word',
      subject: `Delivery to ${endlessWord.slice(0, 58)}`,
      marks: ['@alice', '~Waiting', '#shipping'],
      lines: [
        writes(
          welsh,
          clock.on(5, '15:09'),
          `Your form cuts our village off after 30 letters. The courier's label then reads only half of it. In full, and once more for your tester: ${endlessWord}\n\nGwen Parry`,
        ),
        answers(
          'alice',
          clock.on(4, '12:12'),
          `Hi Gwen,\n\nI've asked for a longer field. Until then, would the postcode and your house name be enough for the driver?`,
        ),
      ],
    },
    {
      key: 'odd-attachments',
      subject: 'My photos and the form you asked for',
      marks: ['@unassigned', '#returns'],
      lines: [
        writes(
          eager,
          clock.on(4, '21:40'),
          `As discussed on the phone with, I think, Femi? Everything is attached.\n\nTilda`,
          {
            attachments: [
              { filename: '../../return form <final> (2).pdf', mimeType: 'application/pdf', content: '%PDF-1.4\n' },
              { filename: 'صورة.png', mimeType: 'image/png', content: new Uint8Array([137, 80, 78, 71]) },
              { filename: 'notes.html', mimeType: 'text/html', content: '<script>alert(5)</script>' },
              { filename: 'empty.txt', mimeType: 'text/plain', content: '' },
            ],
          },
        ),
      ],
    },
  ];
}
