import { texts } from '#app/platform/i18n/texts.ts';
import { alikeEn } from './alike.en.ts';
import { alikeSv } from './alike.sv.ts';

export const alikeTexts = texts(alikeSv, alikeEn);
