import type { Context, Hono } from 'hono';
import { endPortalSession } from '#app/platform/http/portal-run.ts';
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
    if (session !== undefined) await endPortalSession(services, session);
    givePortalTokens(c, services, { session: null });
    const language = parsePortalLanguage(c.req.param('language')) ?? 'sv';
    return c.redirect(c.req.query('to') === 'door' ? portalDoorPath.to({ language }) : HARMLESS, 303);
  });
}
