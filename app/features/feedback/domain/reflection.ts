import { z } from 'zod';
import { findSensitiveWords, holdsIdentityNumber, NUMBER_ENTRY } from '#app/features/meetings/domain/find-sensitive.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';

/** What a session's leaders learnt, as one of its versions says it. */
export type ReflectionVersion = {
  version: number;
  worked: string;
  nextTime: string;
  writtenAt: Instant;
  writtenBy: string;
};

const text = z.string().trim().max(1000, 'too-long').default('');
/** `version`: the one that is changed, 0 for the first. `confirmed`: what the writer was warned of and keeps, with | between. */
export const reflectionForm = z
  .object({
    version: z.coerce.number().int().min(0),
    worked: text,
    nextTime: text,
    confirmed: z.string().max(2000).default(''),
  })
  .superRefine(({ worked, nextTime }, issues) => {
    if (worked === '' && nextTime === '')
      issues.addIssue({ code: 'custom', message: 'nothing-written', path: ['worked'] });
  });
export type ReflectionForm = z.output<typeof reflectionForm>;

/** Names of a session's people that stand in a text as words of their own, each once. Names of one letter are no names here. */
export function namesIn(body: string, names: readonly string[]): string[] {
  const words = new Set(wordsOf(body));
  const parts = names.flatMap(wordsOf).filter((name) => name.length > 1);
  // "Aminas" is Amina's.
  return [...new Set(parts)].filter((name) => words.has(name) || words.has(`${name}s`));
}

/** What should not stand in a text that the whole team reads: names of those who were there, what is sensitive, identity numbers. */
export function warningsOf(texts: readonly string[], names: readonly string[], today: PlainDate): string[] {
  const all = texts.join('\n');
  return [
    ...(holdsIdentityNumber(all, today) ? [NUMBER_ENTRY] : []),
    ...new Set([...namesIn(all, names), ...findSensitiveWords(all).map((entry) => entry.text)]),
  ];
}

function wordsOf(body: string): string[] {
  return body
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);
}
