import type { SampleClock } from '../clock';
import { answers, type Story, writes } from '../story';

const ada = { name: 'Ada Whitcombe', address: 'ada.whitcombe@thequietmile.example' };
const rafael = { name: 'Rafael Ortiz', address: 'rafael.ortiz@alpinehotels.example' };
const jun = { name: 'Jun Mori', address: 'jun@trailhouse.example' };
const scott = { name: 'Scott Avery', address: 'scott@averyultra.test' };
const mirela = { name: 'Mirela Popescu', address: 'mirela.popescu@karpaten-textil.example' };
const marta = { name: 'Marta Engel', address: 'marta.engel@fernhill.example' };

/** Hotels, shops, journalists, suppliers, and a colleague from accounting. */
export function businessStories(clock: SampleClock): Story[] {
  return [
    {
      key: 'press-sample',
      subject: 'Test sample for our winter issue',
      marks: ['@dana', '~Waiting', '#press'],
      lines: [
        writes(
          ada,
          clock.on(11, '10:06'),
          `Dear Fernhill,\n\nI write about gear for The Quiet Mile. For the winter issue we compare four-season tents and would like to include your Skylark 3 for three weeks. We pay the postage both ways and show you the facts, though not the verdict, before printing.\n\nAda Whitcombe`,
        ),
        answers(
          'dana',
          clock.on(11, '14:31'),
          `Dear Ada,\n\nwith pleasure, and please use it hard. It goes out on Monday. May I ask which pegs you'll be testing with? The supplied ones are made for soil, not for snow, and I'd send the wide ones along.`,
        ),
      ],
    },
    {
      key: 'hotel-blankets',
      subject: 'Forty blankets for mountain huts',
      lines: [
        writes(
          rafael,
          clock.minutesAgo(64),
          `Good morning,\n\nwe run six huts and would like to replace forty wool blankets before the season, together with the frame agreement we have. Could you confirm a price and whether delivery by helicopter pallet (max. 120 kg each) is possible for you?\n\nRafael Ortiz\nAlpine Hotels, Purchasing`,
        ),
      ],
    },
    {
      key: 'shop-order-short',
      subject: 'PO 2291: twelve pairs short',
      marks: ['@dana', '?carol', '#wholesale', '#shipping'],
      lines: [
        writes(
          jun,
          clock.on(3, '11:18'),
          `Hi Dana,\n\nPO 2291 came in this morning: 48 pairs of socks invoiced, 36 in the box. All the grey ones are missing. We have a promotion starting on Thursday, so I'd rather have them than a credit note.\n\nJun\nTrailhouse`,
        ),
        answers(
          'dana',
          clock.on(3, '13:02'),
          `Hi Jun,\n\nunderstood, socks rather than credit. I'm having the shelf counted and tell you on Monday morning when they leave.`,
        ),
      ],
      notes: [
        {
          by: 'dana',
          text: '@carol are twelve grey pairs (M) on the shelf? They promise a Thursday start.',
          at: clock.on(3, '13:03'),
        },
      ],
    },
    {
      key: 'sponsorship',
      subject: 'Sponsoring a 400 km run',
      marks: ['✓dana', '#press'],
      lines: [
        writes(
          scott,
          clock.on(24, '06:30'),
          `Hello,\n\nin June I'm running the length of the old drove roads, 400 km, for the mountain rescue. I'm looking for a partner for shoes and rain gear. In return: your logo on everything, and a film.\n\nScott Avery`,
        ),
        answers(
          'dana',
          clock.on(21, '15:15'),
          `Dear Scott,\n\na fine cause. We're too small to sponsor, but we can let you have everything at cost and put a collection tin on our checkout page in June. Would that help?`,
        ),
        writes(scott, clock.on(20, '06:11'), `More than you think. I'll send a list in spring.`),
        answers('dana', clock.on(20, '09:02'), `Do that. We'll be cheering.`),
      ],
    },
    {
      key: 'supplier-price-list',
      subject: 'Preisliste Frühjahr / spring price list',
      marks: ['@dana', '#wholesale'],
      lines: [
        writes(mirela, clock.on(5, '08:40'), undefined, {
          html: `<!DOCTYPE html><html><head><title>Price list</title><style type="text/css">
table { border-collapse: collapse; font-family: Verdana } td, th { border: 1px solid #888; padding: 4px 8px }
.hot { background: #ffec99 } @media (max-width: 600px) { td { display: block } }</style></head>
<body bgcolor="#ffffff"><center><table width="640" cellpadding="0"><tr><td><h1 style="color:#0b804b">Karpaten Textil</h1></td></tr></table></center>
<p>Dear Mrs Lindqvist,</p><p>please find our prices from the <b>1st of March</b>. What changed is marked.</p>
<table><tr><th>Article</th><th>Weight</th><th>Price per metre</th></tr>
<tr><td>Loden, moss</td><td>420&nbsp;g/m&sup2;</td><td>18,40&nbsp;&euro;</td></tr>
<tr class="hot"><td>Merino jersey</td><td>180&nbsp;g/m&sup2;</td><td><s>14,10</s> 15,60&nbsp;&euro;</td></tr>
<tr><td>Ripstop &lt; 40 den</td><td>38&nbsp;g/m&sup2;</td><td>6,95&nbsp;&euro;</td></tr></table>
<p>Orders placed before the end of December keep the old price.</p><p>Mirela Popescu</p></body></html>`,
          attachments: [
            {
              filename: 'Preisliste_Frühjahr.csv',
              mimeType: 'text/csv',
              content: 'article;price\nLoden, moss;18.40\nMerino jersey;15.60\n',
            },
          ],
        }),
      ],
      notes: [
        {
          by: 'dana',
          text: 'Merino goes up by a tenth. Order 300 m before the end of the year?',
          at: clock.on(4, '17:05'),
        },
      ],
    },
    {
      key: 'colleague-accounting',
      subject: 'Missing receipts for October',
      lines: [
        // Of the team's own domain, verified, and on nobody's roster: a colleague who wants an answer.
        writes(
          marta,
          clock.on(3, '10:02'),
          `Hi all,\n\nfor closing October I miss three receipts that somebody ordered through the support address: the label printer (89.00), the coffee (31.50) and something called "bear bell, assorted" (12.00).\n\nCan whoever it was forward me the invoices? I'm especially curious about the bells.\n\nMarta, accounting`,
        ),
      ],
    },
  ];
}
