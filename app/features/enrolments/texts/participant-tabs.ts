import { texts } from '#app/platform/i18n/texts.ts';
import { participantTabsEn } from './participant-tabs.en.ts';
import { participantTabsSv } from './participant-tabs.sv.ts';

export const participantTabTexts = texts(participantTabsSv, participantTabsEn);
