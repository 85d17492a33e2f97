import { formStateOf } from '#app/platform/http/form-state.ts';
import { type Locale, texts, translate } from '#app/platform/i18n/texts.ts';
import { en } from './list-tools.en.ts';
import { sv } from './list-tools.sv.ts';

const listToolTexts = texts(sv, en);

export const listToolTranslate = (locale: Locale) => translate(listToolTexts, locale);

/** What a refused form of these pages shows again. */
export const listToolState = formStateOf(listToolTexts);
