import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PartKind } from '../domain/part.ts';
import { partTexts } from './index.ts';

/** What somebody does: 'Översätter åt andra: arabiska'; own words alone where no kind fits. */
export function partLine(locale: Locale, { kind, words }: { kind: PartKind; words: string }): string {
  if (kind === 'other') return words;
  return [translate(partTexts, locale)(`kinds.${kind}`), words].filter(Boolean).join(': ');
}
