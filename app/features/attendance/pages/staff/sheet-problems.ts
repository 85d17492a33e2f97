import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { attendanceTexts } from '../../texts/index.ts';
import { sv } from '../../texts/sv.ts';

type Code = Exclude<keyof typeof sv.errors, 'minutes' | 'title'>;

const startsBig = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What is wrong with a field of the sheet, in words; undefined when nothing is. */
export function sheetProblem(view: Pick<ViewContext, 'problems' | 'locale'>, field: string): string | undefined {
  const code = view.problems?.[field]?.[0];
  if (code === undefined) return undefined;
  return startsBig(translate(attendanceTexts, view.locale)(`errors.${code in sv.errors ? (code as Code) : 'other'}`));
}

/** Every problem of the sheet with the field it leads to; rows are named. */
export function sheetProblems(
  view: Pick<ViewContext, 'problems' | 'locale'>,
  nameOf: (enrolmentId: string) => string,
): { fieldId: string; message: string }[] {
  const t = translate(attendanceTexts, view.locale);
  return Object.keys(view.problems ?? {})
    .filter((field) => field !== '' || view.problems?.['']?.[0] !== 'conflict')
    .map((field) => {
      const message = sheetProblem(view, field) ?? '';
      const enrolmentId = /^marks\.([^.]+)/.exec(field)?.[1];
      if (enrolmentId === undefined) return { fieldId: field || 'sheet', message };
      const small = message.charAt(0).toLowerCase() + message.slice(1);
      return { fieldId: field, message: t('errors.minutes', { name: nameOf(enrolmentId), problem: small }) };
    });
}
