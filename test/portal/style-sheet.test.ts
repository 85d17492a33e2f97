import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { THEMES } from '#app/ui/assets.ts';

const root = join(import.meta.dirname, '../..');

/** What Chromium of autumn 2021 (95) does not read, each with a piece of it that would be found. */
const TOO_NEW: readonly [what: string, pattern: RegExp, example: string][] = [
  ['cascade layers', /@layer/, '@layer app{}'],
  ['container queries', /@container|container-(type|name)|\dcq[wihb]/, '.a{container-type:inline-size}'],
  ['other new rules', /@(scope|starting-style|view-transition|position-try)/, '@scope (.a){}'],
  ['nesting', /(^|[{}])[^@{}]+\{[^{}]*\{/, '.a{color:red;.b{color:blue}}'],
  ['new selectors', /:(has|dir|user-invalid|user-valid|popover-open|state)\b/, '.a:has(b){}'],
  ['new colours', /(light-dark|color-mix|oklch|oklab|lch|lab|hwb|color)\(/, 'a{color:light-dark(#000,#fff)}'],
  ['new units', /\d([sld]v[whbi]|[sld]vmin|[sld]vmax|rlh|lh|cap|ic|rex)\b/, 'a{height:100dvh}'],
  ['new functions', /\b(round|mod|rem|sin|cos|tan|pow|sqrt|abs|sign|anchor)\(/, 'a{width:round(1px,2px)}'],
  ['ranges in media queries', /@media[^{]*[<>]/, '@media (width<48rem){}'],
  ['transforms of their own', /[{;](translate|rotate|scale):/, 'a{rotate:90deg}'],
  ['new properties', /[{;](text-wrap|field-sizing|interpolate-size|text-box|inert|zoom):/, 'a{text-wrap:balance}'],
  ['subgrid', /subgrid/, 'a{grid-template-rows:subgrid}'],
];

/** Pairs that are read: text on ground (4.5 to 1), and lines that tell a control from its ground (3 to 1). */
const TEXT_ON_GROUND: readonly (readonly [text: string, ground: string])[] = [
  ...['page', 'surface', 'brand-soft', 'good-soft', 'watch-soft', 'danger-soft'].map((on) => ['ink', on] as const),
  ...['page', 'surface', 'brand-soft', 'good-soft', 'watch-soft', 'danger-soft'].map((on) => ['soft', on] as const),
  ...['page', 'surface', 'brand-soft'].map((on) => ['brand-ink', on] as const),
  ...['page', 'surface', 'danger-soft'].map((on) => ['danger', on] as const),
  ['good', 'good-soft'],
  ['on-brand', 'brand'],
  ['surface', 'ink'],
];
const LINE_ON_GROUND = [
  ['edge', 'surface'],
  ['edge', 'page'],
  ['brand', 'surface'],
  ['brand', 'page'],
] as const;

const tooNewIn = (css: string) => TOO_NEW.filter(([, pattern]) => pattern.test(css)).map(([what]) => what);

async function builtSheet(): Promise<string> {
  const built = await build({ root, mode: 'portal', logLevel: 'error', build: { write: false } });
  const files = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const sheets = files.filter(({ fileName }) => fileName.endsWith('.css'));
  expect(sheets).toHaveLength(1);
  const [sheet] = sheets;
  return sheet?.type === 'asset' ? String(sheet.source) : '';
}

type Colours = Record<string, string>;

function coloursOf(css: string, theme: string, scheme: 'light' | 'dark'): Colours {
  const [bright = '', dark = ''] = css.split(/@media \(prefers-color-scheme: ?dark\)\{/);
  const read = (part: string): Colours => {
    const found: Colours = {};
    for (const [, selector, body = ''] of part.matchAll(/(:root(?:\[data-theme="?\w+"?\])?)\{([^}]*)\}/g)) {
      if (selector !== ':root' && !selector?.includes(theme)) continue;
      for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})/gi)) found[name] = value;
    }
    return found;
  };
  return scheme === 'light' ? read(bright) : { ...read(bright), ...read(dark) };
}

function luminance(colour: string): number {
  const digits = colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe('the style sheet of the participant’s own pages', async () => {
  const css = await builtSheet();

  test('is small', () => expect(css.length).toBeLessThan(9_600));

  test('is read by a phone of autumn 2021', () => expect(tooNewIn(css)).toEqual([]));

  test.each(TOO_NEW)('would not hide %s', (what, _, example) => expect(tooNewIn(example)).toEqual([what]));

  test('has no class that two files call the same: only its own name tells it from others', () => {
    const classes = globSync('app/ui/portal/*.module.css', { cwd: root }).flatMap((file) => {
      const rules = readFileSync(join(root, file), 'utf8').replace(/\/\*.*?\*\//gs, '');
      return [...new Set([...rules.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/gi)].map(([, name]) => name ?? ''))];
    });
    expect(classes.length).toBeGreaterThan(40);
    expect(classes.filter((name, at) => classes.indexOf(name) !== at)).toEqual([]);
  });

  test('fetches nothing', () => expect(css).not.toMatch(/url\(|@import/));

  describe.each(THEMES)('%s', (theme) => {
    test.each(['light', 'dark'] as const)('can be read in %s', (scheme) => {
      const colours = coloursOf(css, theme, scheme);
      const of = (name: string) => colours[name] ?? name;
      const faint = (pairs: readonly (readonly [string, string])[], least: number) =>
        pairs.filter(([one, other]) => contrast(of(one), of(other)) < least).map((pair) => pair.join(' on '));
      expect(Object.keys(colours).length).toBeGreaterThan(15);
      expect(faint(TEXT_ON_GROUND, 4.5)).toEqual([]);
      expect(faint(LINE_ON_GROUND, 3)).toEqual([]);
    });

    test.each(['light', 'dark'] as const)('has its colours from the theme in %s', (scheme) => {
      const written = readFileSync(join(root, `app/ui/theme/${theme}.css`), 'utf8').split(
        `@layer ds.theme.color-scheme.${scheme} {`,
      )[1];
      const accent = (name: string) => new RegExp(`--ds-color-accent-${name}: (#\\w+);`).exec(written ?? '')?.[1];
      const same = ([ours, theirs]: readonly [string, string]) =>
        luminance(coloursOf(css, theme, scheme)[ours] ?? '') === luminance(accent(theirs) ?? '');
      const ours = [
        ['brand', 'base-default'],
        ['on-brand', 'base-contrast-default'],
        ['brand-soft', 'surface-tinted'],
        ['brand-ink', 'text-subtle'],
      ] as const;
      expect(ours.filter((pair) => !same(pair))).toEqual([]);
    });
  });
});
