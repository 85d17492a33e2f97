import { randomInt } from 'node:crypto';
import { toInternational } from '#app/features/reminders/domain/phone-number.ts';
import { blindIndex } from '#app/platform/crypto/keys.ts';
import { gateOf, takeAttempt } from '#app/platform/db/gate.ts';
import type { PublicContext, PublicSubmitted } from '#app/platform/http/public-page.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { safeError } from '#app/platform/log/log.ts';
import { type PortalLanguage, portalLanguageFor } from '#app/shared/portal-language.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { parseDigits } from '../domain/digits.ts';
import type { SmsCodeForm } from '../domain/forms.ts';
import { SMS_SECONDS, smsFromAddress, smsToNumber } from '../domain/limits.ts';
import { smsCodePath } from '../domain/paths.ts';
import { plainDigits } from '../domain/portal-code.ts';
import { portalEnterTexts } from '../texts/portal/index.ts';
import { hashDigits, hashSmsCode } from './codes.ts';
import { addressKey, letIn, mayTry, newStart, notLetIn } from './enter.ts';
import { askSms, enterWithSms, findTicket } from './gate-store.ts';

/** Whether text messages go out from here at all. */
export function sendsSms({ services }: Pick<PublicContext, 'services'>): boolean {
  return services.post.sms !== undefined;
}

/**
 * Sends a code to the one person who has this number, and leads on to where it is written. Whether there is such a person is neither told nor
 * to be noticed: the message goes out after the answer. Problems: 'number-unreadable', 'too-many'.
 */
export async function askForSms(ctx: PublicContext, language: PortalLanguage, typed: string): Promise<PublicSubmitted> {
  const { services, now } = ctx;
  const number = toInternational(plainDigits(typed));
  if (number === undefined) return refuse({ telephone: ['number-unreadable'] });
  const gate = gateOf(services);
  const isFree =
    (await takeAttempt(gate, addressKey(ctx, 'sms'), now, smsFromAddress)) &&
    (await takeAttempt(gate, blindIndex(services.keys, 'portal', `number|${number}`), now, smsToNumber));
  if (!isFree) return refuse({ '': ['too-many'] });
  const ticket = newToken().slice(0, 22);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const asked = await askSms(
    gate,
    {
      phoneKey: number.slice(-9),
      ticketHash: hashToken(ticket),
      codeHash: hashSmsCode(services.keys, ticket, code),
      goodSeconds: SMS_SECONDS,
    },
    now,
  );
  const to = asked && toInternational(asked.phone);
  if (asked !== undefined && to !== undefined) {
    const t = translatePortal(portalEnterTexts, portalLanguageFor(asked.language) ?? language);
    services.post
      .sms?.({ to, subject: '', text: t('sms.message', { code }), reportTo: undefined })
      .catch((error: unknown) => services.log.error(safeError(error), 'a code could not be sent'));
  }
  return ok({ to: smsCodePath.to({ language, ticket }) });
}

/** Comes in with the code of a text message and her digits. Problems: 'six-digits', 'four-digits', 'choose-phone', 'too-many', 'not-let-in'. */
export async function enterBySms(
  ctx: PublicContext,
  language: PortalLanguage,
  ticket: string,
  form: SmsCodeForm,
): Promise<PublicSubmitted> {
  const { services, now } = ctx;
  const code = plainDigits(form.smsCode);
  const digits = parseDigits(form.digits);
  if (!/^\d{6}$/.test(code)) return refuse({ smsCode: ['six-digits'] });
  if (digits === undefined) return refuse({ digits: ['four-digits'] });
  if (form.phone === undefined) return refuse({ phone: ['choose-phone'] });
  if (!(await mayTry(ctx))) return refuse({ '': ['too-many'] });
  const gate = gateOf(services);
  const ticketHash = hashToken(ticket);
  const card = await findTicket(gate, ticketHash, now);
  if (card === undefined) return notLetIn;
  const { start, ...tokens } = newStart(ctx, form.phone);
  const of = {
    ticketHash,
    codeHash: hashSmsCode(services.keys, ticket, code),
    digitsHash: hashDigits(services.keys, card.cardId, digits),
  };
  const answer = await enterWithSms(gate, of, start, now);
  return answer === 'in' ? letIn(language, form.phone, tokens) : notLetIn;
}
