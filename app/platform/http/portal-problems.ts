import type { ReactNode } from 'react';
import type { PortalTexts } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import type { PortalView } from './portal-page.ts';

type Tree = { readonly [key: string]: string | Tree };
type WithProblems = Tree & { readonly problem: Tree & { readonly title: string; readonly invalid: string } };
type AnyWords = { t: (key: string) => string; say: (key: string) => ReactNode };

/** What was wrong in a form she sent, in her words: the list for the top of the screen, and the one of a field. A code without words is 'invalid'. */
export function problemsIn<Texts extends WithProblems>(texts: PortalTexts<Texts>, view: PortalView) {
  const { t, say } = wordsOf(texts as never, view) as unknown as AnyWords;
  const said = (code: string | undefined): ReactNode =>
    code === undefined ? undefined : say(`problem.${code in texts.sv.problem ? code : 'invalid'}`);
  return {
    title: t('problem.title'),
    items: Object.entries(view.problems ?? {}).map(([field, [code]]) => ({
      // A problem of no field leads to the top of the page.
      field: field === '' ? 'main' : field,
      text: said(code),
    })),
    of: (field: string) => said(view.problems?.[field]?.[0]),
  };
}
