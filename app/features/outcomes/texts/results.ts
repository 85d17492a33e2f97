import { texts } from '#app/platform/i18n/texts.ts';
import { en } from './results.en.ts';
import { sv } from './results.sv.ts';

export const resultTexts = texts(sv, en);
