import { texts } from '#app/platform/i18n/texts.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

/** What staff read about materials. */
export const materialTexts = texts(sv, en);
