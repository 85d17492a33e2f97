import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { tenantTexts } from '../../texts/index.ts';

const codes = [
  'required',
  'too-long',
  'unseen-characters',
  'not-a-key',
  'not-an-email',
  'taken',
  'not-available',
  'has-started',
] as const;

/** What is wrong with a field, in words; undefined when nothing is. */
export function tenantProblem(view: Pick<ViewContext, 'problems' | 'locale'>, field: string): string | undefined {
  const code = view.problems?.[field]?.[0];
  if (code === undefined) return undefined;
  return translate(tenantTexts, view.locale)(`problems.${codes.find((each) => each === code) ?? 'required'}`);
}
