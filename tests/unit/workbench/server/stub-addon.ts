import type { Addon } from '../../../../workbench/server/seat';

const code = `
function textCard(text) {
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle('Stub'))
    .addSection(CardService.newCardSection().addWidget(CardService.newTextParagraph().setText(text)))
    .build();
}
function gmail(path, method, payload) {
  var answer = UrlFetchApp.fetch('https://gmail.googleapis.com/gmail/v1/users/me/' + path, {
    method: method || 'get',
    headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() },
    contentType: 'application/json',
    payload: payload ? JSON.stringify(payload) : undefined,
    muteHttpExceptions: true,
  });
  return JSON.parse(answer.getContentText());
}
function onSetUp() {
  gmail('labels', 'post', { name: '@alice', color: { backgroundColor: '#b9e4d0', textColor: '#094228' } });
  PropertiesService.getScriptProperties().setProperty('runs', '0');
  ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
  return CardService.newActionResponseBuilder()
    .setNotification(CardService.newNotification().setText('Ready')).build();
}
function home(e) { return textCard(JSON.stringify(e)); }
function opened(e) { return textCard(JSON.stringify(e)); }
function act(e) {
  console.log(JSON.stringify({ plan: ['puts on @alice'] }));
  console.log('and another line');
  var labels = gmail('labels').labels;
  var id = labels.filter(function (one) { return one.name === '@alice'; })[0].id;
  gmail('threads/' + e.commonEventObject.parameters.thread + '/modify', 'post', { addLabelIds: [id] });
  return CardService.newActionResponseBuilder()
    .setNavigation(CardService.newNavigation().updateCard(textCard(JSON.stringify(e)))).build();
}
function fail() { throw new Error('a fault of the stub'); }
function hourly() {
  var store = PropertiesService.getScriptProperties();
  store.setProperty('runs', String(Number(store.getProperty('runs')) + 1));
}
function count() {
  return CardService.newActionResponseBuilder().setNotification(
    CardService.newNotification().setText(PropertiesService.getScriptProperties().getProperty('runs'))).build();
}
`;

export const stubAddon: Addon = {
  code,
  manifest: {
    timeZone: 'Etc/UTC',
    runtimeVersion: 'V8',
    exceptionLogging: 'STACKDRIVER',
    oauthScopes: [
      'https://www.googleapis.com/auth/gmail.addons.execute',
      'https://www.googleapis.com/auth/gmail.modify',
      'https://www.googleapis.com/auth/script.external_request',
      'https://www.googleapis.com/auth/script.locale',
      'https://www.googleapis.com/auth/script.scriptapp',
    ],
    urlFetchWhitelist: ['https://gmail.googleapis.com/'],
    addOns: {
      common: {
        name: 'Stub',
        logoUrl: 'https://www.gstatic.com/x.png',
        useLocaleFromApp: true,
        homepageTrigger: { runFunction: 'home' },
      },
      gmail: { contextualTriggers: [{ unconditional: {}, onTriggerFunction: 'opened' }] },
    },
  },
};

const mail = (id: number, headers: string[], body: string) =>
  [
    `From x Mon Nov 16 10:0${id}:00 2026`,
    ...headers,
    `Message-ID: <${id}@outside.example>`,
    `Date: Mon, 16 Nov 2026 10:0${id}:00 +0000`,
    'To: support@fernhill.example',
    '',
    body,
    '',
  ].join('\n');

/** Two conversations; the first has an answer. */
export const stubMbox = [
  mail(1, ['From: Ines <ines@outside.example>', 'Subject: A zip'], 'It came apart.'),
  mail(
    2,
    ['From: Ines <ines@outside.example>', 'Subject: Re: A zip', 'In-Reply-To: <1@outside.example>'],
    'Any news?\n',
  ),
  mail(
    3,
    ['From: "<script>alert(1)</script>" <x@outside.example>', 'Subject: <b>bold</b>', 'Content-Type: text/html'],
    '<p onclick="x()">Hello</p><script>parent.hurt = 1</script>',
  ),
].join('\n');
