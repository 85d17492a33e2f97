import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type LanguagesForm, languagesOf } from '../domain/person-languages.ts';
import { takeNextVersion } from './file-version.ts';
import { replaceLanguages, saveNeeds } from './language-store.ts';

/** Saves what a person speaks and reads and what a meeting with her needs, in the place of what stood there. Problems: '' stale. */
export async function changeLanguages(
  ctx: RequestContext,
  personId: string,
  form: LanguagesForm,
): Promise<Result<void, FieldProblems>> {
  const file = await takeNextVersion(ctx, personId, form.version);
  if (file === undefined) return refuse({ '': ['stale'] });
  ctx.saw([personId]);
  const whose = { personId, restricted: file.restricted };
  // Whoever needs no interpreter has no wishes about one.
  const wishes = form.interpreter !== 'no';
  await replaceLanguages(ctx, whose, languagesOf(form));
  await saveNeeds(ctx, whose, {
    interpreter: form.interpreter ?? null,
    interpreterLanguage: (wishes && form.interpreterLanguage) || null,
    interpreterGender: (wishes && form.interpreterGender) || null,
    interpreterForms: wishes ? [...new Set(form.interpreterForms)] : [],
    reading: form.reading ?? null,
    note: form.note || null,
  });
  return ok(undefined);
}
