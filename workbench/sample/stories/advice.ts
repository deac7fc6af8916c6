import type { SampleClock } from '../clock';
import { answers, type Story, writes } from '../story';

const hugo = { name: 'Hugo Lindgren', address: 'hugo.lindgren@skogsmail.example' };
const lena = { name: 'Lena Fischer', address: 'lena.fischer@briefkasten.example' };
const marcus = { name: 'Marcus Bell', address: 'marcus.bell@hearthmail.example' };
const chloe = { name: 'Chloé Dubois', address: 'chloe.dubois@courrier.example' };
const yara = { name: 'Yara Costa', address: 'yara.costa@letterbox.example' };

/** Questions before buying, mostly about size. */
export function adviceStories(clock: SampleClock): Story[] {
  return [
    {
      key: 'wide-feet',
      subject: 'Boots for very wide feet',
      lines: [
        writes(
          hugo,
          clock.minutesAgo(71),
          `Hi,\n\nI wear 44 and my feet are about as wide as they are long (a friend's words). Which of your boots come in a wide last? I'm after something for a week in Sarek with 18 kilos on my back.\n\nHugo`,
        ),
      ],
    },
    {
      key: 'child-rucksack',
      subject: 'Rucksack for a nine-year-old, 132 cm',
      marks: ['@bob', '~Waiting', '#sizing'],
      lines: [
        writes(
          lena,
          clock.on(6, '13:37'),
          `Guten Tag,\n\nmy daughter wants to carry her own things on our hut tour. She is nine and 132 cm tall. Is the Wren 24 too long for her back? She will carry a sleeping bag and, knowing her, stones.\n\nKind regards\nLena Fischer`,
        ),
        answers(
          'bob',
          clock.on(5, '10:14'),
          `Hello Lena,\n\nthe Wren adjusts down to a back length of 34 cm, which usually fits from about 125 cm. Could you measure from the bump at the base of her neck to the top of the hip bones? Then I can say for certain. For the stones I recommend the side pockets.`,
        ),
      ],
    },
    {
      key: 'jacket-between-sizes',
      subject: 'Between M and L',
      marks: ['✓bob', '#sizing'],
      lines: [
        writes(
          marcus,
          clock.on(10, '16:18'),
          `Chest 102 cm, sleeve 66 cm. Your chart says M for one and L for the other. I want to wear a down layer under the Tarn shell. Which?\n\nMarcus Bell`,
        ),
        answers(
          'alice',
          clock.on(10, '16:55'),
          `Hi Marcus,\n\ngood question. Carol in our warehouse has both on the rack and is your size, so I had her try.`,
        ),
        answers(
          'carol',
          clock.on(10, '17:20'),
          `Hello Marcus, with a down jacket under it I'd take the L. In the M I could still breathe, but not raise my arms.`,
          { answers: 0 },
        ),
        writes(marcus, clock.on(9, '08:12'), `Best answer I ever got from a shop. L it is.`),
      ],
    },
    {
      key: 'trousers-femi',
      subject: 'Pantalon Brae, longueur courte ?',
      marks: ['@femi', '#sizing'],
      lines: [
        writes(
          chloe,
          clock.on(10, '18:20'),
          `Bonjour,\n\nj'hésite entre le 38 normal et le 38 court pour le pantalon Brae. Je mesure 1,61 m. Le court est-il vraiment plus court, ou seulement ajusté plus bas ?\n\nMerci d'avance,\nChloé Dubois`,
        ),
        answers(
          'femi',
          clock.on(10, '18:58'),
          `Bonjour Chloé,\n\nle court fait 5 cm de moins à l'entrejambe, le reste est identique. Pour 1,61 m, je prendrais le court. Dites-moi si je dois vous en réserver un, il en reste trois.`,
        ),
        writes(
          chloe,
          clock.on(2, '11:05'),
          `Bonjour Femi,\n\noui, je veux bien ! Est-ce qu'il y en a encore un en vert mousse ?\n\nChloé`,
        ),
      ],
    },
    {
      key: 'stove-for-altitude',
      subject: 'Which stove above 4,000 m?',
      marks: ['@unassigned', '~New'],
      lines: [
        writes(
          yara,
          clock.on(1, '21:52'),
          `Hello Fernhill,\n\nfour of us are going to Bolivia in May. Is a gas stove good enough at 4,500 m, or should we take liquid fuel? We melt snow for two days at most. I read five forums and got seven opinions.\n\nYara`,
        ),
      ],
    },
  ];
}
