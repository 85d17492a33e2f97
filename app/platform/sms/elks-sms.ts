import type { Send } from '#app/platform/mail/post.ts';

/** An account at 46elks, or at whoever speaks the same protocol: address, user and password of the API, and the sender that phones show. */
export type SmsAccount = { url: string; user: string; password: string; from: string };

const PATIENCE_MS = 10_000;

// Nothing was sent, and it is not the message's fault: too many at once, out of service, wrong password, no money left.
const LATER = new Set([401, 402, 403, 404, 429, 503]);
const NEVER_REACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** Sends text messages through 46elks: one form per message, answered with JSON that has an `id`. Never throws. */
export function elksSms(account: SmsAccount, patienceMs = PATIENCE_MS): Send {
  const authorization = `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`;
  return async ({ to, text, reportTo }) => {
    const body = new URLSearchParams({ from: account.from, to, message: text });
    if (reportTo !== undefined) body.set('whendelivered', reportTo);
    let answer: Response;
    try {
      const signal = AbortSignal.timeout(patienceMs);
      answer = await fetch(account.url, {
        method: 'POST',
        headers: { authorization },
        body,
        redirect: 'error',
        signal,
      });
    } catch (error) {
      const code = String((error as { cause?: { code?: unknown } }).cause?.code ?? '');
      return NEVER_REACHED.has(code)
        ? { outcome: 'later', code: 'not-reached' }
        : { outcome: 'unclear', code: 'no-answer' };
    }
    const code = `http-${answer.status}`;
    if (!answer.ok) {
      await answer.body?.cancel().catch(() => {});
      if (LATER.has(answer.status)) return { outcome: 'later', code };
      return {
        outcome: answer.status >= 400 && answer.status < 500 && answer.status !== 408 ? 'refused' : 'unclear',
        code,
      };
    }
    const said: unknown = await answer.json().catch(() => undefined);
    const reference = (said as { id?: unknown } | undefined)?.id;
    return { outcome: 'sent', reference: typeof reference === 'string' ? reference.slice(0, 100) : undefined };
  };
}
