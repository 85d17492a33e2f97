import { type FormState, formState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { problemWords } from '#app/platform/i18n/problem-words.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { attendanceTexts } from '../../texts/index.ts';

type View = Pick<ViewContext, 'problems' | 'typed' | 'locale'>;

const startsBig = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a refused sheet shows again. The problems of a row are written to stand behind a name. */
export function sheetState(view: View): FormState {
  const say = problemWords(attendanceTexts, view.locale);
  return formState(view, (code) => startsBig(say(code)));
}

/** Every problem of the sheet with the field it leads to; rows are named. */
export function sheetProblems(
  view: View,
  nameOf: (enrolmentId: string) => string,
): { fieldId: string; message: string }[] {
  const t = translate(attendanceTexts, view.locale);
  const state = sheetState(view);
  const rows = state.summary().map(({ fieldId, message }) => {
    const enrolmentId = /^marks\.([^.]+)/.exec(fieldId)?.[1];
    if (enrolmentId === undefined) return { fieldId, message };
    const small = message.charAt(0).toLowerCase() + message.slice(1);
    return { fieldId, message: t('problem.minutes', { name: nameOf(enrolmentId), problem: small }) };
  });
  const isShown = state.whole !== undefined && !state.hasProblem('', 'conflict');
  return isShown ? [{ fieldId: 'sheet', message: state.whole ?? '' }, ...rows] : rows;
}
