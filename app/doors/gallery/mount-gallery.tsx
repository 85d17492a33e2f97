import type { Hono } from 'hono';
import { renderToString } from 'react-dom/server';
import { GalleryPage } from './gallery-page.tsx';

const schemes = ['auto', 'light', 'dark'] as const;

/** Hangs the gallery of components on the router: no data, no sign-in; for builders and browser tests. */
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
}
