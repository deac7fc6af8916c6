/** Shapes of real mail programs, as `tests/fixtures/shapes.jsonl` holds them. */

export interface Shape {
  id: string;
  program: string;
  language: string;
  kind: 'reply' | 'forward-inline' | 'forward-attached' | 'signature' | 'phone-line';
  /** Where the writer's words stand. */
  placement: 'top' | 'bottom' | 'inline' | 'n/a';
  text: string;
  headers: { Subject?: string };
  /** The writer's words; whatever else the text holds is a program's or somebody else's. */
  own: string;
  /** Pieces that must be gone. */
  cut: string[];
  /** Null: the text does not tell. */
  originalFrom?: { name: string | null; address: string | null } | null;
  /** Made to mislead. */
  nasty?: true;
}

export const shapesIn = (jsonLines: string): Shape[] =>
  jsonLines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Shape);

/** How people say thanks, for putting it in place of a shape's own words. */
export const thanksIn: Readonly<Record<string, string>> = {
  en: 'Thank you!',
  de: 'Vielen Dank!',
  fr: 'Merci beaucoup !',
  es: '¡Muchas gracias!',
  it: 'Grazie mille!',
  nl: 'Hartelijk dank!',
  'pt-BR': 'Muito obrigado!',
  'pt-PT': 'Muito obrigada!',
  pl: 'Dziękuję bardzo!',
  sv: 'Tack så mycket!',
  da: 'Mange tak!',
  nb: 'Tusen takk!',
  fi: 'Kiitos paljon!',
  cs: 'Děkuji moc!',
  ru: 'Большое спасибо!',
  ja: 'ありがとうございます。',
  zh: '谢谢！',
};

/** Whoever wrote every shape's own words. */
export const writer = { name: 'Mara Lindqvist', address: 'mara.lindqvist@kunde.example' };
