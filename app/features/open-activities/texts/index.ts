import { texts } from '#app/platform/i18n/texts.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

/** What staff and associations read about the shared list. */
export const openActivityTexts = texts(sv, en);
