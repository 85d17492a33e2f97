import type { PortalTexts } from '#app/platform/i18n/portal-texts.ts';
import { portalLanguages } from '#app/shared/portal-language.ts';

/** The texts of some pages of the participant's own side: of which feature, under which name in the code. */
export type TextModule = { feature: string; name: string; texts: PortalTexts };

const files = import.meta.glob<Record<string, unknown>>(['/app/**/texts/**/*.ts', '!/app/**/*.test.ts'], {
  eager: true,
});

/** Every text module in eight languages, found where texts lie and not listed by hand: none is forgotten. */
export const textModules: readonly TextModule[] = Object.entries(files)
  .flatMap(([path, exported]) =>
    Object.entries(exported)
      .filter((entry): entry is [string, PortalTexts] => isPortalTexts(entry[1]))
      .map(([name, texts]) => ({ feature: featureOf(path), name, texts })),
  )
  .sort((a, b) => `${a.feature} ${a.name}`.localeCompare(`${b.feature} ${b.name}`, 'en'));

function featureOf(path: string): string {
  return /^\/app\/(?:features|doors|platform)\/([^/]+)\//.exec(path)?.[1] ?? 'portal';
}

function isPortalTexts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('sv' in value)) return false;
  return portalLanguages.every((language) => {
    const given = (value as Record<string, { texts?: unknown }>)[language];
    return language === 'sv' || typeof given?.texts === 'object';
  });
}
