import { portalTexts } from '#app/platform/i18n/portal-texts.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';
import { so } from './so.ts';
import { sv } from './sv.ts';
import { svLattlast } from './sv-x-lattlast.ts';
import { ti } from './ti.ts';
import { uk } from './uk.ts';

/** Her meetings with what is written for her, in eight languages. */
export const ownMeetingTexts = portalTexts(sv, { 'sv-x-lattlast': svLattlast, en, ar, fa, so, ti, uk });
