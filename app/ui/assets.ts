import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const THEMES = ['egenvag', 'syren'] as const;
export type ThemeName = (typeof THEMES)[number];

export type Assets = {
  styles: string[];
  /** The participant's own pages carry these instead of the others. */
  portal: string[];
  scripts: string[];
  themes: Record<ThemeName, string>;
  font: string;
  icon: string;
  /** What a phone shows on its first page, per theme. */
  appIcons: Record<ThemeName, readonly { size: number; href: string }[]>;
};

const SIZES = [192, 512] as const;

function appIcons(find: (name: string) => string): Assets['appIcons'] {
  const of = (theme: ThemeName) => SIZES.map((size) => ({ size, href: find(`app-icon-${theme}-${size}`) }));
  return { egenvag: of('egenvag'), syren: of('syren') };
}

type Manifest = Record<string, { file: string; src?: string; css?: string[] }>;

const DEVELOPMENT: Assets = {
  styles: [],
  portal: ['base', 'kit', 'form', 'curve', 'frame'].map((name) => `/app/ui/portal/${name}.module.css?direct`),
  scripts: ['/@vite/client', '/app/styles.ts', '/app/client.ts'],
  themes: { egenvag: '/app/ui/theme/egenvag.css?direct', syren: '/app/ui/theme/syren.css?direct' },
  font: '/node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  icon: '/app/ui/theme/icon.svg',
  appIcons: appIcons((name) => `/app/ui/theme/${name}.png`),
};

// Seen from the built server, from one of its chunks, and from the source.
const CLIENT_DIRECTORIES = ['../client', '../../client', '../../dist/client'].map((path) =>
  join(import.meta.dirname, path),
);

let built: Assets | undefined;

/**
 * Addresses of the style sheets and scripts every page needs. Built ones are looked up once; while developing, and in
 * tests that run without a build, they are the development server's.
 */
export function assets(): Assets {
  if (import.meta.env?.MODE === 'development') return DEVELOPMENT;
  built ??= findBuild();
  return built;
}

function findBuild(): Assets {
  const directory = CLIENT_DIRECTORIES.find((each) => existsSync(join(each, '.vite/manifest.json')));
  if (directory !== undefined) return readManifest(directory);
  if (import.meta.env?.MODE === 'test') return DEVELOPMENT;
  throw new Error('the browser files are not built: run "npm run build"');
}

/** Reads the addresses out of a client build's manifest. */
export function readManifest(clientDirectory: string): Assets {
  const read = (name: string) => JSON.parse(readFileSync(join(clientDirectory, '.vite', name), 'utf8')) as Manifest;
  const manifest = read('manifest.json');
  const find = (wanted: (file: string, source: string) => boolean) => {
    const entry = Object.entries(manifest).find(([key, each]) => wanted(each.file, each.src ?? key));
    if (entry === undefined) throw new Error(`the build in ${clientDirectory} is incomplete: run "npm run build"`);
    return `/${entry[1].file}`;
  };
  return {
    styles: [find((file) => file.endsWith('.css') && file.includes('style'))],
    portal: Object.values(read('portal.json')).flatMap(({ css = [] }) => css.map((file) => `/${file}`)),
    scripts: [find((_, source) => source === 'app/client.ts')],
    themes: {
      egenvag: find((file) => file.includes('theme-egenvag')),
      syren: find((file) => file.includes('theme-syren')),
    },
    font: find((file) => file.includes('inter-latin-wght') && file.endsWith('.woff2')),
    icon: find((file) => file.includes('icon') && file.endsWith('.svg')),
    appIcons: appIcons((name) => find((file) => file.includes(name))),
  };
}
