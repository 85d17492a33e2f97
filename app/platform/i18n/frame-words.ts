import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { type PortalTexts, translatePortal, translationState } from './portal-texts.ts';
import type { TextTree } from './text-leaves.ts';

type WithFrame = TextTree & { readonly skip: string; readonly languages: string; readonly notYetRead: string };

/** The words round a public page, out of its own texts: see ui/translated-frame.tsx. */
export function frameWords<Texts extends WithFrame>(texts: PortalTexts<Texts>, language: PortalLanguage) {
  const t = translatePortal(texts as never, language) as unknown as (key: keyof WithFrame & string) => string;
  const isUnread = translationState(texts, language) === 'not-yet-read';
  return { skip: t('skip'), languages: t('languages'), notYetRead: isUnread ? t('notYetRead') : undefined };
}
