/** What templates say by themselves, by language: apart from the catalogue, which is what Docket's own people read. */
import type { Language } from '../config/types';
import type { TemplateWords } from '../templates/types';
import { templateWords as german } from './de/templates';
import { templateWords as english } from './en/templates';

export const templateWords: Readonly<Record<Language, TemplateWords>> = { en: english, de: german };
