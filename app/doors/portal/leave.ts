import type { Context, Hono } from 'hono';
import { sql } from 'kysely';
import { gateOf } from '#app/platform/db/gate.ts';
import { givePortalTokens, portalTokensOf } from '#app/platform/http/session-cookie.ts';
import type { Services } from '#app/platform/services.ts';
import { parsePortalLanguage } from '#app/shared/portal-language.ts';
import { portalDoorPath, portalLeavePath } from '#app/shared/portal-sections.ts';

/** Somewhere anybody might be reading: the weather. */
const HARMLESS = 'https://www.smhi.se/';

/**
 * Out of one's own side, with one tap and without script. Leads to the weather, or with `?to=door` back to the door. Whoever makes a browser
 * come here by a link from elsewhere can do no more than close it.
 */
export function mountLeave(app: Hono, services: Services): void {
  app.get(portalLeavePath.pattern, async (c: Context) => {
    const { session } = portalTokensOf(c, services);
    if (session !== undefined)
      await sql`select app.end_portal_session(${session}, ${services.now()})`.execute(gateOf(services));
    givePortalTokens(c, services, { session: null });
    const language = parsePortalLanguage(c.req.param('language')) ?? 'sv';
    return c.redirect(c.req.query('to') === 'door' ? portalDoorPath.to({ language }) : HARMLESS, 303);
  });
}
