import type { PortalTexts } from '#app/platform/i18n/portal-texts.ts';
import type { TextTree } from '#app/platform/i18n/text-leaves.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';

/** The texts of a module in one language. */
export function textsIn(all: PortalTexts, language: PortalLanguage): TextTree {
  return language === 'sv' ? all.sv : all[language].texts;
}
