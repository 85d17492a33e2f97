import { formStateOf } from '#app/platform/http/form-state.ts';
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

/** What a refused form shows again, in the words of this feature. */
export const formState = formStateOf(documentTexts);
