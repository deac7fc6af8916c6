/**
 * The language somebody writes in, by the small words every sentence needs. Made for choosing a template: where it is not
 * clear, nobody knows, and a person chooses.
 */

/** Small words of each language, the commonest first. Those that several share weigh less. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the and to of is it you that for was with have this are not be my we your from would please when what but can will has been i',
  de: 'die der und ich ist nicht das sie ein eine mit für auf den zu es wir haben habe bitte wie noch aber mir dem von wurde kann auch im',
  fr: 'le la les et je vous de des est pas une pour que dans mon ma avec nous votre ne sur il mais bonjour merci ai ce été qui cette',
  es: 'el la los y que de no en un una por con para mi su es se lo pero me gracias hola las del he como está esta muy ya',
  it: 'il la che di e non per un una con mi sono ho del si è ma come grazie le da al questo vorrei mio della gli anche nel lo',
  nl: 'de het een en ik is niet van dat op te met voor zijn mijn heb maar u wij er aan ook naar bij kunt nog wat dit was graag',
  pt: 'o a os que de não e em um uma para com meu minha por mais mas obrigado você se eu foi do da no na está como já ao',
  pl: 'i nie w na się to z jest że do jak proszę czy mam ale dla po mnie jestem już za przez został od może moje tym co bardzo mi',
  sv: 'och att det jag är som en på för inte med har vi ni av den till kan ett men om min från så var hej tack när mitt skulle',
  da: 'og at det jeg er som en på for ikke med har vi I af den til kan et men om min fra så var hej tak når mit skulle',
};

const languagesOf: ReadonlyMap<string, readonly string[]> = byWord();

function byWord(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [language, words] of Object.entries(smallWords)) {
    for (const word of words.toLowerCase().split(' ')) found.set(word, [...(found.get(word) ?? []), language]);
  }
  return found;
}

/** Characters looked at: nobody changes the language later on. */
const readChars = 4_000;
/** Below this, a name or a quoted phrase would decide. */
const leastWeight = 2;
const leastMargin = 1.5;

export interface KnownLanguage {
  /** Tag, such as `de`. */
  language: string;
  /** Words of the text that say so, at most three. */
  because: string[];
}

/** @param text somebody's own words, without what they quote @returns null where nothing is clearly ahead */
export function languageOf(text: string): KnownLanguage | null {
  const weights = new Map<string, number>();
  const said = new Map<string, Set<string>>();
  for (const word of text
    .slice(0, readChars)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []) {
    const among = languagesOf.get(word) ?? [];
    for (const language of among) {
      weights.set(language, (weights.get(language) ?? 0) + 1 / among.length);
      said.set(language, (said.get(language) ?? new Set()).add(word));
    }
  }
  const [best, second] = [...weights].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < leastWeight || best[1] < leastMargin * (second?.[1] ?? 0)) return null;
  const own = [...said.get(best[0])!].sort((a, b) => languagesOf.get(a)!.length - languagesOf.get(b)!.length);
  return { language: best[0], because: own.slice(0, 3) };
}
