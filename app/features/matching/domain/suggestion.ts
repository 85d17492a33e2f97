import { z } from 'zod';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Reason } from './match.ts';

export const answerChoices = ['yes', 'no', 'tell-more'] as const;
export type AnswerChoice = (typeof answerChoices)[number];
export const parties = ['participant', 'workplace'] as const;
export type Party = (typeof parties)[number];

export type Answer = {
  id: string;
  suggestionId: string;
  party: Party;
  number: number;
  answer: AnswerChoice;
  words: string;
  answeredAt: Instant;
  /** Who wrote it down; null when she did it herself. */
  writtenBy: string | null;
};

export type Suggestion = {
  id: string;
  workplaceId: string;
  employerId: string;
  workplaceName: string;
  employerName: string;
  city: string;
  occupation: string | null;
  occupationName: string | null;
  reasons: Reason[];
  words: string;
  suggestedOn: PlainDate;
  suggestedBy: string;
  /** Both parties', the latest first. */
  answers: Answer[];
};

/** Her yes to one CV for one employer. */
export type CvPermission = {
  id: string;
  employerId: string;
  cvId: string;
  cvVersion: number;
  cvName: string;
  givenAt: Instant;
  revokedAt: Instant | null;
  /** The CV was changed or taken away after she said yes, so that the yes no longer holds. */
  isOutdated: boolean;
};

export type Handout = {
  id: string;
  permissionId: string;
  suggestionId: string;
  way: (typeof handoutWays)[number];
  toWhom: string;
  handedAt: Instant;
  handedBy: string;
};

export const suggestForm = z.object({
  workplaceIds: z.array(z.uuid('choose'), 'choose-workplace').min(1, 'choose-workplace').max(10, 'too-many'),
  words: z.string().trim().max(500, 'too-long').default(''),
});

/** `number`: how many answers of this party were there when the form was drawn. */
export const answerForm = z.object({
  id: z.uuid('choose'),
  party: z.enum(parties, 'choose'),
  number: z.coerce.number('invalid').int('invalid').min(0, 'invalid'),
  answer: z.enum(answerChoices, 'choose'),
  words: z.string().trim().max(500, 'too-long').default(''),
});
export type AnswerForm = z.output<typeof answerForm>;

export const permissionForm = z.object({
  id: z.uuid('choose'),
  cvId: z.uuid('choose-cv'),
  agreed: z.literal(true, 'must-agree'),
});

export const handoutWays = ['paper', 'e-mail'] as const;
export const handoutForm = z.object({
  id: z.uuid('choose'),
  permissionId: z.uuid('choose-cv'),
  way: z.enum(handoutWays, 'choose'),
  toWhom: z.string('required').trim().min(1, 'required').max(160, 'too-long'),
});
export type HandoutForm = z.output<typeof handoutForm>;

/** `answersSeen`: how many answers of both there were when the form was drawn. */
export const withdrawForm = z.object({ answersSeen: z.coerce.number('invalid').int('invalid').min(0, 'invalid') });

/** The answer of this party that holds; undefined while there is none. */
export function latestAnswer(answers: readonly Answer[], party: Party): Answer | undefined {
  return answers
    .filter((each) => each.party === party)
    .reduce<Answer | undefined>((last, each) => (last && last.number > each.number ? last : each), undefined);
}

/**
 * Whether one more answer is kept, and as which number. Undefined: it is there already, sent twice or said in two tabs.
 * Problem 'answered-meanwhile' when another answer came after this form was drawn.
 */
export function decideAnswer(
  answers: readonly Answer[],
  { id, party, number, answer, words }: AnswerForm,
): Result<number | undefined, Record<string, string[]>> {
  const last = latestAnswer(answers, party);
  const isSame = last?.answer === answer && (words === '' || last.words === words);
  if (answers.some((each) => each.id === id) || (isSame && last.number !== number)) return ok(undefined);
  if ((last?.number ?? 0) !== number) return refuse({ '': ['answered-meanwhile'] });
  return ok(number + 1);
}

/** Both have said yes: a placement can be proposed. */
export function isMutual(answers: readonly Answer[]): boolean {
  return parties.every((party) => latestAnswer(answers, party)?.answer === 'yes');
}

/** Whether a CV may go to this employer now: her yes to it as it stands, not taken back. */
export function mayHandOut(permission: CvPermission | undefined, employerId: string): permission is CvPermission {
  return (
    permission !== undefined &&
    permission.employerId === employerId &&
    permission.revokedAt === null &&
    !permission.isOutdated
  );
}
