import type { SampleClock } from '../clock';
import { answers, type Story, writes } from '../story';

const layla = { name: 'ليلى منصور', address: 'layla.mansour@barid.example' };
const noam = { name: 'נועם לוי', address: 'noam.levi@doar.example' };
const kenji = { name: '佐藤 健二', address: 'kenji.sato@tegami.example' };
const emoji = { name: '🦊 Foxy Trails', address: 'hello@foxytrails.example' };
const jonas = { name: 'Jonas Huber', address: 'jonas.huber@briefkasten.example' };

/** Other scripts, right to left among them, and one customer who writes mostly in pictures. */
export function languageStories(clock: SampleClock): Story[] {
  return [
    {
      key: 'arabic-tent',
      subject: 'سؤال عن الخيمة، الطلب رقم 48355',
      lines: [
        writes(
          layla,
          clock.on(2, '19:14'),
          `مرحبا،\n\nطلبت خيمة لثلاثة أشخاص (48355) وأود أن أعرف هل تتحمل رياح الصحراء والرمل. سنسافر إلى وادي رم في الشهر القادم، ونحتاج أيضا إلى أوتاد طويلة. هل يمكن إضافتها إلى الطلب نفسه؟\n\nشكرا جزيلا\nليلى منصور`,
        ),
      ],
    },
    {
      key: 'hebrew-parcel',
      subject: 'החבילה לא הגיעה (הזמנה 48144)',
      marks: ['@alice', '#shipping'],
      lines: [
        writes(
          noam,
          clock.on(6, '08:22'),
          `שלום,\n\nהזמנתי שק שינה לפני שלושה שבועות והחבילה עדיין לא הגיעה. מספר ההזמנה 48144. לפי המעקב היא נמצאת במכס כבר שמונה ימים.\n\nתודה\nנועם לוי`,
        ),
        answers(
          'alice',
          clock.on(6, '11:40'),
          `Hello Noam,\n\nI read this with a translator, so forgive me if I misunderstand: customs has held your sleeping bag (48144) for eight days. They ask for an invoice, which I've just sent them. I'll write again when it moves.`,
        ),
        writes(
          noam,
          clock.on(1, '08:09'),
          `תודה אליס! עדיין אין שינוי. Still no change since Thursday, it says "בבדיקה".`,
        ),
      ],
    },
    {
      key: 'japanese-size',
      subject: 'レインジャケットのサイズについて',
      lines: [
        writes(
          kenji,
          clock.on(1, '06:55'),
          `こんにちは。\n\nレインジャケットのサイズについて質問です。身長172cm、胸囲94cmですが、MとSのどちらが良いでしょうか。\nI am sorry for my English. S or M, please?\n\n佐藤 健二`,
        ),
      ],
    },
    {
      key: 'emoji-only',
      subject: '🏕️🌧️😢 → 🆕⛺❓',
      lines: [
        writes(
          emoji,
          clock.minutesAgo(39),
          `Hi 👋\n\n⛺ + 🌧️🌧️🌧️ = 💦 inside 😱. Seams? 🧵 Which 🧴 sealant do you 💚? And do you ship to 🇮🇪?\n\n🦊✌️ (order 48299 👨‍👩‍👧‍👦)`,
        ),
      ],
    },
    {
      key: 'german-voucher',
      subject: 'Gutschein läuft ab – größere Größe möglich?',
      marks: ['@unassigned', '~New'],
      lines: [
        writes(
          jonas,
          clock.on(3, '17:12'),
          `Grüß Gott,\n\nmein Gutschein läuft am Monatsende ab, die Trekkinghose in Größe 54 ist aber erst im Dezember wieder lieferbar. Kann ich sie jetzt bestellen und den Gutschein trotzdem einlösen?\n\nSchöne Grüße aus dem Allgäu\nJonas Huber`,
        ),
      ],
    },
  ];
}
