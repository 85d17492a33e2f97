import { texts } from '#app/platform/i18n/texts.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export const visitTexts = texts(sv, en);
