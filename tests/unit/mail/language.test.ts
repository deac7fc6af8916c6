import { describe, expect, test } from '@jest/globals';
import { languageOf } from '../../../src/mail/language';

describe('the language somebody writes in', () => {
  for (const [language, text] of [
    ['en', 'Hello, I have not received the jacket that I sent back to you for repair.'],
    ['de', 'Guten Tag, ich habe die Jacke noch nicht bekommen. Bitte sagen Sie mir, wann sie kommt.'],
    ['fr', 'Bonjour, je n’ai pas reçu la veste et je voudrais savoir quand elle arrive. Merci pour votre aide.'],
    ['es', 'Hola, no he recibido la chaqueta y me gustaría saber cuándo llega. Gracias por su ayuda.'],
    ['it', 'Buongiorno, non ho ricevuto la giacca e vorrei sapere quando arriva. Grazie per il suo aiuto.'],
    ['nl', 'Goedendag, ik heb de jas nog niet ontvangen en wil graag weten wanneer u hem naar mij stuurt.'],
    [
      'pt',
      'Bom dia, não recebi o casaco e queria saber quando chega. Obrigado pela sua ajuda, mas já é urgente para mim.',
    ],
    ['pl', 'Dzień dobry, nie mam jeszcze kurtki. Proszę o informację, jak i czy może przyjść na mój adres.'],
    ['sv', 'Hej, jag har inte fått jackan och skulle vilja veta när den kommer. Tack för hjälpen, det är viktigt.'],
    ['da', 'Hej, jeg har ikke fået jakken og vil gerne vide, når den kommer. Tak for hjælpen, det haster af en grund.'],
  ] as const)
    test(language, () => expect(languageOf(text)?.language).toBe(language));

  test('says which words decided', () => {
    expect(languageOf('Ich bitte um Antwort, die Jacke ist nicht da.')).toEqual({
      language: 'de',
      because: ['ich', 'bitte', 'die'],
    });
  });

  for (const text of ['', 'Helen Marsh', 'Order 4711', 'The jacket', '外套还没有收到', 'Hej, har af att', '<b>the</b>'])
    test(`is not known from ${JSON.stringify(text)}`, () => expect(languageOf(text)).toBeNull());

  test('a long text is read no longer than it takes to tell', () => {
    expect(languageOf(`${'the and you '.repeat(400)}${'ich nicht bitte '.repeat(100_000)}`)?.language).toBe('en');
  });
});
