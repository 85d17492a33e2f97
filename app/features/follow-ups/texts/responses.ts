import { texts } from '#app/platform/i18n/texts.ts';
import { responsesEn } from './responses.en.ts';
import { responsesSv } from './responses.sv.ts';

export const responseTexts = texts(responsesSv, responsesEn);
