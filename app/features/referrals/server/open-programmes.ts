import { listOrganisations } from '#app/features/organisations/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type OpenProgramme, selectOpenProgrammes } from './programme-store.ts';

export type { OpenProgramme };

/** The caller's programmes that are not over, by name. */
export function listOpenProgrammes(ctx: RequestContext): Promise<OpenProgramme[]> {
  return selectOpenProgrammes(ctx);
}

/** What is chosen from when a referral is written down: to which programme, from which organisation. */
export async function getIncomingChoices(
  ctx: RequestContext,
): Promise<{ programmes: OpenProgramme[]; organisations: { id: string; name: string }[] }> {
  const [programmes, organisations] = await Promise.all([selectOpenProgrammes(ctx), listOrganisations(ctx)]);
  return { programmes, organisations };
}
