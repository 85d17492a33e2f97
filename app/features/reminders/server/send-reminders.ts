import { usualEves } from '#app/features/activities/domain/holidays.ts';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { Sent } from '#app/platform/mail/post.ts';
import type { Services } from '#app/platform/services.ts';
import { dayOf, type Instant } from '#app/shared/dates.ts';
import { chooseLanguage } from '../domain/choose-language.ts';
import { shortLinkPath } from '../domain/paths.ts';
import { toInternational } from '../domain/phone-number.ts';
import { mayGoOut } from '../domain/quiet-hours.ts';
import { pauseAfter } from '../domain/retry.ts';
import { type Channel, channels } from '../domain/rule.ts';
import { composeMessage } from './compose-message.ts';
import {
  planDue,
  type SettledMessage,
  selectSendingHours,
  settleMessage,
  type TakenMessage,
  takeMessages,
} from './queue-store.ts';
import { reportAddress } from './report-delivery.ts';
import { shortToken } from './short-link.ts';

export type Sending = Pick<Services, 'pool' | 'keys' | 'post' | 'origin' | 'log' | 'now'>;

const AT_ONCE = 10;
const MOST_IN_A_RUN = 1000;
const PURPOSE = 'send-reminders';

/**
 * Sends what is due in one tenant now: in programmes whose hours allow it, through the ways that are switched on. Each message is marked
 * before it goes out; whatever ends the worker in between leaves it unclear, and nobody is told twice.
 */
export async function sendReminders(services: Sending, tenantId: string): Promise<{ queued: number; sent: number }> {
  const now = services.now();
  const open = channels.filter((channel) => services.post[channel] !== undefined);
  if (open.length === 0) return { queued: 0, sent: 0 };
  const asSystem = <T>(work: Parameters<typeof systemTransaction<T>>[3]) =>
    systemTransaction(services.pool, tenantId, PURPOSE, work);
  const due = await asSystem(async (tx) => {
    const hours = await selectSendingHours(tx, tenantId);
    const programmeIds = hours
      .filter((each) => mayGoOut(now, each, each.eves ?? usualEves))
      .map(({ programmeId }) => programmeId);
    const of = { programmeIds, channels: open, now };
    return { of, queued: programmeIds.length === 0 ? 0 : await planDue(tx, of) };
  });
  if (due.of.programmeIds.length === 0) return { queued: 0, sent: 0 };
  let sent = 0;
  for (let taken = 0; taken < MOST_IN_A_RUN; taken += AT_ONCE) {
    const messages = await asSystem((tx) => takeMessages(tx, due.of, AT_ONCE));
    if (messages.length === 0) break;
    const settled = await Promise.all(
      messages.map(async (message) => {
        const became = await sendOne(services, tenantId, message, now);
        await asSystem((tx) => settleMessage(tx, became, services.now()));
        return became;
      }),
    );
    sent += settled.filter(({ status }) => status === 'sent').length;
  }
  return { queued: due.queued, sent };
}

async function sendOne(
  services: Sending,
  tenantId: string,
  message: TakenMessage,
  now: Instant,
): Promise<SettledMessage> {
  const language = chooseLanguage(message.wishedLanguage, message.languages);
  const link = linkOf(services, tenantId, message);
  const { subject, text } = composeMessage(language, { ...message, link }, dayOf(now));
  // The secret of a link is kept nowhere.
  const kept = message.kind === 'follow-up' ? text.replace(link, '…') : text;
  const base = { id: message.id, language, reference: null, text: null, nextTryAt: null };
  const to = message.channel === 'sms' ? toInternational(message.address) : message.address;
  if (to === undefined) return { ...base, status: 'failed', reason: 'number-unreadable' };
  const sent = await send(services, message.channel, { to, subject, text, reportTo: reportAddress(services, message) });
  if (sent.outcome === 'sent')
    return { ...base, status: 'sent', reason: null, text: kept, reference: sent.reference ?? null };
  services.log.warn({ event: 'reminder-not-sent', channel: message.channel, ...sent }, 'a reminder was not sent');
  if (sent.outcome === 'unclear') return { ...base, status: 'unclear', reason: 'no-answer', text: kept };
  const pause = sent.outcome === 'later' ? pauseAfter(message.attempts) : undefined;
  if (pause === undefined)
    return { ...base, status: 'failed', reason: sent.outcome === 'refused' ? 'refused' : 'gave-up' };
  const nextTryAt = new Date(Date.parse(now) + pause * 60_000).toISOString();
  return { ...base, status: 'waiting', reason: null, nextTryAt };
}

function linkOf({ keys, origin }: Sending, tenantId: string, { kind, aboutId }: TakenMessage): string {
  if (kind !== 'follow-up') return '';
  return `${origin ?? ''}${shortLinkPath.to({ token: shortToken(keys, tenantId, aboutId) })}`;
}

// Whatever a way out does, it answers; should one throw all the same, nobody knows what went out.
async function send(
  { post }: Sending,
  channel: Channel,
  message: Parameters<NonNullable<Sending['post'][Channel]>>[0],
): Promise<Sent> {
  try {
    return (await post[channel]?.(message)) ?? { outcome: 'later', code: 'switched-off' };
  } catch {
    return { outcome: 'unclear', code: 'failed' };
  }
}
