import { forgetIfStale, formStateOf } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { EmployerRow } from '../server/list-store.ts';
import { employerTexts } from '../texts/index.ts';

export const employerTranslate = (locale: Locale) => translate(employerTexts, locale);

/** What a refused form shows again, in this feature's words; after somebody else's save, what stands now. */
export const formState = (view: ViewContext) => typedState(forgetIfStale(view));

/** What was wrong with a button that posted and led back here. */
export function problemOf(view: ViewContext): string | undefined {
  const code = view.url.searchParams.get('problem');
  return code === null ? undefined : typedState({ ...view, typed: undefined, problems: { '': [code] } }).whole;
}

const typedState = formStateOf(employerTexts);

/** Why employers need no trace of reading: nobody's file is touched. */
export const noPeople = { none: 'employers hold no data about participants' } as const;

/** "3 mars · 2 frågor på ett år, 1 ja": what an employer was asked lately. */
export function askedWords(locale: Locale, row: Pick<EmployerRow, 'askedOn' | 'askedCount' | 'yesCount'>): string {
  const t = employerTranslate(locale);
  return row.askedOn === null
    ? t('list.neverAsked')
    : t('list.askedTimes', { day: formatDate(locale, row.askedOn), count: row.askedCount, yes: row.yesCount });
}
