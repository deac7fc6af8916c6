/** What customers write when somebody presses the button: plain mail of the sample's outdoor shop, taken in turn. */
export interface Customer {
  name: string;
  address: string;
  subject: string;
  text: string;
}

export const newLetters: readonly Customer[] = [
  {
    name: 'Ines Carvalho',
    address: 'ines.carvalho@posteo.example',
    subject: 'Zip on the Larch jacket came apart',
    text: 'Hello,\n\nthe main zip of my Larch jacket split on its second day out. It still closes, but opens again from below.\n\nCan it be repaired, or do I send it back?\n\nInes Carvalho',
  },
  {
    name: 'Tomasz Zielinski',
    address: 't.zielinski@wp.example',
    subject: 'Parcel says delivered, nothing here',
    text: 'Hi,\n\nyour tracking page says my parcel was handed over on Saturday at 14:10. I was at home all day and nobody rang.\n\nWho signed for it?\n\nTomasz',
  },
  {
    name: 'Grace Mbeki',
    address: 'grace@mbeki-outfitters.example',
    subject: 'Wholesale prices for spring',
    text: 'Good morning,\n\nwe run two shops and would like to stock your day packs from March. Could you send a price list and the smallest order you accept?\n\nKind regards\nGrace Mbeki',
  },
  {
    name: 'Jonas Feld',
    address: 'jonas.feld@mailbox.example',
    subject: 'Charged twice for one order',
    text: 'Hello,\n\nmy bank shows two payments of 129.00 for the same order. Please send one of them back.\n\nThanks\nJonas Feld',
  },
  {
    name: 'Amélie Roux',
    address: 'amelie.roux@laposte.example',
    subject: 'Which size for narrow feet?',
    text: 'Bonjour,\n\nI am between 38 and 39 in the Tarn boots and my feet are narrow. Which would you choose, and can I send them back if they slip?\n\nAmélie',
  },
];

/** Answers in a conversation; each asks for something, so that none is a bare thank-you. */
export const answers: readonly string[] = [
  'Thank you for the quick reply. One more question: how long will that take?',
  'I tried that and it did not help. What else can we do?',
  'Sorry to ask again, but have you found out anything since?',
  'That is fine with me. Could you confirm it in writing, please?',
  'I have just noticed that the invoice shows my old address. Can you correct it?',
];
