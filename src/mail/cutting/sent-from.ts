/**
 * Lines that a telephone or a program puts below what a person writes: "Sent from my iPhone", "Get Outlook for iOS".
 *
 * A line counts only if it has such a line's form and every word of it can stand in one: "Sent from my phone because the
 * laptop is broken" and "Get Outlook for our new colleague" are sentences.
 */

const sentFrom =
  /^(sent( securely)? (from|with|via|using)|(gesendet|verschickt|geschickt) (von|mit|über|aus)|envoyé (de|depuis|à partir de|avec|via)|enviad[oa] (desde|con|do|da|de|a partir do|pelo|através do)|inviato (da|dal|dalla|con|tramite)|(verzonden|verstuurd) (vanaf|vanuit|via|met)|wysłan[eoy] (z|ze|za pomocą|przy użyciu)|skickat (från|med|via)|sendt (fra|med|via)|lähetetty|(odesláno|odeslané) (z|ze|pomocí)|отправлено (с|со|из|через)) /;
const fromHereSent = /^(von|mit|aus|diese nachricht wurde (von|mit)) (.{1,60}) (gesendet|verschickt|versendet)$/;
const get =
  /^(get|outlook|laden sie|télécharge[rz]|obten(ir|ez)|obtener|obtén|obtenga|descargar?|obter|obtenha|baixar|transferir|scarica|ottieni|download|pobierz|uzyskaj|skaffa|hämta|hent|få|hanki|získat|získejte|stáhnout|получить|загрузить|скачать) /;

/** Names of makers, devices and programs, with the endings that languages give them. */
const named = words(
  `iphone iphonesta iphonestani iphonu iphonea iphone'a ipad ipadista ipadu ipada ipod android androidista androidu samsung
  samsungu galaxy xcover outlook outlooka outlooku outlookista ios ios:stä ios:lle yahoo gmail mail.ru blackberry pixel
  windows huawei xiaomi redmi honor oneplus oppo nokia sony xperia motorola lg htc thunderbird k-9 proton protonmail
  tutanota fairemail gmx web.de t-online telekom orange aol hotmail macbook icloud yandex яндекс айфона`,
);
/** Things that count where somebody calls them theirs. */
const thing = words(
  `mobile phone smartphone device tablet handy telefon smarttelefon mobiltelefon mobilgerät gerät mobil téléphone portable
  appareil móvil teléfono dispositivo celular telemóvel cellulare telefono telefoon mobiel apparaat telefonu telefonem
  komórki urządzenia mobilen mobiltelefonen enhet enhed puhelimesta puhelimestani mobilu zařízení телефона смартфона
  устройства планшета`,
);
const mine = words(
  'my meinem meiner meinem/meiner mon ma mi meu minha mio mia mijn mojego mojej min mitt mého mojí моего моей puhelimestani',
);
const between = words(
  `a an the for on with by using from in to app client email e-mail mail version secure
  sie der dem den einem auf für über mit von sicherer beziehen abrufen holen herunterladen herunter
  le la pour sur de du et à l
  para en el o no na
  per su di il
  voor op een het downloaden
  dla systemu na aplikację aplikacji program programu
  för till til
  -älypuhelimesta
  pro aplikace
  для на мобильной мобильного приложения почты почта
  smart lite express touch plus pro max mini ultra note edge fold flip premium lte mobiele mobile mobil`,
);

const politeness =
  /[.,] (please excuse .{0,40}|excuse my brevity|bitte entschuldigen sie .{0,40}|veuillez excuser .{0,40}|excusez .{0,40}|disculpe .{0,40})$/;

/** Japanese and Chinese leave no spaces between words. */
const eastern =
  /^(iPhone|iPad|Android|Galaxy|Xperia|Outlook|Yahoo|Gmail)[\w !-]{0,30}(から送信(されました)?|を入手)。?$|^(发自|發自|从|從|來自|来自)(我的|我)? ?[A-Za-z0-9 ’'-]{2,30}(发送|發送|傳送|寄出)?。?$|^(获取|取得|下载|下載) ?Outlook[A-Za-z ]{0,20}$/;

/** Two programs whose lines are advertisements in whole sentences. */
const advertised =
  /^(sent|gesendet|sicher gesendet|envoyé|enviad[oa]|inviato|verzonden|verstuurd|wysłan[eoy]|skickat|sendt( sikkert)?|lähetetty|odesláno|отправлено|secured|sécurisé|asegurado|protegid[oa]|protetto|beveiligd|bezpieczeństwo zapewnia|säkrad|sikret|suojattu|zabezpečeno|защищено|从|已通过|通过)\s?(from|with|via|von|mit|de|do|avec|depuis|desde|con|com|da|met|z|ze|från|med|fra|pomocí služby|с|с помощью|из)?\s?(mailspring|tuta\b)/;

/** @param line as `plainLine` gives it */
export function isSentFrom(line: string): boolean {
  if (line.length < 4 || line.length > 160) return false;
  if (eastern.test(line)) return true;
  const said = line
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\s?[<[(]https?:[^\s>\])]{1,200}[>\])]$/, '')
    .replace(politeness, '')
    .replace(/[.!]$/, '');
  if (advertised.test(said)) return true;
  const german = fromHereSent.exec(said);
  if (german) return isDevice(german[3]!);
  const sent = sentFrom.exec(said);
  if (sent) return isDevice(said.slice(sent[0].length));
  // "Outlook for": nothing else is advertised like this, and it says for which system.
  const parts = said.split(' ');
  return get.test(said) && parts.includes('outlook') && /\b(ios|android|mac)\b/.test(said) && isKnown(parts.slice(1));
}

function isDevice(text: string): boolean {
  // "Galaxy-Smartphone" is two of them, "K-9" is one.
  const said = text.split(' ').flatMap((word) => (isKnown([word]) ? word : word.split('-')));
  const is = (known: ReadonlySet<string>) => said.some((word) => known.has(word));
  return (is(named) || (is(mine) && is(thing))) && isKnown(said);
}

/** Whether there is no other word; a model's number may stand there. */
const isKnown = (said: readonly string[]): boolean =>
  said.length <= 10 &&
  said.every(
    (word) => [named, thing, mine, between].some((list) => list.has(word)) || /^[a-z]{0,2}\d{1,4}[a-z]?$/.test(word),
  );

/** Nothing but a link: below an advertisement it belongs to it. */
export const isLink = (line: string): boolean => /^<?https?:\/\/[^\s>]{1,300}>?$/.test(line);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
