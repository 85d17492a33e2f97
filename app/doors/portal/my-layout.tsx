import { renderToString } from 'react-dom/server';
import type { PortalLayout } from '#app/platform/http/portal-page.ts';
import { directionOf } from '#app/shared/portal-language.ts';
import { THEMES } from '#app/ui/assets.ts';
import { Document } from '#app/ui/document.tsx';

/** The document round a page of a participant's own side. Its title says nothing of what the page is about. */
export const portalPageLayout: PortalLayout = (rendered, { language, person, nonce }) => {
  const document = (
    <Document
      title="Egenväg"
      lang={language}
      dir={directionOf(language)}
      nonce={nonce}
      theme={THEMES.find((theme) => theme === person.theme) ?? 'egenvag'}
      size="md"
      script={false}
      ownFonts
    >
      <main>{rendered.body}</main>
    </Document>
  );
  return `<!doctype html>${renderToString(document)}`;
};
