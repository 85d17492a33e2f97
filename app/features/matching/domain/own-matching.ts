import { z } from 'zod';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { Reason } from './match.ts';
import { type Answer, answerChoices } from './suggestion.ts';

export const ownActs = [...answerChoices, 'give-cv', 'take-back', 'bar'] as const;

/** What she does with a suggestion. `number`: how many answers of hers were there when the page was drawn; `id`: of what is made. */
export const ownSuggestionForm = z.object({
  act: z.enum(ownActs, 'choose'),
  id: z.uuid('choose'),
  number: z.coerce.number('invalid').int('invalid').min(0, 'invalid'),
  cvId: z.uuid('choose-cv').optional(),
});
export type OwnSuggestionForm = z.output<typeof ownSuggestionForm>;

/** Ends a bar that she put up herself. */
export const ownBarForm = z.object({ barId: z.uuid('choose') });

export type OwnSuggestion = {
  id: string;
  enrolmentId: string;
  employerId: string;
  workplaceName: string;
  employerName: string;
  city: string;
  occupation: string | null;
  occupationName: string | null;
  reasons: Reason[];
  words: string;
  suggestedOn: PlainDate;
  answers: Pick<Answer, 'id' | 'party' | 'number' | 'answer'>[];
};

export type OwnCvYes = { id: string; employerId: string; cvId: string; cvVersion: number; cvName: string };
export type OwnHandout = { id: string; employerId: string; handedAt: Instant };
export type OwnBar = { id: string; employerId: string; employerName: string };
