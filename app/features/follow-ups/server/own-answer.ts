import { hashShortToken } from '#app/features/reminders/public.ts';
import { blindIndex } from '#app/platform/crypto/keys.ts';
import { gateOf, takeAttempt } from '#app/platform/db/gate.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { answerOf, type ReplyForm } from '../domain/reply.ts';
import { type AskedPage, findAskedPage, keepReply } from './reply-store.ts';

/** What is opened and answered from one network address: many may sit behind one. Guessing 128 bits at this pace leads nowhere. */
const looks = { most: 60, windowSeconds: 15 * 60 } as const;

/** What the link of the address shows; undefined when it opens nothing, 'too-many' when the address has looked too often. */
export async function findAsked(ctx: PublicContext): Promise<AskedPage | 'too-many' | undefined> {
  const gate = gateOf(ctx.services);
  const key = blindIndex(ctx.services.keys, 'follow-up', `address|${ctx.ip}`);
  if (!(await takeAttempt(gate, key, ctx.now, looks))) return 'too-many';
  return findAskedPage(gate, hashShortToken(ctx.params['token'] ?? ''), ctx.now);
}

/** Keeps what she answered: 'saved' (sent twice it is kept once), 'answered' (somebody has answered by the link), 'closed', 'too-many'. */
export async function answerByLink(
  ctx: PublicContext,
  language: PortalLanguage,
  form: ReplyForm,
): Promise<'saved' | 'answered' | 'closed' | 'too-many'> {
  if ((await findAsked(ctx)) === 'too-many') return 'too-many';
  return keepReply(
    gateOf(ctx.services),
    { token: hashShortToken(ctx.params['token'] ?? ''), now: ctx.now, id: form.id, language },
    answerOf(form),
  );
}
