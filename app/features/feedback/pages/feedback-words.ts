import { type ActivityKind, activityKinds } from '#app/features/activities/domain/kinds.ts';
import { activityTexts } from '#app/features/activities/public.ts';
import { formStateOf } from '#app/platform/http/form-state.ts';
import { formatNumber, formatShare } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { answered, type Counts } from '../domain/answers.ts';
import { meanPresent, presentShare, type ShownAttended } from '../domain/attended.ts';
import { feedbackTexts } from '../texts/index.ts';

export const feedbackTranslate = (locale: Locale) => translate(feedbackTexts, locale);

/** What a refused form shows again, in the words of this feature. */
export const formState = formStateOf(feedbackTexts);

/** What a kind of activity is called. */
export function kindName(locale: Locale, kind: ActivityKind): string {
  return translate(activityTexts, locale)(`kinds.${kind}`);
}
export const kindsIn = (locale: Locale) =>
  activityKinds.map((kind) => ({ value: kind, label: kindName(locale, kind) }));

/** "82 % (45 svar)": how many chose the highest step, with how many answered; a dash when nobody did. */
export function highShare(locale: Locale, counts: Counts): string {
  const t = feedbackTranslate(locale);
  const count = answered(counts);
  return count === 0 ? t('none') : t('share', { share: formatShare(locale, counts[2] / count), count });
}

/** How many people; in words when they are too few to be told. */
export function peopleWords(locale: Locale, { people }: Pick<ShownAttended, 'people'>): string {
  return people === null ? feedbackTranslate(locale)('tooFew') : formatNumber(locale, people);
}

/** How many came to a session on average; a dash when it is not told. */
export function meanWords(locale: Locale, attended: Pick<ShownAttended, 'present' | 'held'>): string {
  const mean = meanPresent(attended);
  return mean === null ? feedbackTranslate(locale)('none') : formatNumber(locale, mean, 1);
}

/** What part of those expected came; a dash when it is not told. */
export function shareWords(locale: Locale, attended: Pick<ShownAttended, 'came' | 'expected'>): string {
  const share = presentShare(attended);
  return share === null ? feedbackTranslate(locale)('none') : formatShare(locale, share);
}
