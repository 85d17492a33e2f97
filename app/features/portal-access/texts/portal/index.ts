import { portalTexts } from '#app/platform/i18n/portal-texts.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';
import { so } from './so.ts';
import { sv } from './sv.ts';
import { svLattlast } from './sv-x-lattlast.ts';
import { ti } from './ti.ts';
import { uk } from './uk.ts';

/** What the pages say on which somebody comes in to her own side, her list of phones and her card, in eight languages. */
export const portalEnterTexts = portalTexts(sv, { 'sv-x-lattlast': svLattlast, en, ar, fa, so, ti, uk });
