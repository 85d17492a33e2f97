import { typedText } from '#app/platform/http/form.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { dayOf } from '#app/shared/dates.ts';
import type { Tone } from '#app/ui/tones.ts';
import type { DocumentClass, DocumentRecord, DocumentType } from '../domain/document.ts';
import { shortTypeName } from '../domain/document-type.ts';
import { documentTexts } from '../texts/index.ts';

export const documentTranslate = (locale: Locale) => translate(documentTexts, locale);

export const classTones: Record<DocumentClass, Tone> = { 2: 'neutral', 3: 'info', 4: 'warning' };

/** What a document is called: its name, or its kind when it has none. */
export function nameOf(document: Pick<DocumentRecord, 'title' | 'kind'>, locale: Locale): string {
  return document.title || documentTranslate(locale)(`kind.${document.kind}`);
}

/** "PDF, 1,4 MB". */
export function sizeLine(locale: Locale, type: DocumentType, byteCount: number): string {
  const t = documentTranslate(locale);
  const kilobytes = Math.max(1, Math.round(byteCount / 1024));
  const size =
    kilobytes < 1000
      ? t('kilobytes', { count: formatNumber(locale, kilobytes) })
      : t('megabytes', { count: formatNumber(locale, byteCount / 1024 / 1024, 1) });
  return t('sizeLine', { type: shortTypeName(type), size });
}

/** "4 mars 2026 av Sara Lind". */
export function whenAndWho(locale: Locale, at: string, name: string): string {
  return documentTranslate(locale)('addedLine', { day: formatDate(locale, dayOf(at)), name });
}

/** What a refused form shows again: each field's problem in words, all of them together, and what was typed. */
export function documentFormState({
  problems = {},
  typed,
  locale,
}: Pick<ViewContext, 'problems' | 'typed' | 'locale'>) {
  const t = documentTranslate(locale);
  const words = (code: string) => t(`problem.${(code in documentTexts.sv.problem ? code : 'invalid') as 'invalid'}`);
  const errorOf = (field: string) => (problems[field]?.[0] === undefined ? undefined : words(problems[field][0]));
  return {
    errorOf,
    whole: errorOf(''),
    summary: Object.entries(problems)
      .filter(([field]) => field !== '')
      .map(([field, codes]) => ({ fieldId: field, message: words(codes[0] ?? 'invalid') })),
    textOf: (field: string, saved = '') => (typed === undefined ? saved : typedText(typed, field)),
  };
}

export type DocumentFormState = ReturnType<typeof documentFormState>;
