import type { SheetColumn } from '#app/platform/files/xlsx.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { type ScbColumn, scbFile } from '../domain/scb-definition.ts';
import { hoursTranslate } from './hours-words.ts';

const types: Record<ScbColumn, SheetColumn['type']> = {
  number: 'text',
  startsOn: 'day',
  endsOn: 'day',
  hours: 'number',
};

/** The columns of the funder's file in its order, with their headers. */
export function fileColumns(locale: Locale): SheetColumn[] {
  const t = hoursTranslate(locale);
  return scbFile.columns.map((column) => ({ header: t(`file.${column}`), type: types[column], width: 18 }));
}
