import { forgetIfStale, formStateOf } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { Tone } from '#app/ui/tones.ts';
import type { MatterState, SupportContact } from '../domain/support.ts';
import { contactTexts } from '../texts/index.ts';

export const supportTranslate = (locale: Locale) => translate(contactTexts, locale);

export const stateTones: Record<MatterState, Tone> = {
  open: 'info',
  waiting: 'warning',
  done: 'success',
  dropped: 'neutral',
};

/** What a refused form shows again, in this feature's words; after somebody else's save, what stands now. */
export const formState = (view: ViewContext) => typedState(forgetIfStale(view));

const typedState = formStateOf(contactTexts);

/** "Vårdcentralen Centrum, Eva Berg". */
export function contactName({ organisation, name }: Pick<SupportContact, 'organisation' | 'name'>): string {
  return [organisation, name].filter(Boolean).join(', ');
}
