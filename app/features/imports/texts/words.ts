import { formatDate } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { dayOfMarkColumn } from '../domain/fields/field.ts';
import type { CellProblem } from '../domain/kinds.ts';
import { importTexts } from './index.ts';
import { sv } from './sv.ts';

const known = <Table extends object>(table: Table, key: string): keyof Table & string =>
  (Object.hasOwn(table, key) ? key : 'invalid') as keyof Table & string;

/** What is wrong, and how it is mended. */
export function problemWords(locale: Locale, { code, hint }: Pick<CellProblem, 'code' | 'hint'>): string {
  const t = translate(importTexts, locale);
  return t(`problem.${known(sv.problem, code)}` as 'problem.likely-known', { hint: hint ?? 'none' } as never);
}

/** What a column holds. */
export function fieldWords(locale: Locale, field: string): string {
  const t = translate(importTexts, locale);
  const day = dayOfMarkColumn(field);
  if (day !== undefined) return t('columns.markOn', { day: formatDate(locale, day) });
  return t(`field.${field === '' || !Object.hasOwn(sv.field, field) ? 'row' : field}` as 'field.row');
}

/** Why a file could not be read, with the row when it is known ('unclosed-quote:12'). */
export function readingWords(locale: Locale, said: string, row?: number | null): string {
  const t = translate(importTexts, locale);
  const [code = '', at = row ? String(row) : undefined] = said.split(':');
  const problem = t(`reading.${known(sv.reading, code)}` as 'reading.invalid');
  return at === undefined ? problem : t('reading.atRow', { problem, row: at });
}

/** What is missing before the columns can be read. */
export function columnWords(locale: Locale, code: string): string {
  const t = translate(importTexts, locale);
  return t(`columnProblem.${known(sv.columnProblem, code)}` as 'columnProblem.invalid');
}
