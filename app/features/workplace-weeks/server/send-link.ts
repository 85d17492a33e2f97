import { toInternational } from '#app/features/reminders/domain/phone-number.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import type { Post, Sent } from '#app/platform/mail/post.ts';
import { workplacePath } from '../domain/paths.ts';
import { workplaceTexts } from '../texts/index.ts';
import type { Reach } from './gate-store.ts';

/** What a link is sent by: 'none' where the contact has neither address nor number that can be used, or no way out is switched on. */
export function wayTo(post: Post, { email, phone }: Pick<Reach, 'email' | 'phone'>): 'email' | 'sms' | 'none' {
  if (email.includes('@') && post.email !== undefined) return 'email';
  return toInternational(phone) !== undefined && post.sms !== undefined ? 'sms' : 'none';
}

/** Sends a supervisor her link. It names the one who asks and nobody else: whoever reads the message learns that a question is asked. */
export async function sendWorkplaceLink(
  post: Post,
  to: Reach,
  { token, origin, tenantName }: { token: string; origin: string; tenantName: string },
): Promise<Sent['outcome'] | 'none'> {
  const way = wayTo(post, to);
  const send = way === 'none' ? undefined : post[way];
  if (send === undefined) return 'none';
  const locale = to.language?.startsWith('en') ? 'en' : 'sv';
  const t = translate(workplaceTexts, locale);
  const sent = await send({
    to: way === 'email' ? to.email : (toInternational(to.phone) ?? ''),
    subject: t('message.subject', { tenant: tenantName }),
    text: t('message.text', { tenant: tenantName, link: `${origin}${workplacePath.to({ token })}` }),
    reportTo: undefined,
  });
  return sent.outcome;
}
