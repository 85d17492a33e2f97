import { formStateOf } from '#app/platform/http/form-state.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { Tone } from '#app/ui/tones.ts';
import { type WishCondition, wishConditions } from '../domain/conditions.ts';
import type { Reason, Side } from '../domain/match.ts';
import type { AnswerChoice } from '../domain/suggestion.ts';
import { matchingTexts } from '../texts/index.ts';

export const matchingTranslate = (locale: Locale) => translate(matchingTexts, locale);

/** What a refused form shows again, in the words of this feature. */
export const formState = formStateOf(matchingTexts);

export const sideTones: Record<Side, Tone> = { for: 'success', talk: 'info', against: 'warning' };
export const answerTones: Record<AnswerChoice, Tone> = { yes: 'success', no: 'neutral', 'tell-more': 'info' };

/** What a condition is called; one that nobody can wish about keeps its key. */
export function conditionName(condition: string | undefined, locale: Locale): string {
  const known = wishConditions.find((each) => each === condition) as WishCondition | undefined;
  return known === undefined ? (condition ?? '') : matchingTranslate(locale)(`condition.${known}`);
}

/** One reason as a sentence. */
export function reasonLine(reason: Reason, names: ReadonlyMap<string, string>, locale: Locale): string {
  const t = matchingTranslate(locale);
  const { rule, km = 0, limit = 0, places = 0, languages = [], before } = reason;
  const occupation = names.get(reason.code ?? '') ?? reason.code ?? '';
  const condition = conditionName(reason.condition, locale);
  switch (rule) {
    case 'occupation-same':
    case 'occupation-near':
    case 'occupation-done':
    case 'occupation-field':
    case 'occupation-other':
      return t(`reason.${rule}`, { occupation });
    case 'near':
    case 'limit-unsaid':
      return t(`reason.${rule}`, { km });
    case 'farther':
    case 'too-far':
      return t(`reason.${rule}`, { km, limit });
    case 'language':
      return t('reason.language', { languages: languages.map((each) => languageName(locale, each)).join(', ') });
    case 'has-place':
      return t('reason.has-place', { places });
    case 'full':
      return before ? t('reason.full', { before: formatDate(locale, before) }) : t('reason.fullUnknown');
    case 'rests':
      return t('reason.rests', { before: formatDate(locale, before ?? null) });
    case 'rather-not':
    case 'cannot':
    case 'hours':
      return t(`reason.${rule}`, { condition });
    default:
      return t(`reason.${rule}`);
  }
}
