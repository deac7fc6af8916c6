import type { SampleClock } from '../clock';
import { answers, type Story, writes } from '../story';

const nora = { name: 'Nora Blom', address: 'nora.blom@letterbox.example' };
const tom = { name: 'Tom Whitlock', address: 'tomw@hearthmail.example' };
const sigrid = { name: 'Sigrid Aune', address: 'sigrid.aune@fjordpost.example' };
const priya = { name: 'Priya Raman', address: 'priya@raman-family.example' };
const owen = { name: 'Owen Pryce', address: 'owen.pryce@hearthmail.example' };
const magda = { name: 'Magda Zielińska', address: 'magda.z@poczta.example' };
const luke = { name: 'Luke Farrow', address: 'luke@farrow.test' };

/** Parcels: late, lost, split, soaked, stuck at customs. */
export function shippingStories(clock: SampleClock): Story[] {
  return [
    {
      key: 'parcel-with-neighbour',
      subject: 'Tracking says delivered, nothing here (order 48213)',
      marks: ['@alice', '~Waiting', '#shipping'],
      lines: [
        writes(
          nora,
          clock.on(4, '18:47'),
          `Hello,\n\nYour tracking page says my parcel was "handed over personally" at 14:10 today. I was at home all day with a cold and nobody rang. I have asked both neighbours on my floor.\n\nThe order is 48213, the green two-person tent. We leave for the coast in ten days, so there is still time, but I would like to know where it is.\n\nNora Blom`,
        ),
        answers(
          'alice',
          clock.on(3, '09:22'),
          `Hi Nora,\n\nI'm sorry, being ill and chasing a parcel is no fun. I have opened a trace with the courier. The driver's scan shows "house 41, ground floor", and your address is 14, so I suspect the digits were swapped.\n\nCould you look whether somebody at number 41 has it? If not, tell me and I send a second tent on Monday without waiting for the courier.`,
        ),
      ],
      notes: [
        {
          by: 'alice',
          text: 'Courier case C-77120. If she says no on Monday, send a replacement, Dana agreed.',
          at: clock.on(3, '09:25'),
        },
      ],
    },
    {
      key: 'address-before-dispatch',
      subject: 'Please change delivery address, order 48402',
      lines: [
        writes(
          tom,
          clock.minutesAgo(25),
          `Morning,\n\nI ordered a stove and four gas cartridges last night (48402) and noticed only now that it goes to our old flat. We moved in September.\n\nNew address: Tom Whitlock, 3 Saddler's Yard, second floor. Everything else stays the same. Can you catch it before it leaves?\n\nTom`,
        ),
      ],
    },
    {
      key: 'customs-norway',
      subject: 'Customs charge of 412 kroner on a gift?',
      marks: ['@bob', '#shipping', '#billing'],
      lines: [
        writes(
          sigrid,
          clock.on(5, '20:15'),
          `Hi there!\n\nMy brother in Leeds ordered a headlamp for my birthday and had it sent to me in Tromsø. Very kind, but now the post wants 412 kr in duty and handling before they release it. The lamp itself cost less than that.\n\nIs this right? Your shop page says "all duties included for Norway".\n\nSigrid`,
        ),
        answers(
          'bob',
          clock.on(4, '11:03'),
          `Hi Sigrid,\n\nhappy birthday, and sorry about the wrapping paper with a price on it. Duties are included when the order itself is placed for Norway. Your brother's was placed for the United Kingdom with another delivery address, and then our system leaves them out. It shouldn't do that without saying so.\n\nPlease don't pay yet. I'm asking our carrier whether we can take the charge over.`,
        ),
        writes(
          sigrid,
          clock.on(2, '12:40'),
          `Thank you Bob. The post office says they keep it until Thursday, then it goes back. Has your carrier said anything?`,
        ),
      ],
      notes: [
        {
          by: 'bob',
          text: 'Carrier takes over the charge if we send form 7 before Wednesday noon. @dana may I book the 412 kr on goodwill?',
          at: clock.on(3, '15:48'),
        },
        { by: 'dana', text: 'Yes, book it. And please file the checkout bug.', at: clock.on(3, '16:30') },
      ],
    },
    {
      key: 'two-of-three',
      subject: 'Only two of three items arrived',
      marks: ['@alice', '?carol', '#shipping'],
      lines: [
        writes(
          priya,
          clock.on(3, '13:12'),
          `Dear Fernhill team,\n\nthe box for order 48266 came today with the two sleeping mats, but the pump bag was not inside, although the packing slip lists it. The box had been opened and taped again on one side.\n\nCould you send the pump bag? The mats are not much use without it.\n\nBest regards\nPriya Raman`,
        ),
        answers(
          'alice',
          clock.on(3, '14:05'),
          `Hello Priya,\n\nthanks for describing the tape, that helps. I'm asking our warehouse to weigh up what left the building; you hear from me on Monday at the latest.`,
        ),
        writes(
          priya,
          clock.on(1, '17:31'),
          `Hello Alice, no rush at all, only so that you know: I found the outer carton label and it says 2.1 kg. I attach no picture since my phone refuses today.`,
        ),
      ],
      notes: [
        {
          by: 'alice',
          text: '@carol can you check the dispatch weight of 48266? With the pump bag it should be about 2.4 kg.',
          at: clock.on(3, '14:07'),
        },
      ],
    },
    {
      key: 'soaked-box',
      subject: 'Box arrived soaking wet',
      lines: [
        writes(
          owen,
          clock.on(2, '10:28'),
          `Hi,\n\nthe courier left your parcel in the open during yesterday's downpour. The cardboard fell apart in my hands. The down jacket inside is in a plastic bag and seems dry, but the guidebook is a brick of pulp. Photo attached.\n\nI'd like the book replaced; the jacket I keep.\n\nOwen Pryce`,
          {
            attachments: [
              { filename: 'wet box.jpg', mimeType: 'image/jpeg', content: new Uint8Array([255, 216, 255, 224, 0, 16]) },
            ],
          },
        ),
      ],
    },
    {
      key: 'friday-express',
      subject: 'Express order for Tuesday, is it on its way?',
      marks: ['@unassigned', '~New', '#shipping', '!High'],
      lines: [
        // In office hours this has waited 3 h 48 min by Monday 10:42, twelve minutes short of the promise.
        writes(
          magda,
          clock.on(3, '15:24'),
          `Hello,\n\nI paid for express (order 48371) because my mountain leader assessment starts on Tuesday evening and my boots gave up. The status still says "in preparation". I can pick the parcel up myself at any depot in Kraków if that is faster.\n\nPlease let me know in any case, then I can borrow a pair if need be.\n\nMagda Zielińska`,
        ),
      ],
    },
    {
      key: 'parcel-locker',
      subject: 'Locker code never came',
      marks: ['✓bob', '#shipping'],
      lines: [
        writes(
          luke,
          clock.on(12, '08:55'),
          `The app says my parcel is in the locker at the station and that I would receive a code. I haven't. Order 47960.`,
        ),
        answers(
          'bob',
          clock.on(12, '09:41'),
          `Hi Luke,\n\nyour phone number has a digit too few in the order, so the code went nowhere. I've had it sent again to this mail address. It should be there any minute.`,
        ),
        writes(luke, clock.on(12, '10:20'), `That was it. Got the parcel on my way to lunch.\n\nLuke`),
      ],
    },
  ];
}
