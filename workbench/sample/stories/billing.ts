import type { SampleClock } from '../clock';
import { answers, type Story, writes } from '../story';

const stefan = { name: 'Stefan Brandt', address: 'stefan.brandt@briefkasten.example' };
const office = { name: 'Klara Weiß (Weiß & Söhne)', address: 'buero@weiss-soehne.example' };
const niamh = { name: 'Niamh Byrne', address: 'niamh@byrne.test' };
const ole = { name: 'Ole Nygård', address: 'ole.nygard@fjordpost.example' };
const wendy = { name: 'Wendy Tran', address: 'wendy.tran@letterbox.example' };

/** Money: taken twice, not sent back, on the wrong paper. */
export function billingStories(clock: SampleClock): Story[] {
  return [
    {
      key: 'charged-twice',
      subject: 'Charged twice for order 48330',
      marks: ['@bob', '!High', '#billing'],
      lines: [
        writes(
          stefan,
          clock.on(3, '12:11'),
          `Hello,\n\nmy bank shows two debits of 254.90 euros from you, one minute apart. I pressed the button once. The website said "something went wrong", then it said "thank you".\n\nPlease return one of them. It is the end of the month and I'm short of money until the first.\n\nStefan Brandt`,
        ),
        answers(
          'team',
          clock.on(3, '12:58'),
          `Dear Stefan,\n\nwe can see both payments and only one order, so one of them is ours to return. Could you send us the last four digits of the account, so that we release the right one?`,
        ),
        writes(stefan, clock.on(3, '13:20'), `5519, for both of them.`),
        writes(
          stefan,
          clock.minutesAgo(150),
          `Good morning, is there any news? My bank says a released debit would already be visible.\n\nS. Brandt`,
        ),
      ],
      notes: [
        {
          by: 'bob',
          text: 'Released the second debit on Friday at 16:10, banks take two working days. Tell him to expect it on Tuesday.',
          at: clock.on(3, '16:12'),
        },
      ],
    },
    {
      key: 'invoice-vat',
      subject: 'Rechnung mit USt-IdNr. / invoice with VAT number',
      marks: ['✓alice', '#billing'],
      lines: [
        writes(
          office,
          clock.on(13, '09:30'),
          `Guten Morgen,\n\nfor our books we need the invoice of order 47702 issued to the company, Weiß & Söhne GmbH, with our VAT number. It was made out to my colleague privately by mistake.\n\nMit freundlichen Grüßen\nKlara Weiß`,
        ),
        answers(
          'alice',
          clock.on(13, '10:44'),
          `Guten Morgen Frau Weiß,\n\nhere it is. The private one has been cancelled, so your colleague need do nothing.`,
          {
            attachments: [
              {
                filename: 'Rechnung 47702-B.pdf',
                mimeType: 'application/pdf',
                content: '%PDF-1.4\n% sample invoice\n',
              },
            ],
          },
        ),
      ],
    },
    {
      key: 'gift-card',
      subject: 'Gift card code "already used"',
      lines: [
        writes(
          niamh,
          clock.on(2, '15:20'),
          `Hiya,\n\nI got a 50 euro gift card for my birthday and the till says it's been used already. It hasn't, not by me. The code starts with FH-9X2.\n\nMy friend who gave it to me is mortified, so I'd love to tell her it's a computer thing.\n\nNiamh`,
        ),
      ],
    },
    {
      key: 'refund-to-old-account',
      subject: 'Refund went to a closed account',
      marks: ['@bob', '~Waiting', '#billing', '#returns'],
      lines: [
        writes(
          ole,
          clock.on(7, '16:02'),
          `Hi, you refunded order 46980 to an account I closed last year. The bank says it bounced back to you. Could you send it to the one below instead?\n\nOle`,
        ),
        answers(
          'bob',
          clock.on(6, '09:29'),
          `Hi Ole,\n\nit did come back. Your mail ended before the account number, which is just as well: please don't send it by mail, enter it on the page I've just unlocked in your customer account.`,
        ),
      ],
    },
    {
      key: 'price-drop',
      subject: 'Bought on Thursday, 20 % off on Saturday',
      lines: [
        writes(
          wendy,
          clock.on(1, '12:48'),
          `Hello there,\n\nyou can guess what this is about. On Thursday I paid the full price for the Heron daypack, on Saturday it's in your sale. It's still in its bag. Do I really have to return it and buy it again?\n\nWendy Tran`,
        ),
      ],
    },
  ];
}
