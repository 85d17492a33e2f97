import { formStateOf } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { Tone } from '#app/ui/tones.ts';
import type { Standing } from '../domain/adaptation.ts';
import { visitTexts } from '../texts/index.ts';

export const visitTranslate = (locale: Locale) => translate(visitTexts, locale);
export const formState = formStateOf(visitTexts);

export const standingTones: Record<Standing, Tone> = {
  'not-asked': 'neutral',
  asked: 'info',
  shared: 'success',
  refused: 'neutral',
  withdrawn: 'warning',
  ended: 'neutral',
};
