import type { FoundOccupation } from '#app/features/occupations/domain/occupation.ts';
import { findOccupation, findOccupations } from '#app/features/occupations/public.ts';
import { type FormValues, typedText } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';

type Problem = { occupation: string[] };

/** The code of an occupation that was written as a code or in words; null when nothing was. Problems: 'occupation-not-found', 'occupation-choose'. */
export async function chooseOccupation(ctx: RequestContext, words: string): Promise<Result<string | null, Problem>> {
  if (words === '') return ok(null);
  if (/^\d{4}$/.test(words)) {
    const known = await findOccupation(ctx, words);
    return known === undefined ? refuse({ occupation: ['occupation-not-found'] }) : ok(known.code);
  }
  const found = await findOccupations(ctx, words);
  if (found.length === 0) return refuse({ occupation: ['occupation-not-found'] });
  const exact = found.filter(({ isExact }) => isExact);
  const [only] = exact.length === 0 ? found : exact;
  return only !== undefined && (exact.length === 1 || found.length === 1)
    ? ok(only.code)
    : refuse({ occupation: ['occupation-choose'] });
}

/** What refused words may have meant, to be shown beside the field. */
export async function occupationsLike(ctx: RequestContext, typed: FormValues | undefined): Promise<FoundOccupation[]> {
  const words = typedText(typed, 'occupation').trim().slice(0, 80);
  return words === '' || /^\d+$/.test(words) ? [] : findOccupations(ctx, words);
}
