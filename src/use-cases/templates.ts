/** The team's templates on the shelf: everybody uses them, leads save and delete them. */
import type { Context } from '../team/context';
import { templateFaults } from '../templates/check';
import { templateIn, templateText } from '../templates/stored';
import type { Template, TemplateFault } from '../templates/types';
import { DocketError } from '../words/errors';
import type { OwnTexts, UseCase } from '../words/ports';
import type { BrokenText, Shelved, Shelving } from '../words/shelf';
import type { Handle } from '../words/values';
import { shelf, shelve, shelved } from './shelf';

type Texts = Pick<OwnTexts, 'find' | 'file'>;

/** A template with what the shelf knows of it. */
export interface KeptTemplate extends Pick<Shelved, 'id' | 'v' | 'at' | 'by' | 'title'> {
  tags: readonly string[];
  template: Template;
}

/** Titles and tags of all templates; one reading. */
export const listTemplates = () => shelf('template');

/** Templates whole; those that are gone are left out, those nobody can read are reported. */
export function* readTemplates(
  ids: readonly string[],
): UseCase<{ templates: KeptTemplate[]; broken: BrokenText[] }, Texts> {
  const { texts, broken } = yield* shelved('template', ids);
  const templates: KeptTemplate[] = [];
  const unread: BrokenText[] = [];
  for (const { id, v, at, by, title, keywords, text } of texts) {
    const template = templateIn(text);
    if (template) templates.push({ id, v, at, by, title, tags: keywords, template });
    else unread.push({ id, reason: 'it is not a template' });
  }
  return { templates, broken: [...broken, ...unread] };
}

export interface TemplateToSave {
  id: string;
  /** The version the person changed; 0: the template is new. */
  replaces: number;
  /** Chosen before the first attempt; see `ToShelve`. */
  writing: string;
  title: string;
  tags: readonly string[];
  template: Template;
}

/**
 * @param spoken languages Docket has words of its own in
 * @returns the version it now has, or everything that is wrong with it; then nothing was saved
 * @throws DocketError `not-allowed`; `changed-meanwhile` where somebody else has saved or deleted it; `limit-reached`
 */
export function* saveTemplate(
  { template, title, tags, ...asked }: TemplateToSave,
  context: Context,
  spoken: readonly string[],
): UseCase<{ saved: true; v: number } | { saved: false; faults: TemplateFault[] }, Texts> {
  const by = leadIn(context);
  const faults = templateFaults(template, spoken);
  if (faults.length > 0) return { saved: false, faults };
  const text = templateText(template);
  return {
    saved: true,
    v: done(yield* shelve({ kind: 'template', ...asked, by, title, keywords: tags, text }), context),
  };
}

/** @throws DocketError as `saveTemplate` */
export function* deleteTemplate(
  asked: Pick<TemplateToSave, 'id' | 'replaces' | 'writing'>,
  context: Context,
): UseCase<void, Texts> {
  const by = leadIn(context);
  done(yield* shelve({ kind: 'template', ...asked, by, title: '', keywords: [], text: '' }), context);
}

function leadIn({ person, roster }: Context): Handle {
  const member = person && roster.byHandle(person.handle);
  if (!member) throw new DocketError('who-are-you');
  if (member.left) throw new DocketError('not-allowed', { why: 'left-the-team', name: member.name });
  if (member.role !== 'lead') throw new DocketError('not-allowed', { why: 'templates-are-for-leads' });
  return member.handle;
}

function done(shelving: Shelving, { roster }: Context): number {
  if (shelving.done) return shelving.v;
  const { newest } = shelving;
  const by = newest && newest.text !== '' ? (roster.byHandle(newest.by)?.name ?? newest.by) : '';
  throw new DocketError('changed-meanwhile', { why: 'template', by });
}
