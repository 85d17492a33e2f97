import type { Hono } from 'hono';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { path } from '#app/shared/paths.ts';
import { directionOf, parsePortalLanguage } from '#app/shared/portal-language.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { assets, THEMES } from '#app/ui/assets.ts';
import { frameTexts } from './texts/frame/index.ts';

/** What a phone needs to keep the portal behind an icon of its own; `?theme=` chooses the icon. */
export const manifestPath = path('/my/:language/app.webmanifest');

/** Serves the manifest of each language. It says nothing of anybody, and may be kept for a day. */
export function mountManifest(app: Hono): void {
  app.get(manifestPath.pattern, (c) => {
    const language = parsePortalLanguage(c.req.param('language'));
    if (language === undefined) return c.notFound();
    const theme = THEMES.find((name) => name === c.req.query('theme')) ?? 'egenvag';
    const name = translatePortal(frameTexts, language)('appName');
    const manifest = {
      id: '/my',
      name,
      short_name: name,
      lang: language,
      dir: directionOf(language),
      start_url: portalHome.today.to({ language }),
      scope: '/my/',
      display: 'standalone',
      background_color: '#f4f3f2',
      theme_color: '#ffffff',
      icons: assets().appIcons[theme].map(({ href, size }) => ({
        src: href,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any maskable',
      })),
    };
    return c.body(JSON.stringify(manifest), 200, {
      'content-type': 'application/manifest+json; charset=utf-8',
      'cache-control': 'public, max-age=86400',
    });
  });
}
