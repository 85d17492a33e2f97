import type { ReactNode } from 'react';
import { directionOf, type PortalLanguage } from '#app/shared/portal-language.ts';
import { assets, type ThemeName } from '../assets.ts';

export type PortalDocumentProps = {
  title: string;
  language: PortalLanguage;
  theme: ThemeName;
  /** The address of the manifest, by which a phone keeps the pages behind an icon. */
  manifest?: string;
  children: ReactNode;
};

/** The colours of the phone's own bars, as in base.module.css: --surface by night, and by day; the first that fits is taken. */
const BARS = [['#2c271f', '(prefers-color-scheme: dark)'], ['#ffffff']] as const;

/** The whole page of a participant's own: one style sheet, no script, the phone's letters. To be written after `<!doctype html>`. */
export function PortalDocument({ title, language, theme, manifest, children }: PortalDocumentProps) {
  const files = assets();
  return (
    <html lang={language} dir={directionOf(language)} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="format-detection" content="telephone=no" />
        {BARS.map(([colour, media]) => (
          <meta key={colour} name="theme-color" content={colour} media={media} />
        ))}
        <link rel="icon" href={files.icon} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={files.appIcons[theme][0]?.href} />
        {manifest ? <link rel="manifest" href={manifest} /> : null}
        {files.portal.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}
