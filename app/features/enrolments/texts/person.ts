import { texts } from '#app/platform/i18n/texts.ts';
import { personEn } from './person.en.ts';
import { personSv } from './person.sv.ts';

export const personTexts = texts(personSv, personEn);
