import type { PortalTexts } from '#app/platform/i18n/portal-texts.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Every text of a tree with where it stands: ['problem.required', 'Skriv vad som är fel.']. */
export function leavesOf(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leavesOf(value, `${path}${key}.`),
  );
}

/** The texts of a module in one language. */
export function textsIn(all: PortalTexts, language: PortalLanguage): Tree {
  return language === 'sv' ? all.sv : all[language].texts;
}
