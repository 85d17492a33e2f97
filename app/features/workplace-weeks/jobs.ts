import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { Job } from '#app/platform/jobs/job.ts';
import { dayOf, mondayOf } from '#app/shared/dates.ts';
import { takeReminders } from './server/gate-store.ts';
import { workplaceToken } from './server/links.ts';
import { sendWorkplaceLink } from './server/send-link.ts';

/** Reminds supervisors on Fridays of a week they have not answered: once, and only where it was not stopped. */
export const remindWorkplaces: Job = {
  name: 'remind-workplaces',
  cron: '0 12 * * 5',
  run: async ({ pool, now, keys, origin, post, log }, tenantId) => {
    if (origin === undefined || (post.email === undefined && post.sms === undefined)) return;
    // Marked as reminded before anything goes out: told once rather than twice.
    const { due, tenantName } = await systemTransaction(pool, tenantId, 'remind-workplaces', async (tx) => {
      const taken = await takeReminders(tx, now(), mondayOf(dayOf(now())));
      const tenant = await tx.selectFrom('tenants').where('id', '=', tenantId).select('name').executeTakeFirst();
      return { due: taken, tenantName: tenant?.name ?? '' };
    });
    for (const { linkId, ...to } of due) {
      const token = workplaceToken(keys, tenantId, linkId);
      await sendWorkplaceLink(post, to, { token, origin, tenantName });
    }
    if (due.length > 0) log.info({ event: 'workplace-reminders', tenant: tenantId, count: due.length }, 'reminders');
  },
};
