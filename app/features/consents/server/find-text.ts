import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { directionOf, type PortalLanguage, parsePortalLanguage, portalLanguages } from '#app/shared/portal-language.ts';
import { type ConsentText, parseTextKey } from '../domain/consent-text.ts';
import { shippedText } from '../texts/consent/shipped.ts';
import { findTextId, insertText, listOwnTexts } from './consent-text-store.ts';

export type SpokenText = ConsentText & { language: PortalLanguage; direction: 'ltr' | 'rtl' };

/** The words in which people are asked today, in every language: the tenant's own, else those that came with the product. */
export async function currentTexts(ctx: RequestContext): Promise<Map<PortalLanguage, SpokenText>> {
  const own = await listOwnTexts(ctx);
  return new Map(
    portalLanguages.map((language) => {
      const text = own.find((each) => each.language === language) ?? shippedText(language);
      return [language, { ...text, language, direction: directionOf(language) }];
    }),
  );
}

/** The language to ask in: the one that was chosen, else the person's first language where there are words in it, else easy Swedish. */
export function languageToAskIn(chosen: string | undefined, firstLanguage: string | null): PortalLanguage {
  const first = firstLanguage === 'prs' ? 'fa' : (firstLanguage?.split('-')[0] ?? undefined);
  return parsePortalLanguage(chosen) ?? parsePortalLanguage(first) ?? 'sv-x-lattlast';
}

/**
 * The id of the words that a form was shown with; keeps a copy of shipped words when they are used for the first time. Undefined when
 * they are not the current ones any more: then she has to be asked again.
 */
export async function keepText(ctx: RequestContext, key: string): Promise<string | undefined> {
  const asked = parseTextKey(key);
  const language = parsePortalLanguage(asked?.language);
  if (asked === undefined || language === undefined) return undefined;
  const [known, own] = await Promise.all([findTextId(ctx, asked), listOwnTexts(ctx, language)]);
  const current = own[0] ?? shippedText(language);
  if (current.own !== asked.own || current.version !== asked.version) return undefined;
  if (known !== undefined) return known;
  const id = newId();
  // Two who ask with the same words for the first time at once: the later one uses the copy of the other.
  return (await insertText(ctx, { ...current, id })) ? id : findTextId(ctx, asked);
}
