import { type FormState, formState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { problemWords } from '#app/platform/i18n/problem-words.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { fieldsAgain, fieldsOfMark, type RowFields, suggestMark, type TypedRow } from '../../domain/draw-sheet.ts';
import type { SheetRowView } from '../../server/get-sheet.ts';
import { attendanceTexts } from '../../texts/index.ts';

type View = Pick<ViewContext, 'problems' | 'typed' | 'locale'>;

const startsBig = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a refused sheet shows again. The problems of a row are written to stand behind a name. */
export function sheetState(view: View): FormState {
  const say = problemWords(attendanceTexts, view.locale);
  return formState(view, (code) => startsBig(say(code)));
}

/** What stands in the fields of a row whose names begin with `at`: what was typed when the sheet was refused, else its mark or what is likely. */
export function fieldsOf(
  row: Pick<SheetRowView, 'mark' | 'version' | 'notice' | 'sfi'>,
  view: View,
  at: string,
): RowFields {
  if (view.typed === undefined)
    return suggestMark(fieldsOfMark(row.mark, row.version), { notice: row.notice, hasSfi: row.sfi !== undefined });
  const typed = at
    .split('.')
    .reduce<unknown>((here, step) => (here as Record<string, unknown> | undefined)?.[step], view.typed);
  const { hasProblem } = sheetState(view);
  return fieldsAgain(typed as TypedRow | undefined, row, {
    isCompared: hasProblem('', 'conflict'),
    isConflict: hasProblem(at, 'changed-by-other'),
  });
}

/** Every problem of the sheet, or of several, with the field it leads to; rows are named. */
export function sheetProblems(
  view: View,
  nameOf: (enrolmentId: string, sessionId: string | undefined) => string,
): { fieldId: string; message: string }[] {
  const t = translate(attendanceTexts, view.locale);
  const state = sheetState(view);
  const rows = state.summary().map(({ fieldId, message }) => {
    const [, sessionId, enrolmentId] = /^(?:sheets\.([^.]+)\.)?marks\.([^.]+)/.exec(fieldId) ?? [];
    if (enrolmentId === undefined) return { fieldId, message };
    const small = message.charAt(0).toLowerCase() + message.slice(1);
    return { fieldId, message: t('problem.minutes', { name: nameOf(enrolmentId, sessionId), problem: small }) };
  });
  const isShown = state.whole !== undefined && !state.hasProblem('', 'conflict');
  return isShown ? [{ fieldId: 'sheet', message: state.whole ?? '' }, ...rows] : rows;
}
