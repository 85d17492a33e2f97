import { z } from 'zod';
import { tooOpen } from '#app/features/meetings/domain/find-sensitive.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';

export type AdaptationConsent = {
  answer: 'given' | 'refused';
  way: 'portal' | 'staff';
  answeredAt: Instant;
  withdrawnAt: Instant | null;
};

/** What is done in another way for somebody at a workplace, and whether the workplace may know. */
export type Adaptation = {
  id: string;
  words: string;
  addedAt: Instant;
  askedAt: Instant | null;
  endedAt: Instant | null;
  /** Her latest answer. */
  consent: AdaptationConsent | null;
};

/** Whether the workplace knows of an adaptation. 'asked': the question waits for her. Nothing but 'shared' reaches the workplace. */
export type Standing = 'ended' | 'shared' | 'asked' | 'refused' | 'withdrawn' | 'not-asked';

/** Where an adaptation stands: a question put after the latest answer waits, and until it is answered a yes that was taken back stays taken back. */
export function standingOfAdaptation({ askedAt, endedAt, consent }: Adaptation): Standing {
  if (endedAt !== null) return 'ended';
  if (consent?.answer === 'given' && consent.withdrawnAt === null) return 'shared';
  if (askedAt !== null && (consent === null || askedAt > consent.answeredAt)) {
    const takenBackSince =
      consent?.withdrawnAt !== null && consent?.withdrawnAt !== undefined && consent.withdrawnAt > askedAt;
    if (!takenBackSince) return 'asked';
  }
  if (consent === null) return 'not-asked';
  return consent.answer === 'refused' ? 'refused' : 'withdrawn';
}

export const adaptationForm = z.object({
  id: z.uuid(),
  words: z.string('required').trim().min(1, 'required').max(300, 'too-long'),
});

export const adaptationActs = ['ask', 'said-yes', 'said-no', 'withdraw', 'end'] as const;
export type AdaptationAct = (typeof adaptationActs)[number];
/** `id`: of the answer that is written, where one is. */
export const adaptationActForm = z.object({ do: z.enum(adaptationActs, 'choose'), id: z.uuid() });
export type AdaptationActForm = z.output<typeof adaptationActForm>;

/** What staff may do where it stands. */
export const possibleActs: Record<Standing, readonly AdaptationAct[]> = {
  'not-asked': ['ask', 'said-yes', 'said-no', 'end'],
  asked: ['said-yes', 'said-no', 'end'],
  shared: ['withdraw', 'end'],
  refused: ['ask', 'said-yes', 'end'],
  withdrawn: ['ask', 'said-yes', 'end'],
  ended: [],
};

/** What she does on her own side. `id`: of her answer. */
export const ownAdaptationForm = z.object({
  id: z.uuid('choose'),
  adaptationId: z.uuid('choose'),
  says: z.enum(['yes', 'no', 'take-back'], 'choose'),
});
export type OwnAdaptationForm = z.output<typeof ownAdaptationForm>;

/** `number`: the version that was seen, 0 for none. Empty words take back what was told. */
export const workplaceWordsForm = z.object({
  id: z.uuid(),
  number: z.coerce.number('invalid').int('invalid').min(0, 'invalid').max(10_000, 'invalid'),
  words: z.string().trim().max(1000, 'too-long').default(''),
});
export type WorkplaceWordsForm = z.output<typeof workplaceWordsForm>;

type About = { restricted: boolean; givenName: string; familyName: string };

/**
 * Whether words may reach a workplace. Problems at words: 'too-private' for an identity number or a word of the list that only few should read (what is
 * done is told, never why), 'names-her' when somebody protected is named.
 */
export function decideWordsToWorkplace(
  words: string,
  { restricted, givenName, familyName }: About,
  today: PlainDate,
): Result<string, Record<string, string[]>> {
  if (tooOpen([words], 'team', today).length > 0) return refuse({ words: ['too-private'] });
  const said = words.toLocaleLowerCase('sv');
  const names = [givenName, familyName].flatMap((name) => name.toLocaleLowerCase('sv').split(/[\s-]+/));
  if (restricted && names.some((name) => name.length > 1 && said.includes(name)))
    return refuse({ words: ['names-her'] });
  return ok(words);
}
