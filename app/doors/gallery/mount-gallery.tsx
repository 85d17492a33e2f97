import type { Hono } from 'hono';
import { renderToString } from 'react-dom/server';
import { parsePortalLanguage } from '#app/shared/portal-language.ts';
import { GalleryPage } from './gallery-page.tsx';
import { PortalGallery } from './portal-gallery.tsx';

const schemes = ['auto', 'light', 'dark'] as const;

/** Hangs the two galleries of components, of staff's pages and of the participant's own, on the router: no data, no sign-in; for builders and browser tests. */
export function mountGallery(app: Hono): void {
  app.get('/gallery', (c) => {
    const locale = c.req.query('lang') === 'ar' ? 'ar' : 'sv';
    const scheme = schemes.find((each) => each === c.req.query('scheme')) ?? 'auto';
    const theme = c.req.query('theme') === 'syren' ? 'syren' : 'egenvag';
    const nonce = (c.get('secureHeadersNonce' as never) as string | undefined) ?? '';
    const page = (
      <GalleryPage
        locale={locale}
        scheme={scheme}
        theme={theme}
        script={c.req.query('script') !== 'off'}
        nonce={nonce}
      />
    );
    return c.html(`<!doctype html>${renderToString(page)}`);
  });
  app.get('/gallery/portal', (c) => {
    const language = parsePortalLanguage(c.req.query('language')) ?? 'sv';
    const theme = c.req.query('theme') === 'syren' ? 'syren' : 'egenvag';
    const refused = c.req.query('refused') !== undefined;
    const page = <PortalGallery language={language} theme={theme} refused={refused} />;
    return c.html(`<!doctype html>${renderToString(page)}`);
  });
}
