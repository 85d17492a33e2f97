import type { HourRounding } from '#app/features/programmes/domain/definition.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import type { PdfBlock, PdfDocument } from '#app/platform/pdf/pdf-document.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { SheetEntry } from '../domain/sheet.ts';
import { hoursTranslate, kindName, monthName, reportedWords, timeWords } from './hours-words.ts';

/** A sheet on paper: whose it is, and what it says. */
export type PrintedSheet = { name: string; version: number; entries: readonly SheetEntry[]; minutes: number };

/** Month sheets to sign, each on a page of its own. The file's information names nobody. */
export function sheetsDocument(
  sheets: readonly PrintedSheet[],
  {
    programmeName,
    month,
    hourRule,
    locale,
  }: { programmeName: string; month: PlainDate; hourRule: HourRounding; locale: Locale },
): PdfDocument {
  const t = hoursTranslate(locale);
  const sheetBlocks = ({ name, version, entries, minutes }: PrintedSheet): PdfBlock[] => [
    {
      kind: 'pairs',
      items: [
        { label: t('paperSheet.participant'), value: name },
        { label: t('paperSheet.programme'), value: programmeName },
        { label: t('paperSheet.version'), value: String(version) },
      ],
    },
    {
      kind: 'table',
      header: [t('sheet.day'), t('sheet.time'), t('sheet.activity'), t('sheet.kind'), t('sheet.minutes')],
      widths: [3, 2, 4, 3, 1.5],
      rows: entries.map((entry) => [
        formatDate(locale, entry.day, 'weekdayShort'),
        timeWords(locale, entry),
        entry.activity,
        kindName(locale, entry.kind),
        formatNumber(locale, entry.minutes),
      ]),
    },
    {
      kind: 'pairs',
      items: [
        {
          label: t('paperSheet.total'),
          value: t('paperSheet.totalValue', {
            hours: reportedWords(locale, minutes, hourRule),
            minutes: formatNumber(locale, minutes),
          }),
        },
      ],
    },
    { kind: 'paragraph', text: t('paperSheet.certifyParticipant') },
    { kind: 'paragraph', text: t('paperSheet.line') },
    { kind: 'paragraph', text: t('paperSheet.signParticipant'), tone: 'quiet' },
    { kind: 'paragraph', text: t('paperSheet.certifyLeader') },
    { kind: 'paragraph', text: t('paperSheet.line') },
    { kind: 'paragraph', text: t('paperSheet.signLeader'), tone: 'quiet' },
  ];
  return {
    title: t('paperSheet.title'),
    language: locale,
    heading: t('paperSheet.heading', { month: monthName(locale, month) }),
    blocks: sheets.flatMap((sheet, index): PdfBlock[] =>
      index === 0
        ? sheetBlocks(sheet)
        : [
            { kind: 'new-page' },
            { kind: 'heading', text: t('paperSheet.heading', { month: monthName(locale, month) }) },
            ...sheetBlocks(sheet),
          ],
    ),
  };
}
