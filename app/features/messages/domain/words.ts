import type { PlainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';

/** Sentences that are there in all languages: what staff says, and what they are made of. */
export const staffPhrases = {
  'see-you': ['day', 'time'],
  'call-you': ['day', 'time'],
  'call-me': [],
  'got-it': [],
  bring: ['what'],
  closed: ['day'],
  'read-together': [],
  'well-done': [],
} as const satisfies Record<string, readonly PhrasePart[]>;
/** What she can say with a picture. */
export const ownPhrases = ['need-help', 'unclear-paper', 'meet', 'thanks'] as const;

type PhrasePart = 'day' | 'time' | 'what';
export type StaffPhrase = keyof typeof staffPhrases;
type OwnPhrase = (typeof ownPhrases)[number];

export type Phrase = {
  key: StaffPhrase | OwnPhrase;
  day?: PlainDate | undefined;
  time?: string | undefined;
  what?: string | undefined;
};

/** What one message says. It lies encrypted; nothing of it stands anywhere else. */
export type Words = {
  /** As it was written; may be empty beside a phrase or a file. */
  text: string;
  phrase?: Phrase | undefined;
  /** The same in her language, by whoever wrote it. Nothing is translated by a machine. */
  translation?: { language: PortalLanguage; text: string } | undefined;
};

export const mostTextLength = 4000;

/** The beginning of a message for a list. */
export function beginningOf(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
