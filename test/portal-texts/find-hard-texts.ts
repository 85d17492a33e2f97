import type { PortalTexts } from '#app/platform/i18n/portal-texts.ts';
import { leavesOf } from '#app/platform/i18n/text-leaves.ts';
import { textsIn } from './leaves.ts';
import { asRead, countTogether, countWords, lixOf } from './lix.ts';

/** How hard Swedish may be to read; docs/rules/readability.md says why. */
export type Limits = { module: number; long: number; short: number; wordsInSentence: number; labels: boolean };
export const limits: Record<'sv' | 'sv-x-lattlast', Limits> = {
  'sv-x-lattlast': { module: 30, long: 30, short: 42, wordsInSentence: 14, labels: true },
  sv: { module: 40, long: 40, short: 60, wordsInSentence: 24, labels: false },
};

const LONG_TEXT = 20;
const SHORT_TEXT = 8;

/** What is too hard to read in the Swedish of a module, plain or easy. */
export function findHardTexts(all: PortalTexts, language: 'sv' | 'sv-x-lattlast'): string[] {
  // Where plain Swedish stands for the easy one, too, it is read by others than her (the headings of a CV).
  if (language === 'sv-x-lattlast' && all[language].texts === all.sv) return [];
  const limit = limits[language];
  const texts = leavesOf(textsIn(all, language)).map(([key, text]) => [key, asRead(text)] as const);
  const running = texts.filter(([, text]) => /[.!?…][”"]?$/.test(text.trim()));
  const together = (chosen: typeof texts) => lixOf(countTogether(chosen.map(([, text]) => text)));
  return [
    ...over(limit.module, together(running), 'sentences together'),
    ...(limit.labels ? over(limit.module, together(texts), 'all texts together') : []),
    ...running.flatMap(([key, text]) => hardText(key, text, limit)),
  ];
}

function hardText(key: string, text: string, limit: Limits): string[] {
  const counted = countWords(text);
  const longest = Math.max(...text.split(/[.!?:…]+(?=\s|$)|\n+/u).map((sentence) => countWords(sentence).words));
  return [
    ...(counted.words >= LONG_TEXT ? over(limit.long, lixOf(counted), `${key} "${text}"`) : []),
    ...(counted.words >= SHORT_TEXT && counted.words < LONG_TEXT
      ? over(limit.short, lixOf(counted), `${key} "${text}"`)
      : []),
    ...(longest > limit.wordsInSentence ? [`${key}: a sentence of ${longest} words: "${text}"`] : []),
  ];
}

function over(limit: number, lix: number, what: string): string[] {
  return lix < limit ? [] : [`${what}: LIX ${lix.toFixed(1)}, may be at most ${limit}`];
}
