import { renderToString } from 'react-dom/server';
import type { PublicLayout } from '#app/platform/http/mount-public-pages.ts';
import { directionOf } from '#app/shared/portal-language.ts';
import { THEMES } from '#app/ui/assets.ts';
import { Document } from '#app/ui/document.tsx';

/** The document round a page for people who come to a programme: their language and direction, the device's letters, no script at all. */
export const portalLayout: PublicLayout = (rendered, view) => {
  const language = rendered.language ?? 'sv';
  const document = (
    <Document
      title={rendered.title}
      lang={language}
      dir={directionOf(language)}
      nonce={view.nonce}
      theme={THEMES.find((theme) => theme === rendered.theme) ?? 'egenvag'}
      size="md"
      script={false}
      ownFonts
    >
      {rendered.body}
    </Document>
  );
  return `<!doctype html>${renderToString(document)}`;
};
