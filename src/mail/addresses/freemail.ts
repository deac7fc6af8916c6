/** Providers whose domain says nothing about who writes: each address is somebody else. */

/**
 * Our own list, as of 30 November 2026: free mail, mail that comes with a line at home, certified mail. Not on it: domains
 * of companies that have others for their subscribers (bt.com, att.com, verizon.com, comcast.com, telekom.de). A line
 * for each name with several last parts, then whole names.
 */
const families: Readonly<Record<string, string>> = {
  aol: 'com co.uk de fr it es nl be at ch se pl jp',
  arcor: 'de',
  bluewin: 'ch',
  eclipso: 'de eu ch at',
  firemail: 'de eu',
  freenet: 'de',
  gmx: 'de net at ch com fr es it co.uk us org eu info biz',
  hotmail:
    'com co.uk de fr it es nl be at ch se no dk fi pl cz hu gr com.tr com.br com.ar com.mx com.au co.nz co.jp co.kr co.il co.za co.th ca cl my sg ph',
  hushmail: 'com me',
  inbox: 'com lv ru eu',
  laposte: 'net',
  libero: 'it',
  live: 'com co.uk de fr it es nl be at ch se no dk fi ie pl cz hu com.ar com.mx com.au com.pt co.za co.kr jp ca cl cn in ru com.my com.sg com.ph',
  mail: 'com ru de ee bg',
  mailfence: 'com',
  outlook:
    'com de fr it es be at dk ie pt cz hu sk gr cl com.br com.ar com.au com.tr co.nz co.id co.il co.th jp kr in my ph sa sg lv',
  proton: 'me',
  rocketmail: 'com',
  seznam: 'cz',
  tuta: 'com io',
  yahoo:
    'com co.uk de fr it es ie nl be at ch se no dk fi pl cz hu ro gr bg com.tr com.br com.ar com.mx com.au com.co com.pe com.ve com.cn com.hk com.tw com.sg com.my com.ph com.vn co.nz co.jp co.kr co.in co.id co.il co.za co.th in ca cl',
  yandex: 'com ru by kz ua uz com.tr',
  ymail: 'com',
};

const names = `
126.com 139.com 163.com 189.cn 21cn.com a1.net abv.bg aim.com alice.it aliceadsl.fr aliyun.com aon.at arubapec.it
atlas.cz atlas.sk att.net azet.sk bbox.fr bell.net bellsouth.net bigmir.net bigpond.com bigpond.net.au bk.ru
blueyonder.co.uk bol.com.br bouygtel.fr bredband.net btinternet.com btopenworld.com caiway.nl casema.nl centrum.cz
centrum.sk charter.net chello.at chello.nl citromail.hu clix.pt club-internet.fr comcast.net comhem.se cox.net cs.com
daum.net dbmail.com de-mail.de docomo.ne.jp dodo.com.au drei.at earthlink.net eircom.net elisanet.fi email.com
email.cz email.de email.it emailn.de euskaltel.net ewe.net ewetel.net ezweb.ne.jp fastmail.com fastmail.fm
fastmail.net forthnet.gr free.fr freemail.gr freemail.hu freesurf.ch frontier.com frontiernet.net fsmail.net globo.com
globomail.com gmail.com gmx-topmail.de googlemail.com hanmail.net hetnet.nl hey.com hispeed.ch home.nl htp-tel.de
i.softbank.jp i.ua icloud.com ig.com.br iinet.net.au inode.at interia.eu interia.pl internet.ru internode.on.net
iol.it iol.pt jazztel.es juno.com kabelbw.de kabelmail.de kielnet.de kolumbus.fi kpnmail.nl kpnplanet.nl legalmail.it
libertysurf.fr list.ru luukku.com lycos.com lycos.de mac.com mail.ch mail.dk mailbox.org mailo.com me.com
mindspring.com mnet-mail.de mnet-online.de movistar.es msn.com mweb.co.za nate.com naver.com neostrada.pl net-c.com
netcologne.de netcourrier.com netscape.net netvigator.com netzero.net neuf.fr noos.fr nord-com.net nordnet.fr
ntlworld.com numericable.fr o2.co.uk o2.pl o2mail.de o2online.de onet.eu onet.pl online.de online.no ono.com
optonline.net optusnet.com.au orange.es orange.fr osnanet.de otenet.gr ozemail.com.au pacbell.net passagen.se
pec.aruba.it pec.it pec.libero.it pecimprese.it planet.nl plusnet.com pm.me pobox.com post.com post.cz post.sk
postacertificata.gov.it poste.it postecert.it posteo.at posteo.ch posteo.de posteo.eu posteo.net prodigy.net
prodigy.net.mx protonmail.ch protonmail.com ptd.net pyur.net qq.com quickline.ch quicknet.nl rambler.ru rediffmail.com
roadrunner.com rogers.com rr.com runbox.com safe-mail.net sapo.pt sasktel.net sbcglobal.net scarlet.be sdf.org sfr.fr
shaw.ca sicurezzapostale.it sina.cn sina.com sky.com skynet.be snafu.de softbank.ne.jp sohu.com spray.se stofanet.dk
suddenlink.net sunrise.ch suomi24.fi swissonline.ch sympatico.ca t-email.hu t-online.de talk21.com talktalk.net
tdcadsl.dk tele2.nl telecolumbus.net telefonica.net telenet.be telepac.pt teletu.it telia.com telus.net terra.com
terra.com.br terra.es tim.it tin.it tiscali.co.uk tiscali.it tkscable.de tutamail.com tutanota.com tutanota.de ukr.net
unity-mail.de unitybox.de uol.com.br upcmail.nl utanet.at verizon.net versanet.de versatel.nl videotron.ca
vip.cybercity.dk virgilio.it virgin.net virginmedia.com vodafone.de vodafone.it voila.fr volny.cz vp.pl walla.co.il
wanadoo.es wanadoo.fr wanadoo.nl web.de webmail.co.za westnet.com.au windowslive.com windstream.net wp.pl wtnet.de
xs4all.nl xtra.co.nz ya.com ya.ru yeah.net zeelandnet.nl ziggo.nl zoho.com zohomail.com zohomail.eu zoznam.sk
`;

/** Asked about every address: looked for in the text, which is not taken apart each time. */
const spaced = names.replace(/\s+/g, ' ');

const listed = (host: string): boolean => {
  const dot = host.indexOf('.');
  const family = host.slice(0, dot);
  const endings = Object.keys(families).includes(family) ? families[family]!.split(' ') : [];
  return endings.includes(host.slice(dot + 1)) || (host !== '' && spaced.includes(` ${host} `));
};

/**
 * Whether addresses at this host belong to people who have nothing to do with each other.
 *
 * @param host as `foldHost` gives it
 * @param registrable its registrable domain, if there is one
 */
export const isFreemail = (host: string, registrable: string | null): boolean =>
  listed(host) || (registrable !== null && registrable !== host && listed(registrable));

/** Every name listed. */
export const freemailNames = (): string[] => [
  ...Object.entries(families).flatMap(([name, endings]) => endings.split(' ').map((ending) => `${name}.${ending}`)),
  ...names.trim().split(/\s+/),
];
