import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { openListTexts } from '../../texts/portal/index.ts';

/** The texts of the public list in one language. */
export function listTexts(language: PortalLanguage) {
  return translatePortal(openListTexts, language);
}

/** Hours as figures, which run from left to right in every language. */
export function Hours({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  return (
    <bdi dir="ltr">
      {startsAt}–{endsAt}
    </bdi>
  );
}
