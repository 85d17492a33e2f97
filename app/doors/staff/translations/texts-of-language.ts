import { type TextAsIs, type TextState, textStateOf } from '#app/features/translations/domain/text-state.ts';
import type { KeptReport } from '#app/features/translations/public.ts';
import type { PortalTexts } from '#app/platform/i18n/portal-texts.ts';
import { shippedReading, textHash } from '#app/platform/i18n/readings.ts';
import { leavesOf } from '#app/platform/i18n/text-leaves.ts';
import { plainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { type TextModule, textModules } from './text-modules.ts';

export type TranslatedLanguage = Exclude<PortalLanguage, 'sv'>;
export type ShownText = TextAsIs & { state: TextState };
/** The texts of one page in one language. `title`: what the page calls itself in Swedish. */
export type ShownModule = { key: string; feature: string; title: string; texts: ShownText[] };

const keyOf = ({ feature, name }: TextModule) => `${feature}.${name}`;

/** Every text in a language, by the page it belongs to, and how far each has come. */
export function textsOfLanguage(language: TranslatedLanguage, reports: readonly KeptReport[]): ShownModule[] {
  // The latest stand first: what is set last holds.
  const latest = new Map(
    reports
      .filter((report) => report.language === language)
      .reverse()
      .map((report) => [report.hash, report]),
  );
  return textModules.map((module) => ({
    key: keyOf(module),
    feature: module.feature,
    title: titleOf(module.texts),
    texts: textsAsTheyAre(module, language).map((text) => {
      const shipped = shippedReading(language, text.hash);
      const reading = shipped && { reader: shipped.reader, reportedOn: plainDate(shipped.readOn) };
      return { ...text, state: textStateOf(latest.get(text.hash), reading) };
    }),
  }));
}

function textsAsTheyAre(module: TextModule, language: TranslatedLanguage): TextAsIs[] {
  const swedish = new Map(leavesOf(module.texts.sv));
  return leavesOf(module.texts[language].texts).map(([key, wording]) => {
    const source = swedish.get(key) ?? '';
    return { module: keyOf(module), key, hash: textHash(source, wording), swedish: source, wording };
  });
}

/** What a page calls itself: its first title, else its first text. */
function titleOf({ sv }: PortalTexts): string {
  const all = leavesOf(sv);
  const title = all.find(([key]) => /(^|\.)title$/.test(key) && !key.startsWith('problem.')) ?? all[0];
  return (title?.[1] ?? '').replace(/\{(\w+)\}/g, '…');
}

/** Is this how a text in the language stands right now? */
export function isAsReported({ language, hash }: Pick<KeptReport, 'language' | 'hash'>): boolean {
  if (language === 'sv') return false;
  return textModules.some((module) => textsAsTheyAre(module, language).some((text) => text.hash === hash));
}
