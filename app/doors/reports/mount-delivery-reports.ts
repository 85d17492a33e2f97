import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { deliveryReportPath } from '#app/features/reminders/domain/paths.ts';
import { reportDelivery } from '#app/features/reminders/public.ts';
import { neverStored } from '#app/platform/http/guards.ts';
import type { Services } from '#app/platform/services.ts';

const MOST_BYTES = 4096;
const address = z.object({ messageId: z.uuid(), proof: z.string().max(100) });

/**
 * Where the operator of text messages tells what became of one. It comes from another machine, without session and origin, so it stands
 * before the checks of our own forms; the address itself proves that we gave it away.
 */
export function mountDeliveryReports(app: Hono, services: Services): void {
  app.post(deliveryReportPath.pattern, neverStored, bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
    const to = address.safeParse(c.req.param());
    if (!to.success) return c.text('Not found', 404);
    const said = new URLSearchParams(await c.req.text());
    const kept = await reportDelivery(services, to.data, { id: said.get('id'), status: said.get('status') });
    return kept === undefined ? c.text('Not found', 404) : c.text('ok');
  });
}
