import type { FieldProblems } from '#app/platform/http/form.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { accountTexts } from '../texts/index.ts';
import { sv } from '../texts/sv.ts';

type Code = Exclude<keyof typeof sv.problems, 'title'>;
type Refused = { problems: FieldProblems | undefined; locale: Locale };

const codes = Object.keys(sv.problems).filter((key): key is Code => key !== 'title');

/** What is wrong with a field in words; '' asks for the whole form. Undefined when nothing is. */
export function accountProblem(view: Refused, field: string): string | undefined {
  const code = view.problems?.[field]?.[0];
  if (code === undefined) return undefined;
  return translate(accountTexts, view.locale)(`problems.${codes.find((each) => each === code) ?? 'unknown'}`);
}

/** The lines of the summary above a form: one per field with a problem, beginning with the field's label. `ids` where they differ from the names. */
export function summaryOf(
  view: Refused,
  labels: Record<string, string>,
  ids: Record<string, string> = {},
): { fieldId: string; message: string }[] {
  return Object.entries(labels).flatMap(([field, label]) => {
    const message = accountProblem(view, field);
    return message === undefined ? [] : [{ fieldId: ids[field] ?? field, message: `${label}: ${message}` }];
  });
}
