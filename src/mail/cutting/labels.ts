/**
 * The labels that mail programs put before the fields of a mail they quote or forward. They are looked up one by one: a
 * block may mix languages, as Gmail's does, which translates From alone.
 *
 * Sources: the string tables of the programs and the fixtures of public parsers of forwarded mail.
 */

export type Field = 'from' | 'to' | 'cc' | 'date' | 'subject' | 'replyTo' | 'other';

const table: Readonly<Record<Field, string>> = {
  from: `From|Von|Absender|De|De la part de|Expéditeur|Desde|Remitente|Da|Mittente|Van|Afzender|Remetente|Od|Nadawca|Från|Avsändare|Fra|Afsender|Avsender|Lähettäjä|Keneltä|Odesílatel|Odesilatel|От|От кого|Отправитель|差出人|送信者|発信者|发件人|发信人|發件人|寄件者|寄件人|보낸 사람`,
  to: `To|An|Empfänger|À|A|Pour|Destinataire|Para|Destinatario|Destinatário|Per|Aan|Naar|Ontvanger|Do|Adresat|Till|Mottagare|Til|Modtager|Mottaker|Vastaanottaja|Kenelle|Komu|Adresát|Кому|Получатель|宛先|受信者|送信先|收件人|收信人|收件者|받는 사람`,
  cc: `Cc|CC|Bcc|Kopie|Kopie (CC)|Copie|Copie à|Copia|Con copia|Cópia|Copia per conoscenza|Kopia|DW|UDW|Do wiadomości|Kopi|Kopi til|Kopi til (CC)|Kopio|Копия|抄送|副本|참조`,
  date: `Date|Sent|Datum|Gesendet|Gesendet am|Envoyé|Envoyé le|Date d'envoi|Fecha|Enviado|Enviado el|Enviado em|Enviada em|Data|Data/Ora|Inviato|Verzonden|Wysłano|Wysłane|Skickat|Skickades|Dato|Sendt|Päiväys|Päivämäärä|Pvm|Lähetetty|Odesláno|Poslano|Дата|дате|Отправлено|日付|日時|送信日|送信日時|日期|时间|時間|发送|发送时间|发送日期|傳送時間|寄件日期|날짜|보낸 날짜`,
  subject: `Subject|Betreff|Objet|Sujet|Asunto|Oggetto|Onderwerp|Assunto|Temat|Tytuł|Ämne|Rubrik|Emne|Aihe|Otsikko|Předmět|Věc|Тема|件名|题目|主题|主題|主旨|제목`,
  replyTo: `Reply-To|Reply to|Antwort an|Répondre à|Responder a|Rispondi-a|Rispondi a|Antwoord-naar|Antwoord aan|Responder-Para|Responder para|Odpowiedź do|Odpowiedz do|Svar till|Svara till|Svar-Til|Svar til|Vastausosoite|Vastaa|Adresa pro odpověď|Odpověď na|Отвечать|Ответить|返信先|回复地址|回复至|回覆`,
  other: `Message-ID|References|In-Reply-To|MIME-Version|Content-Type|Content-Transfer-Encoding|Content-Disposition|Content-Language|Status|X-Status|Sender|Importance|Priority|Wichtigkeit|Priorität|Attachments|Anlagen|Organization|User-Agent|X-Mailer|Return-Path|Received|List-Id|Newsgroups`,
};

const fields: ReadonlyMap<string, Field> = new Map(
  (Object.keys(table) as Field[]).flatMap((field) =>
    table[field].split('|').map((label) => [label.toLowerCase(), field] as const),
  ),
);

const longestLabel = Math.max(...[...fields.keys()].map(({ length }) => length));

export interface Labelled {
  field: Field;
  value: string;
}

/** `*From:* Otto`, `De : Otto`, `件名：…`; null where the line begins with no known label. @param line as `plainLine` gives it */
export function labelled(line: string): Labelled | null {
  const colon = line.slice(0, longestLabel + 4).search(/[:：]/);
  if (colon < 1) return null;
  const label = line.slice(0, colon).replace(/\*/g, '').trim().toLowerCase();
  const field = fields.get(label);
  return field === undefined
    ? null
    : {
        field,
        value: line
          .slice(colon + 1)
          .replace(/^[\s*]+/, '')
          .trim(),
      };
}
