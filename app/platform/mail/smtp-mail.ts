import { createTransport } from 'nodemailer';
import type { Send, Sent } from './post.ts';

/** An SMTP server ('smtp://user:password@host:587', smtps for TLS from the start) and the address that letters come from. */
export type MailAccount = { url: string; from: string };

const PATIENCE_MS = 15_000;

/** Sends plain letters over SMTP; without TLS only to this very machine. Never throws. */
export function smtpMail({ url, from }: MailAccount, patienceMs = PATIENCE_MS): Send {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isLocal,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    // Longer than the others: who is silent at the door must not look like who is silent after the letter.
    socketTimeout: 2 * patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text }) => {
    try {
      // As an object: text with commas and brackets must never become more receivers.
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
      return { outcome: 'sent', reference: undefined };
    } catch (error) {
      return outcomeOf(error as SmtpError);
    }
  };
}

type SmtpError = { code?: string; originalCode?: string; responseCode?: number; timeoutType?: string };

const BEFORE_THE_LETTER = new Set(['EDNS', 'EAUTH', 'ENOAUTH', 'ETLS', 'ECONFIG']);
const NEVER_REACHED = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND']);
const EARLY_TIMEOUTS = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']);

// What the server said to the envelope or the letter counts; a line that went dead afterwards says nothing.
function outcomeOf({ code = '', originalCode = '', responseCode = 0, timeoutType = '' }: SmtpError): Sent {
  if (BEFORE_THE_LETTER.has(code) || NEVER_REACHED.has(originalCode) || EARLY_TIMEOUTS.has(timeoutType))
    return { outcome: 'later', code: 'not-reached' };
  const isAnswer = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (isAnswer && responseCode >= 500) return { outcome: 'refused', code: `smtp-${responseCode}` };
  if (isAnswer && responseCode >= 400) return { outcome: 'later', code: `smtp-${responseCode}` };
  return isAnswer ? { outcome: 'refused', code: 'address' } : { outcome: 'unclear', code: 'no-answer' };
}
