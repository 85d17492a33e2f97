import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { CardState } from '../../domain/card-state.ts';
import { portalAccessTexts } from '../../texts/index.ts';

const tones = {
  none: 'neutral',
  closed: 'neutral',
  open: 'info',
  taken: 'success',
  locked: 'warning',
  blocked: 'danger',
} as const;

/** How a card stands, in a word. */
export function StateTag({ state, locale }: { state: CardState; locale: Locale }) {
  return <Tag tone={tones[state]}>{translate(portalAccessTexts, locale)(`state.${state}`)}</Tag>;
}
