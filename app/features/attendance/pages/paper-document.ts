import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PdfDocument } from '#app/platform/pdf/pdf-document.ts';
import { isoWeek } from '#app/shared/dates.ts';
import { paperCodeOfPerson, paperCodeOfSession } from '../domain/paper-list.ts';
import type { WeekSheets } from '../server/get-week-sheets.ts';
import { attendanceTexts } from '../texts/index.ts';

/**
 * The paper list of a week: a row a person with her code and name, a column a session with its code. No numbers, no languages, no reasons; whose
 * identity is protected stands there without her name, even for those who may know it.
 */
export function paperDocument({ activity, monday, sheets, materials }: WeekSheets, locale: Locale): PdfDocument {
  const t = translate(attendanceTexts, locale);
  const people = new Map(sheets.flatMap(({ rows }) => rows).map((row) => [row.enrolmentId, row]));
  const names = [...people.values()].map((row) => ({
    ...row,
    shown: row.restricted ? t('paper.alias') : row.name,
  }));
  const isOn = (sheet: WeekSheets['sheets'][number], enrolmentId: string) =>
    sheet.rows.some((row) => row.enrolmentId === enrolmentId);
  return {
    title: t('paper.title'),
    language: locale,
    heading: activity.name,
    lead: t('paper.week', { week: String(isoWeek(monday)), year: monday.slice(0, 4) }),
    blocks: [
      { kind: 'paragraph', text: t('paper.how') },
      {
        kind: 'table',
        widths: [1.1, 3, ...sheets.map(() => 1.6)],
        header: [
          t('paper.code'),
          t('paper.name'),
          ...sheets.map(
            ({ session }) =>
              `${formatDate(locale, session.heldOn, 'weekdayShort')}\n${showTimeSpan(locale, session.startsAt, session.endsAt)}\n${paperCodeOfSession(session.id)}`,
          ),
        ],
        rows: names
          .sort((x, y) => x.shown.localeCompare(y.shown, 'sv'))
          .map(({ enrolmentId, shown }) => [
            paperCodeOfPerson(enrolmentId),
            shown,
            // A box to write in for those who belong to the session, a stroke for the others.
            ...sheets.map((sheet) => (isOn(sheet, enrolmentId) ? ' ' : '–')),
          ]),
      },
      { kind: 'paragraph', text: t('paper.signs'), tone: 'quiet' },
      ...(materials.length === 0
        ? []
        : [{ kind: 'paragraph' as const, text: t('paper.materials', { titles: materials.join(', ') }) }]),
    ],
    footer: t('paper.footer'),
  };
}
