import { gateOf } from '#app/platform/db/gate.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import { type OpenProgramme, selectOpenProgrammes } from './gate-store.ts';

/** The programme of an address; undefined when there is none or it takes no applications: both look alike. */
export async function findOpenProgramme(ctx: PublicContext): Promise<OpenProgramme | undefined> {
  const { tenantKey, programmeKey } = ctx.params;
  if (!tenantKey || !programmeKey) return undefined;
  const [programme] = await selectOpenProgrammes(gateOf(ctx.services), ctx.now, { tenantKey, programmeKey });
  return programme;
}

/** Every programme that takes applications today, by who answers for it and by name. */
export function listOpenProgrammes(ctx: PublicContext): Promise<OpenProgramme[]> {
  return selectOpenProgrammes(gateOf(ctx.services), ctx.now);
}
