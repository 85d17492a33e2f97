import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ConsentTextForm } from '../domain/consent-text.ts';
import { insertText, listOwnVersions } from './consent-text-store.ts';
import { currentTexts, type SpokenText } from './find-text.ts';

/** The words in every language as they hold now. */
export async function listConsentTexts(ctx: RequestContext): Promise<SpokenText[]> {
  return [...(await currentTexts(ctx)).values()];
}

/** The words in one language, and which versions of its own the tenant has had. */
export async function getConsentText(ctx: RequestContext, language: PortalLanguage) {
  const [texts, versions] = await Promise.all([currentTexts(ctx), listOwnVersions(ctx, language)]);
  return { text: texts.get(language) as SpokenText, swedish: texts.get('sv') as SpokenText, versions };
}

/** Keeps a new version of the tenant's own words; those who agreed to earlier ones agreed to those. Problem '' 'stale'. */
export async function editConsentText(
  ctx: RequestContext,
  language: PortalLanguage,
  form: ConsentTextForm,
): Promise<Result<{ version: number }, FieldProblems>> {
  const [latest] = await listOwnVersions(ctx, language);
  if ((latest?.version ?? 0) !== form.version) return refuse({ '': ['stale'] });
  const version = form.version + 1;
  const { title, body, readByNativeSpeaker } = form;
  const kept = await insertText(ctx, { id: newId(), language, own: true, version, title, body, readByNativeSpeaker });
  return kept ? ok({ version }) : refuse({ '': ['stale'] });
}
