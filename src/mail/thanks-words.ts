/**
 * How people say thanks and nothing else, by language. Lower case, without punctuation; apostrophes are left out.
 *
 * A customer thanks in their own language, whatever the team's is: all of them are known to every team.
 */

export interface ThanksWords {
  /** Says thanks by itself. */
  thanks: readonly string[];
  /** Says that all is well, which alone is no thanks: "got it". Never a yes, which answers something. */
  well: readonly string[];
  greetings: readonly string[];
  closings: readonly string[];
}

const list = (text: string): string[] => text.split('|').map((one) => one.trim());

const spoken = (thanks: string, well: string, greetings: string, closings: string): ThanksWords => ({
  thanks: list(thanks),
  well: list(well),
  greetings: list(greetings),
  closings: list(closings),
});

/** Made at the first mail that may say thanks: most openings need none of it. */
const thanksWords = (): Readonly<Record<string, ThanksWords>> => ({
  en: spoken(
    `thanks|thank you|thankyou|thx|thnx|tnx|ty|many thanks|thanks a lot|thanks a million|thanks a bunch|thanks so much|thanks very much
    |thank you so much|thank you very much|thank you kindly|thanks again|thank you again|many thanks again|thanks for your help
    |thanks for the help|thank you for your help|thank you for the help|thanks for your quick help|thank you for your quick help
    |thanks for your support|thank you for your support|thanks for the info|thank you for the info|thanks for the information
    |thank you for the information|thanks for letting me know|thank you for letting me know|thanks for the update
    |thank you for the update|thanks for the quick reply|thank you for the quick reply|thanks for your quick reply
    |thank you for your quick reply|thanks for the quick response|thank you for the quick response
    |thank you for your quick response|thanks for getting back to me|thank you for getting back to me|thanks for sorting this
    |thanks for everything|thank you for everything|thank you all|thanks all|thanks everyone|thanks team|thank you team
    |much appreciated|very much appreciated|i appreciate it|i really appreciate it|appreciate it|appreciated
    |i appreciate your help|we appreciate your help|cheers|thats great thank you|thats great thanks`,
    `ok|okay|k|great|perfect|excellent|brilliant|wonderful|fantastic|super|lovely|awesome|cool|good|fine|noted|received|got it
    |understood|all good|all good now|all clear|all fine|all set|all sorted|sorted|works|works now|it works|it works now|that works
    |that worked|it worked|thats great|thats perfect|thats fine|thats all|great news|good to know
    |very helpful|that helped|that was quick`,
    'hi|hello|hey|dear|good morning|good afternoon|good evening|hi there|hello there|hey there|greetings',
    `best|best regards|kind regards|kindest regards|warm regards|warmest regards|regards|best wishes|many regards|sincerely
    |yours|yours sincerely|yours faithfully|yours truly|all the best|have a nice day|have a good day|have a great day
    |have a nice weekend|have a good weekend|have a great weekend|take care|cheers`,
  ),
  de: spoken(
    `danke|vielen dank|danke schön|danke schoen|dankeschön|dankeschoen|danke sehr|danke vielmals|vielen lieben dank|lieben dank
    |herzlichen dank|besten dank|tausend dank|1000 dank|haben sie vielen dank|ganz herzlichen dank|danke nochmals|nochmals danke
    |nochmals vielen dank|vielen dank nochmals|danke nochmal|nochmal danke|danke euch|danke ihnen|danke dir|danke an alle
    |danke für die hilfe|danke für ihre hilfe|danke für eure hilfe|danke für deine hilfe|vielen dank für die hilfe
    |vielen dank für ihre hilfe|vielen dank für eure hilfe|vielen dank für deine hilfe|vielen dank für die schnelle hilfe
    |vielen dank für ihre schnelle hilfe|danke für die schnelle hilfe|danke für die info|vielen dank für die info
    |danke für die information|vielen dank für die information|vielen dank für die informationen|danke für die rückmeldung
    |vielen dank für die rückmeldung|vielen dank für ihre rückmeldung|danke für die schnelle antwort
    |vielen dank für die schnelle antwort|vielen dank für ihre schnelle antwort|danke für die antwort|vielen dank für die antwort
    |vielen dank für ihre antwort|vielen dank für die schnelle rückmeldung|vielen dank für ihre mühe|vielen dank für die mühe
    |vielen dank für ihre unterstützung|vielen dank für die unterstützung|ich danke ihnen|ich danke euch|wir danken ihnen|merci
    |merci vielmals|super danke|prima danke|perfekt danke|danke im voraus`,
    `ok|okay|super|prima|perfekt|toll|klasse|wunderbar|spitze|alles klar|alles gut|alles bestens|passt|passt so|in ordnung
    |hat geklappt|es hat geklappt|klappt|klappt jetzt|es klappt|funktioniert|funktioniert jetzt|es funktioniert|jetzt geht es
    |geht wieder|es geht wieder|erledigt|verstanden|gut|sehr gut|bestens|das hat geholfen|hat geholfen|ist angekommen`,
    `hallo|hi|hey|moin|servus|grüezi|grüß gott|guten tag|guten morgen|guten abend|liebe|lieber|liebes|sehr geehrte
    |sehr geehrter|sehr geehrte damen und herren|hallo zusammen|liebes team`,
    `viele grüße|viele gruesse|viele grüsse|liebe grüße|liebe gruesse|liebe grüsse|beste grüße|beste gruesse|beste grüsse
    |schöne grüße|herzliche grüße|freundliche grüße|freundliche grüsse|mit freundlichen grüßen|mit freundlichen gruessen
    |mit freundlichen grüssen|mit freundlichem gruß|mit besten grüßen|mit herzlichen grüßen|gruß|grüße|lg|vg|mfg|bg
    |schönen tag|schönen tag noch|einen schönen tag|einen schönen tag noch|schönes wochenende|ein schönes wochenende
    |schönen abend|schönen feierabend|hochachtungsvoll|bis bald`,
  ),
  fr: spoken(
    `merci|merci beaucoup|merci bien|merci à vous|merci a vous|un grand merci|mille mercis|mille merci|merci infiniment
    |merci encore|encore merci|merci pour votre aide|merci de votre aide|merci pour laide|merci beaucoup pour votre aide
    |merci pour votre réponse|merci pour votre réponse rapide|merci pour la réponse|merci pour linformation|merci pour linfo
    |je vous remercie|nous vous remercions|merci davance|super merci|parfait merci`,
    'ok|okay|parfait|super|très bien|tres bien|cest parfait|cest bon|bien reçu|bien noté|entendu|génial|excellent|ça marche|daccord|top',
    'bonjour|bonsoir|salut|cher|chère|chers|madame|monsieur|madame monsieur|coucou',
    `cordialement|bien cordialement|très cordialement|sincères salutations|salutations|meilleures salutations|bonne journée
    |bonne soirée|bon week end|bon weekend|à bientôt|amicalement|bien à vous|respectueusement`,
  ),
  es: spoken(
    `gracias|muchas gracias|muchísimas gracias|mil gracias|gracias de nuevo|muchas gracias de nuevo|gracias otra vez
    |gracias por su ayuda|gracias por tu ayuda|gracias por la ayuda|muchas gracias por su ayuda|muchas gracias por tu ayuda
    |gracias por la información|gracias por su respuesta|gracias por la respuesta|gracias por todo|muchas gracias por todo
    |se lo agradezco|te lo agradezco|muy agradecido|muy agradecida|gracias a todos`,
    'ok|okay|vale|perfecto|genial|estupendo|excelente|muy bien|de acuerdo|entendido|recibido|listo|todo bien|todo correcto|ya funciona|bien',
    'hola|buenos días|buenas tardes|buenas noches|buenas|estimado|estimada|estimados|querido|querida',
    'saludos|un saludo|un cordial saludo|saludos cordiales|cordiales saludos|atentamente|cordialmente|un abrazo|buen día|que tenga un buen día|feliz día',
  ),
  it: spoken(
    `grazie|grazie mille|mille grazie|molte grazie|tante grazie|grazie tante|grazie ancora|ancora grazie|grazie di tutto
    |grazie di cuore|grazie infinite|la ringrazio|vi ringrazio|ti ringrazio|grazie per laiuto|grazie per il vostro aiuto
    |grazie per il suo aiuto|grazie mille per laiuto|grazie per la risposta|grazie per linformazione|grazie a voi|grazie a tutti
    |grazie a lei`,
    'ok|okay|perfetto|ottimo|benissimo|va bene|tutto ok|tutto bene|tutto a posto|ricevuto|capito|fantastico|daccordo|funziona|bene',
    'ciao|buongiorno|buonasera|salve|gentile|gentili|caro|cara|buon giorno',
    'cordiali saluti|saluti|distinti saluti|un saluto|cordialmente|buona giornata|buona serata|buon lavoro|buon weekend|a presto',
  ),
  nl: spoken(
    `bedankt|dank|dank je|dank u|dankjewel|dankuwel|dank je wel|dank u wel|hartelijk dank|hartelijk bedankt|heel erg bedankt
    |erg bedankt|heel veel dank|veel dank|bedankt voor de hulp|bedankt voor je hulp|bedankt voor uw hulp
    |bedankt voor de snelle hulp|hartelijk dank voor uw hulp|bedankt voor de info|bedankt voor de informatie
    |bedankt voor het antwoord|bedankt voor je reactie|bedankt voor uw reactie|bedankt voor de snelle reactie|nogmaals bedankt
    |nogmaals dank|alvast bedankt|super bedankt|top bedankt`,
    'ok|oké|oke|okay|prima|perfect|top|super|mooi|fijn|geweldig|helder|duidelijk|akkoord|begrepen|ontvangen|gelukt|het werkt|werkt weer|goed',
    'hallo|hoi|hi|beste|geachte|dag|goedemorgen|goedemiddag|goedenavond|goedendag|lieve',
    'met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groet|groeten|groetjes|hartelijke groet|hartelijke groeten|mvg|fijne dag|prettige dag|fijn weekend|fijne dag verder|hoogachtend',
  ),
  pt: spoken(
    `obrigado|obrigada|muito obrigado|muito obrigada|obrigadão|obrigado pela ajuda|obrigada pela ajuda|muito obrigado pela ajuda
    |muito obrigada pela ajuda|obrigado pela resposta|obrigada pela resposta|obrigado pela informação|obrigada pela informação
    |obrigado de novo|obrigada de novo|mais uma vez obrigado|mais uma vez obrigada|obrigado mais uma vez|obrigada mais uma vez
    |obrigado por tudo|obrigada por tudo|agradeço|agradecido|agradecida|agradeço a ajuda|valeu|grato|grata|muito grato|muito grata`,
    'ok|okay|perfeito|ótimo|óptimo|excelente|muito bem|tudo bem|tudo certo|certo|entendido|recebido|beleza|resolvido|já funciona|está bem',
    'olá|ola|oi|bom dia|boa tarde|boa noite|prezado|prezada|prezados|caro|cara|caros|estimado|estimada|exmo senhor|exma senhora',
    'atenciosamente|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|os melhores cumprimentos|abraço|abraços|um abraço|att|cordialmente|bom trabalho|bom fim de semana|até breve',
  ),
  pl: spoken(
    `dziękuję|dziekuje|dziękuję bardzo|bardzo dziękuję|dzięki|dzieki|wielkie dzięki|serdecznie dziękuję|dziękuję serdecznie
    |dziękuję za pomoc|bardzo dziękuję za pomoc|dziękujemy|dziękujemy bardzo|dziękuję za odpowiedź|dziękuję za szybką odpowiedź
    |dziękuję za informację|jeszcze raz dziękuję|jeszcze raz bardzo dziękuję|dzięki za pomoc|dzięki bardzo`,
    'ok|okej|super|świetnie|doskonale|wspaniale|dobrze|rozumiem|w porządku|wszystko jasne|wszystko działa|działa|jasne|otrzymałem|otrzymałam',
    'cześć|dzień dobry|witam|dobry wieczór|szanowni państwo|szanowny panie|szanowna pani|drogi|droga|hej',
    'pozdrawiam|pozdrawiam serdecznie|serdecznie pozdrawiam|z poważaniem|z wyrazami szacunku|pozdrowienia|miłego dnia|miłego weekendu|łączę pozdrowienia',
  ),
  sv: spoken(
    `tack|tack så mycket|tusen tack|stort tack|många tack|tack för hjälpen|tack för din hjälp|tack för er hjälp
    |tack så mycket för hjälpen|tack för svar|tack för svaret|tack för snabbt svar|tack för informationen|tack för infon
    |tack igen|tack på förhand|tackar|tackar så mycket|tack själv|super tack`,
    'ok|okej|okay|perfekt|super|toppen|bra|jättebra|utmärkt|härligt|då så|förstått|mottaget|det fungerar|fungerar nu|allt bra',
    'hej|hejsan|hallå|god morgon|god kväll|bästa|kära',
    'hälsningar|med vänliga hälsningar|vänliga hälsningar|med vänlig hälsning|vänligen|mvh|vh|bästa hälsningar|hälsar|ha en bra dag|ha en fin dag|trevlig helg|ha det bra',
  ),
  // "Tak" alone is a Pole's or a Czech's yes.
  da: spoken(
    `mange tak|tusind tak|tusinde tak|tak for hjælpen|tak for din hjælp|tak for jeres hjælp|mange tak for hjælpen
    |mange tak for din hjælp|tak for svar|tak for svaret|tak for det hurtige svar|tak for info|tak for informationen|tak igen
    |endnu en gang tak|jeg takker|på forhånd tak|super tak`,
    'ok|okay|perfekt|super|fint|godt|dejligt|fantastisk|forstået|modtaget|det virker|virker nu|alt godt|helt fint',
    'hej|hejsa|goddag|god morgen|godaften|kære',
    'hilsen|venlig hilsen|med venlig hilsen|mange hilsner|de bedste hilsner|bedste hilsner|mvh|vh|kh|hav en god dag|god dag|god weekend',
  ),
  nb: spoken(
    `takk|mange takk|tusen takk|hjertelig takk|takk skal du ha|takk skal dere ha|takk for hjelpen|takk for hjelp|takk for din hjelp
    |tusen takk for hjelpen|mange takk for hjelpen|takk for svar|takk for svaret|takk for raskt svar|takk for informasjonen
    |takk for info|takk igjen|på forhånd takk|supert takk`,
    'ok|okei|okay|perfekt|supert|flott|fint|bra|kjempebra|topp|forstått|mottatt|det fungerer|fungerer nå|alt bra',
    'hei|hallo|heisann|god morgen|god kveld|god dag|kjære',
    'hilsen|vennlig hilsen|med vennlig hilsen|mvh|vh|beste hilsen|med hilsen|hilsner|ha en fin dag|ha en god dag|god helg',
  ),
  fi: spoken(
    `kiitos|kiitos paljon|paljon kiitoksia|kiitoksia|kiitoksia paljon|suuret kiitokset|iso kiitos|suurkiitos|kiitti|kiitos avusta
    |kiitos avustanne|kiitos paljon avusta|kiitos vastauksesta|kiitos nopeasta vastauksesta|kiitos tiedosta|kiitos vielä
    |kiitos vielä kerran|kiitos kaikesta|kiitän|kiitämme`,
    'ok|okei|selvä|hyvä|hienoa|loistavaa|mahtavaa|täydellistä|kaikki kunnossa|kunnossa|toimii|toimii nyt|ymmärretty',
    'hei|moi|terve|hyvää päivää|hyvää huomenta|hyvää iltaa|hyvä|arvoisa|morjens',
    'terveisin|ystävällisin terveisin|parhain terveisin|yt|yst terv|t|hyvää päivänjatkoa|mukavaa päivänjatkoa|hyvää viikonloppua|kunnioittavasti',
  ),
  cs: spoken(
    `děkuji|dekuji|díky|diky|děkuji moc|moc děkuji|díky moc|mockrát děkuji|děkuji mnohokrát|mnohokrát děkuji|děkuju|děkujeme
    |děkuji za pomoc|moc děkuji za pomoc|děkuji za odpověď|děkuji za rychlou odpověď|děkuji za informaci|ještě jednou děkuji
    |děkuji ještě jednou|díky za pomoc|děkuji vám|srdečně děkuji`,
    'ok|okej|super|výborně|skvělé|skvěle|perfektní|dobře|v pořádku|rozumím|jasně|funguje|už funguje|přijato|fajn',
    'ahoj|dobrý den|dobré ráno|dobrý večer|vážený pane|vážená paní|vážení|milý|milá|zdravím',
    's pozdravem|s přátelským pozdravem|pozdrav|hezký den|pěkný den|přeji hezký den|s úctou|zdraví|hezký víkend',
  ),
  ru: spoken(
    `спасибо|большое спасибо|спасибо большое|огромное спасибо|спасибо огромное|благодарю|благодарю вас|спасибо вам|спасибо за помощь
    |большое спасибо за помощь|спасибо за ответ|спасибо за быстрый ответ|спасибо за информацию|ещё раз спасибо|еще раз спасибо
    |спасибо ещё раз|спасибо еще раз|благодарим|благодарим вас|спс`,
    'ок|окей|хорошо|отлично|прекрасно|супер|понятно|понял|поняла|ясно|все хорошо|всё хорошо|все работает|всё работает|работает|получил|получила',
    'здравствуйте|добрый день|доброе утро|добрый вечер|привет|уважаемый|уважаемая|уважаемые|приветствую',
    'с уважением|с наилучшими пожеланиями|всего доброго|всего хорошего|хорошего дня|удачи|до свидания',
  ),
  ja: spoken(
    `ありがとう|ありがとうございます|ありがとうございました|どうもありがとう|どうもありがとうございます|どうもありがとうございました
    |誠にありがとうございます|誠にありがとうございました|本当にありがとうございます|本当にありがとうございました|感謝します|感謝いたします
    |ご対応ありがとうございます|ご対応ありがとうございました|ご連絡ありがとうございます|ご連絡ありがとうございました|ご返信ありがとうございます
    |ご返信ありがとうございました|早速のご対応ありがとうございます|助かりました|大変助かりました|お世話になりました`,
    '承知しました|承知いたしました|了解しました|了解です|わかりました|分かりました|解決しました|確認しました|確認いたしました|完璧です',
    'こんにちは|おはようございます|こんばんは|お世話になっております|お世話になります|いつもお世話になっております',
    'よろしくお願いします|よろしくお願いいたします|宜しくお願いします|宜しくお願いいたします|今後ともよろしくお願いします|今後ともよろしくお願いいたします|敬具|以上',
  ),
  zh: spoken(
    `谢谢|谢谢你|谢谢您|多谢|非常感谢|十分感谢|感谢|感谢您|感谢你|太感谢了|谢谢了|谢谢大家|谢谢您的帮助|谢谢你的帮助|感谢您的帮助
    |非常感谢您的帮助|谢谢回复|谢谢您的回复|感谢回复|感谢您的回复|再次感谢|再次谢谢|謝謝|謝謝你|謝謝您|多謝|非常感謝|感謝|感謝您|感謝您的幫助`,
    '好的|好|收到|明白|明白了|知道了|了解|没问题|太好了|很好|可以了|解决了|已解决|完美|ok',
    '您好|你好|早上好|下午好|晚上好|大家好|尊敬的|亲爱的',
    '此致|敬礼|祝好|祝您工作顺利|祝工作顺利|顺祝商祺|祝商祺|此致敬礼|祝您愉快|祝您生活愉快',
  ),
});

/** Those of all languages together. */
export interface UsualWords {
  thanks: ReadonlySet<string>;
  well: ReadonlySet<string>;
  greetings: readonly string[];
  closings: ReadonlySet<string>;
}

let made: UsualWords | null = null;

export function usualWords(): UsualWords {
  if (made) return made;
  const all = Object.values(thanksWords());
  const together = (of: keyof ThanksWords): Set<string> => new Set(all.flatMap((words) => words[of]));
  const greetings = [...together('greetings')].map((words) => ` ${words} `);
  made = { thanks: together('thanks'), well: together('well'), greetings, closings: together('closings') };
  return made;
}
