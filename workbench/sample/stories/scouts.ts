/** One conversation of sixty mails: a scout troop orders a camp, and changes its mind. */
import type { SampleClock } from '../clock';
import { answers, type Story, writes } from '../story';

const hilde = { name: 'Hilde Baumann', address: 'hilde.baumann@pfadi-eichstamm.example' };

/** In turns: the troop leader, then the team. */
const turns: readonly string[] = [
  'Dear Fernhill team, our troop (34 children, 7 leaders) is renewing its camp before next summer. I would like to order through one person, if that is possible. Where do we begin?',
  'Dear Hilde, it is possible, and that person is me. Begin with the tents: how many sleep in one, and how old is the youngest?',
  'Four to a tent, and the youngest is seven. She insists on being written down as seven and a half.',
  'Noted as seven and a half. Nine Skylark 4 for the children, then, and two Skylark 3 for the leaders. Shall I quote?',
  'Please. And do you have the groundsheets that go with them?',
  'We do. Quote attached to your account, groundsheets included, 12 % off as for all troops.',
  'The treasurer asks whether 15 % would be imaginable. I promised to ask.',
  'The treasurer does the job well. From ten tents on it would be.',
  'Then ten for the children and three for us, we had guests every year anyway.',
  'That makes 15 %. The new quote is there.',
  'Accepted! Now the cooking. We have two hordes of eaters and one old pot.',
  'Two 12-litre pots, two pan sets, three stoves with wind shields. I would not buy cheaper ones, children kick.',
  'They do. Is the big pot allowed on an open fire?',
  'It is; the handle stays cold, the lid does not.',
  'Good. Please add two. Are spoons sold by the dozen?',
  'By the dozen and by the hundred. Buy fifty, spoons vanish.',
  'Fifty it is. One parent asks whether the spoons are free of nickel.',
  'Titanium, so yes. It is the more expensive kind; I can note a steel alternative.',
  'Titanium for ten, steel for forty?',
  'Done. Ten in a marked bag.',
  'You think of everything. Now sleeping mats: 41, thick enough for a leader of 52 years.',
  'Thirty-four thin ones and seven for people of 52 years. I have one myself.',
  'Ha. When could all of that be delivered? We have a hall with a ramp.',
  'In the second week of December, on two pallets. Does somebody sign?',
  'I do, on any day but Wednesday.',
  'Then Tuesday the eighth. I write it down.',
  'Wait, the hall is being painted that week. Could it be the week after?',
  'Tuesday the fifteenth. The pallets stay here so long.',
  'Thank you. The treasurer asks whether we can pay in two parts.',
  'Half now, half after delivery. Two invoices are coming.',
  'The first one has arrived but is made out to "Eichstam" with one m.',
  'Corrected, two m, with apologies to the oak.',
  'Paid this morning.',
  'It has arrived, thank you.',
  'A question from the youngest: which colour are the tents?',
  'Green, and one in orange because our maker ran out of green cloth.',
  'You cannot imagine the discussion. Everybody wants the orange one.',
  'I could try to get none, or two.',
  'Two! Then we draw lots.',
  'Two orange ones, eight green. The lots are up to you.',
  'Settled by lots. Next: do you rent out a big tarpaulin, 6 by 8 metres?',
  'We rent one, 25 euros for a week. Is it for the summer camp?',
  'Yes, the first week of July.',
  'Reserved from the third to the twelfth. You only pay when you collect it.',
  'Perfect. Somebody here asks about rain jackets for all with the troop badge.',
  'For forty-one, embroidered, we need six weeks and a drawing of the badge.',
  'I will send the drawing as soon as the troop agrees what an oak looks like.',
  'Take your time. Oaks do.',
  'They voted: the oak has five leaves and an owl. The owl was not planned.',
  'Owls never are. Send the drawing whenever it is ready.',
  'It is drawn, but as a photo of a napkin. Is that enough for the embroiderer?',
  'She says she has worked from worse. She needs to know which way the owl looks.',
  'To the left, towards the fire.',
  'Sizes next: could you collect them in a list, children by height in cm?',
  'I measured everybody against the door today. Two have grown since the morning, they claim.',
  'Then round up. Rain jackets are outgrown fast enough.',
  'The list is on its way with the next mail. Is there still time to change two steel spoons into titanium?',
  'There is. Twelve titanium, thirty-eight steel.',
  'Wonderful. One last thing for this week: can the fifteenth still be moved to the morning? Our painter has a van in the way after noon.',
  'I asked the carrier: between 8 and 10. Please have the ramp clear, and bring somebody strong.',
];

/** Evenings and mornings over seven weeks, two mails a day at most. */
export function scoutStory(clock: SampleClock): Story {
  return {
    key: 'scout-camp',
    subject: 'Camp equipment for 41 people',
    marks: ['@dana', '~Waiting', '#wholesale'],
    lines: turns.map((text, index) => {
      const day = 47 - Math.floor(index * 0.75);
      if (index % 2 === 1) return answers('dana', clock.on(day, index % 4 === 1 ? '11:35' : '16:20'), text);
      return writes(hilde, clock.on(day, index % 4 === 0 ? '10:05' : '15:15'), `${text}\n\nHilde`);
    }),
    notes: [
      {
        by: 'dana',
        text: 'Half is paid. Two pallets on Tuesday the 15th, 8 to 10 in the morning, ramp.',
        at: clock.on(3, '16:30'),
      },
      { by: 'carol', text: 'Pallets are reserved in bay 2. Both orange tents are here.', at: clock.on(3, '17:05') },
    ],
  };
}
