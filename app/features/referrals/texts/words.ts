import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { Tone } from '#app/ui/tones.ts';
import type { EligibilityReason, Verdict } from '../domain/eligibility.ts';
import type { ReferralStatus } from '../domain/referral.ts';
import { referralTexts } from './index.ts';

/** Why a rule says what it says, in one sentence. */
export function reasonWords(locale: Locale, reason: EligibilityReason): string {
  const t = translate(referralTexts, locale);
  if (reason.code === 'missing') return t(`missing.${reason.fact}`);
  const { code, ...given } = reason;
  const values = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      name === 'day' ? formatDate(locale, String(value)) : String(value),
    ]),
  );
  return (t as (key: string, values: Record<string, string>) => string)(`reason.${code}`, values);
}

export const verdictTones: Record<Verdict, Tone> = {
  fulfils: 'success',
  'does-not': 'danger',
  'cannot-say': 'warning',
};

/** How a status is coloured beside its word. */
export const statusTones: Record<ReferralStatus, Tone> = {
  received: 'info',
  'taken-up': 'info',
  waiting: 'warm',
  offered: 'warm',
  accepted: 'success',
  declined: 'neutral',
  withdrawn: 'neutral',
  started: 'success',
  ended: 'neutral',
  'never-started': 'neutral',
};
