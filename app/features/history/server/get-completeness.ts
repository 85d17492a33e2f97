import { getProgramme, type Programme } from '#app/features/programmes/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type Completeness, completenessOf } from '../domain/completeness.ts';
import { listAsked, listKnown } from './completeness-store.ts';

/** Which facts are missing about whom in a programme. The caller notes whom the page shows. Throws NotFoundError. */
export async function getCompleteness(
  ctx: RequestContext,
  programmeId: string,
): Promise<{ programme: Programme; completeness: Completeness }> {
  if (!ctx.caller.programmes.includes(programmeId)) throw new NotFoundError();
  const [programme, people, known] = await Promise.all([
    getProgramme(ctx, programmeId),
    listAsked(ctx, programmeId),
    listKnown(ctx, programmeId),
  ]);
  ctx.within(programmeId);
  const frameworks = programme.definition.frameworks ?? [];
  return { programme, completeness: completenessOf(frameworks, people, known, ctx.today) };
}
