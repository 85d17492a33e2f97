import { blindIndex } from '#app/platform/crypto/keys.ts';
import { gateOf, takeAttempt } from '#app/platform/db/gate.ts';
import { portalTransaction } from '#app/platform/db/portal-transaction.ts';
import type { PublicContext, PublicSubmitted } from '#app/platform/http/public-page.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { portalDoorPath, portalHome } from '#app/shared/portal-sections.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { decideDigits, parseDigits } from '../domain/digits.ts';
import type { EnterForm, phoneUses } from '../domain/forms.ts';
import { addressTries, ownPhone, sharedPhone, unknownCodes } from '../domain/limits.ts';
import { phoneKind } from '../domain/phone-kind.ts';
import { hashDigits, hashesOfTyped } from './codes.ts';
import {
  type EnterAnswer,
  enterOnOwnPhone,
  enterWithCard,
  type FoundCard,
  findCard,
  findPhone,
  giveBackAttempt,
  type Start,
  takeCard,
} from './gate-store.ts';

type PhoneUse = (typeof phoneUses)[number];

/** A key under which attempts from this network address are counted. */
export function addressKey({ services, ip }: PublicContext, what: string): Buffer {
  return blindIndex(services.keys, 'portal', `${what}|${ip}`);
}

/** One answer for every reason but those that help her and nobody else. */
export const notLetIn = refuse({ '': ['not-let-in'] });
const tooMany = refuse({ '': ['too-many'] });

/** Whose own side is open in this browser already. */
export async function isInside({ services, portal, now }: PublicContext): Promise<boolean> {
  if (portal.session === undefined) return false;
  const entry = { tokenHash: portal.session, purpose: 'portal.door', now, kind: 'read' } as const;
  return portalTransaction(services.pool, entry, async (_, person) => person !== undefined);
}

/** Whether this browser is remembered as somebody's own phone. */
export async function isRemembered({ services, portal, now }: PublicContext): Promise<boolean> {
  if (portal.device === undefined) return false;
  return (await findPhone(gateOf(services), portal.device, now)) !== undefined;
}

/** The card with a scanned or typed code. 'too-many': too many codes from this address fitted nothing, and none is looked at for a while. */
export async function lookUpCard(ctx: PublicContext, code: string): Promise<FoundCard | 'too-many' | undefined> {
  const gate = gateOf(ctx.services);
  const key = addressKey(ctx, 'unknown');
  // Counted before anything is looked up, so that guesses sent at once cannot outrun the limit.
  if (!(await takeAttempt(gate, key, ctx.now, unknownCodes))) return 'too-many';
  const card = await findCard(gate, hashesOfTyped(ctx.services.keys, code), ctx.now);
  if (card !== undefined) await giveBackAttempt(gate, key);
  return card;
}

/** Tokens for a phone that is to be let in; which of them it gets is decided when it is. */
export function newStart(ctx: PublicContext, use: PhoneUse): { start: Start; session: string; device: string } {
  const [session, device] = [newToken(), newToken()];
  return {
    session,
    device,
    start: {
      deviceHash: use === 'own' ? hashToken(device) : null,
      label: phoneKind(ctx.agent),
      sessionHash: hashToken(session),
      oldSessionHash: ctx.portal.session ?? null,
      own: ownPhone,
      shared: sharedPhone,
    },
  };
}

/** Leads in, with the cookies; on a phone that several use nothing is left behind that remembers her. */
export function letIn(
  language: PortalLanguage,
  use: PhoneUse | undefined,
  { session, device }: { session: string; device: string },
): PublicSubmitted {
  const portal = use === 'own' ? { session, device } : { session };
  return ok({ to: portalHome.today.to({ language }), portal: { ...portal, isAnew: true } });
}

/** Digits are tried at most so often from one network address, whoever they are for. */
export function mayTry(ctx: PublicContext): Promise<boolean> {
  return takeAttempt(gateOf(ctx.services), addressKey(ctx, 'digits'), ctx.now, addressTries);
}

/**
 * Comes in with a card: the first time she chooses her digits while staff keeps it open, afterwards she writes them. Problems: 'four-digits',
 * 'too-easy', 'choose-phone'; 'taken' for who comes second in the open time; 'too-many'; 'not-let-in' for everything else, whatever it was.
 */
export async function enterByCard(
  ctx: PublicContext,
  language: PortalLanguage,
  code: string,
  form: EnterForm,
): Promise<PublicSubmitted> {
  const use = form.phone;
  const digits = parseDigits(form.digits);
  if (digits === undefined) return refuse({ digits: ['four-digits'] });
  if (use === undefined) return refuse({ phone: ['choose-phone'] });
  if (!(await mayTry(ctx))) return tooMany;
  const card = await lookUpCard(ctx, code);
  if (card === 'too-many') return tooMany;
  if (card === undefined) return notLetIn;
  const gate = gateOf(ctx.services);
  const { start, ...tokens } = newStart(ctx, use);
  const digitsHash = hashDigits(ctx.services.keys, card.cardId, digits);
  if (form.do === 'choose') {
    const decided = decideDigits(digits, card.bornOn);
    if (!decided.ok) return refuse({ digits: [decided.problem] });
    const answer = await takeCard(gate, card, form.id, digitsHash, start, ctx.now);
    return answer === 'in' ? letIn(language, use, tokens) : refused(ctx, answer);
  }
  const answer = await enterWithCard(gate, card, digitsHash, start, ctx.now);
  return answer === 'in' ? letIn(language, use, tokens) : refused(ctx, answer);
}

/** Comes in again on her own phone with the digits alone. Problems: 'four-digits', 'wrong-digits', 'too-many'; forgotten: back to the door, where it asks for a card. */
export async function enterByPhone(
  ctx: PublicContext,
  language: PortalLanguage,
  typed: string,
): Promise<PublicSubmitted> {
  const digits = parseDigits(typed);
  if (digits === undefined) return refuse({ digits: ['four-digits'] });
  if (!(await mayTry(ctx))) return tooMany;
  const gate = gateOf(ctx.services);
  const card = ctx.portal.device && (await findPhone(gate, ctx.portal.device, ctx.now));
  const { start, session } = newStart(ctx, 'own');
  const answer =
    card && ctx.portal.device
      ? await enterOnOwnPhone(
          gate,
          ctx.portal.device,
          hashDigits(ctx.services.keys, card.cardId, digits),
          start,
          ctx.now,
        )
      : 'shut';
  if (answer === 'in') return ok({ to: portalHome.today.to({ language }), portal: { session } });
  if (answer === 'wrong') return refuse({ digits: ['wrong-digits'] });
  ctx.services.log.warn({ event: 'portal-phone-refused', answer }, 'a remembered phone was refused');
  return ok({ to: portalDoorPath.to({ language }, { forgotten: '1' }), portal: { device: null } });
}

function refused(ctx: PublicContext, answer: EnterAnswer): PublicSubmitted {
  ctx.services.log.warn({ event: 'portal-card-refused', answer }, 'a card was refused');
  return answer === 'taken' ? refuse({ '': ['taken'] }) : notLetIn;
}
