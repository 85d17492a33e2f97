import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { type BuildOptions, defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const THEMES = ['egenvag', 'syren'];

/** Each theme is a style sheet of its own, so that a page carries only its organisation's. It comes first and fixes the order of the layers. */
function themes(): Plugin {
  return {
    name: 'themes',
    apply: (_, { command, isSsrBuild, mode }) => command === 'build' && !isSsrBuild && mode !== 'portal',
    buildStart() {
      for (const theme of THEMES) {
        const written = readFileSync(`${root}/app/ui/theme/${theme}.css`, 'utf8');
        const source = `@layer ds.theme,ds.base,ds.components,app;${written
          .replace('@charset "UTF-8";', '')
          .replace(/\/\*.*?\*\//gs, '')
          .replace(/\s+/g, ' ')
          .replace(/ ?([{};,]) ?/g, '$1')}`;
        this.emitFile({
          type: 'asset',
          name: `theme-${theme}.css`,
          originalFileName: `app/ui/theme/${theme}.css`,
          source,
        });
      }
      const icons = THEMES.flatMap((theme) => [192, 512].map((size) => `app-icon-${theme}-${size}.png`));
      for (const name of ['icon.svg', ...icons]) {
        const originalFileName = `app/ui/theme/${name}`;
        this.emitFile({ type: 'asset', name, originalFileName, source: readFileSync(`${root}/${originalFileName}`) });
      }
    },
  };
}

const SPOKEN = ['sv-SE', 'en-US', 'ar-AE', 'uk-UA'];

/** Leaves out the languages of the ready-made widgets that no page is written in. */
function fewerLocales(): Plugin {
  return {
    name: 'fewer-locales',
    enforce: 'pre',
    load(id) {
      const locale = /react-aria\/dist\/private\/intl\/.*\/([a-z]{2}-[A-Z]{2})\.(?:m?js)$/.exec(id)?.[1];
      return locale === undefined || SPOKEN.includes(locale) ? undefined : 'export default {}';
    },
  };
}

/** The same for the browser and the server build, and readable: file, class, four letters that tell equal file names apart. */
function className(name: string, filename: string): string {
  const path = relative(root, filename.split('?')[0] ?? filename);
  // The participant's own pages are small: their sheet is alone on the page, and no class stands twice in it.
  if (path.startsWith('app/ui/portal/')) return name;
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 4);
  return `${basename(path, '.module.css')}_${name}_${hash}`;
}

const browserBuild: BuildOptions = {
  outDir: 'dist/client',
  manifest: true,
  cssCodeSplit: false,
  assetsInlineLimit: 0,
  emptyOutDir: true,
  modulePreload: { polyfill: false },
  rolldownOptions: {
    input: {
      client: 'app/client.ts',
      styles: 'app/styles.ts',
      'shell-worker': 'app/features/offline-attendance/pages/pocket/shell-worker.ts',
      'week-worker': 'app/doors/portal/kept-week/week-worker.ts',
      'keep-week': 'app/doors/portal/kept-week/keep-week.browser.ts',
    },
    preserveEntrySignatures: 'exports-only',
  },
};

/** The participant's own style sheet, beside the others but apart from them: for Chromium of autumn 2021. */
const portalBuild: BuildOptions = {
  outDir: 'dist/client',
  manifest: '.vite/portal.json',
  target: 'chrome95',
  emptyOutDir: false,
  copyPublicDir: false,
  modulePreload: { polyfill: false },
  rolldownOptions: { input: { portal: 'app/portal-styles.ts' }, preserveEntrySignatures: 'exports-only' },
};

const serverBuild: BuildOptions = {
  outDir: 'dist/server',
  target: 'node26',
  ssr: true,
  minify: false,
  sourcemap: true,
  emptyOutDir: true,
  copyPublicDir: false,
  rolldownOptions: {
    input: { server: 'app/server.ts' },
    output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
  },
};

export default defineConfig(({ isSsrBuild, mode }) => ({
  root,
  appType: 'custom',
  plugins: [react(), themes(), fewerLocales()],
  css: { modules: { generateScopedName: className } },
  ssr: { noExternal: ['lucide-react'] },
  build: isSsrBuild ? serverBuild : mode === 'portal' ? portalBuild : browserBuild,
}));
