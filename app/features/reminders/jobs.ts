import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { Job } from '#app/platform/jobs/job.ts';
import { addMonths, dayOf } from '#app/shared/dates.ts';
import { removeMessages } from './server/queue-store.ts';
import { sendReminders } from './server/send-reminders.ts';

/** Sends, every minute, what is due. The job itself carries nothing: what is to be sent lies in the tables. */
export const remind: Job = {
  name: 'send-reminders',
  cron: '* * * * *',
  run: async (services, tenantId) => {
    const { queued, sent } = await sendReminders(services, tenantId);
    if (queued + sent > 0) services.log.info({ event: 'reminders', tenant: tenantId, queued, sent }, 'reminders');
  },
};

const KEPT_MONTHS = 12;

/** Removes, every night, what was sent longer ago than anybody asks about. */
export const forgetReminders: Job = {
  name: 'forget-reminders',
  cron: '35 3 * * *',
  run: async ({ pool, now }, tenantId) => {
    const before = `${addMonths(dayOf(now()), -KEPT_MONTHS)}T00:00:00Z`;
    await systemTransaction(pool, tenantId, 'forget-reminders', (tx) => removeMessages(tx, before));
  },
};
