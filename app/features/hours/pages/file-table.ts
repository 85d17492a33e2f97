import type { FileColumn } from '#app/features/programmes/domain/definition.ts';
import type { SheetColumn } from '#app/platform/files/xlsx.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { cellsOf, type WrittenLine } from '../domain/scb-lines.ts';
import { hoursTranslate } from './hours-words.ts';

const types: Record<FileColumn, SheetColumn['type']> = {
  number: 'text',
  startsOn: 'day',
  endsOn: 'day',
  hours: 'number',
};

/** The funder's file: columns in its order with their headers, and its lines. */
export function fileTable(locale: Locale, columns: readonly FileColumn[], lines: readonly WrittenLine[]) {
  const t = hoursTranslate(locale);
  return {
    columns: columns.map((column): SheetColumn => ({ header: t(`file.${column}`), type: types[column], width: 18 })),
    rows: lines.map((line) => cellsOf(line, columns)),
  };
}
