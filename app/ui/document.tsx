// biome-ignore-all lint/security/noDangerouslySetInnerHtml: the one script written into the page is a constant.
import type { ReactNode } from 'react';
import { assets, type ThemeName } from './assets.ts';

export type DocumentProps = {
  title: string;
  lang: string;
  dir?: 'ltr' | 'rtl';
  nonce?: string;
  theme?: ThemeName;
  /** `auto` follows the reader's device. */
  colorScheme?: 'auto' | 'light' | 'dark';
  /** Staff work in `sm`; those who need bigger targets and text get `md` or `lg`. */
  size?: 'sm' | 'md' | 'lg';
  /** One and a half times as large, for reading together on one screen. */
  largeText?: boolean;
  /** The device's own letters: nothing to fetch, and all scripts alike. */
  ownFonts?: boolean;
  /** No script at all when false; islands then stay the native controls they were rendered as. */
  script?: boolean;
  description?: string;
  children: ReactNode;
};

/** Links marked for it, and only those, are fetched ahead: reading a page leaves a trace, so no page may be read by guess. */
const SPECULATION = JSON.stringify({
  prefetch: [
    {
      source: 'document',
      where: { selector_matches: 'a[data-prefetch]:not([data-no-prefetch])' },
      eagerness: 'moderate',
    },
  ],
});

/** The whole page round its content; to be written after `<!doctype html>`. */
export function Document({
  title,
  lang,
  dir = 'ltr',
  nonce,
  theme = 'egenvag',
  colorScheme = 'auto',
  size = 'sm',
  largeText = false,
  ownFonts = false,
  script = true,
  description,
  children,
}: DocumentProps) {
  const files = assets();
  return (
    <html
      lang={lang}
      dir={dir}
      data-color-scheme={colorScheme}
      data-theme={theme}
      data-text={largeText ? 'large' : undefined}
      data-fonts={ownFonts ? 'own' : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {description ? <meta name="description" content={description} /> : null}
        <meta name="color-scheme" content={colorScheme === 'auto' ? 'light dark' : colorScheme} />
        <meta name="format-detection" content="telephone=no" />
        {nonce && script ? <meta property="csp-nonce" nonce={nonce} /> : null}
        <link rel="icon" href={files.icon} type="image/svg+xml" />
        {ownFonts ? null : <link rel="preload" href={files.font} as="font" type="font/woff2" crossOrigin="anonymous" />}
        <link rel="stylesheet" href={files.themes[theme]} />
        {files.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {script ? files.scripts.map((src) => <script key={src} type="module" src={src} nonce={nonce} />) : null}
        {script ? (
          <script type="speculationrules" nonce={nonce} dangerouslySetInnerHTML={{ __html: SPECULATION }} />
        ) : null}
      </head>
      <body data-size={size}>{children}</body>
    </html>
  );
}
