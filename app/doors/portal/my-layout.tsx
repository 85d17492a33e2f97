import { LookAlongBanner } from '#app/features/look-along/pages/parts.tsx';
import type { PortalLayout } from '#app/platform/http/portal-page.ts';
import { textsSaid } from '#app/platform/i18n/portal-words.ts';
import { myDocument } from './my-document.tsx';

/** The document round a page of a participant's own side. */
export const portalPageLayout: PortalLayout = (rendered, view) => {
  const { language, person, url, withSwedish, canListen, done, isKept } = view;
  return myDocument({
    language,
    owner: person.tenantName,
    theme: person.theme,
    url,
    isAlone: rendered.isAlone,
    body: rendered.body,
    texts: () => textsSaid(view),
    inside: rendered.isAlone
      ? undefined
      : {
          section: rendered.section,
          withSwedish,
          canListen,
          isShared: person.isShared && !person.isMirrored,
          back: rendered.back,
          done,
          isKept,
          looking: person.mirror && <LookAlongBanner givenName={person.mirror.givenName} />,
        },
  });
};
