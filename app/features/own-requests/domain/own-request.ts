import { z } from 'zod';
import { type Instant, type PlainDate, parsePlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';

/** What a participant can ask for. The first four are corrections; `copy`: what staff test before it is added to the copy of everything. */
export const askableKinds = ['name', 'number', 'born', 'other-fact', 'apart', 'pause', 'leave', 'copy'] as const;
export type AskableKind = (typeof askableKinds)[number];
export const correctionKinds = ['name', 'number', 'born', 'other-fact'] as const satisfies readonly AskableKind[];
/** `course`: she is interested in a course; `changed`: she changed something of her file herself, and somebody should have seen it. */
export type OwnRequestKind = AskableKind | 'course' | 'changed';

/** Why somebody wants a pause. Illness is none of them: it is told to somebody, not to a form. */
export const pauseReasons = ['rest', 'family', 'work', 'studies', 'travel', 'other'] as const;
export type PauseReason = (typeof pauseReasons)[number];

export const answers = ['done', 'declined'] as const;
export type Answer = (typeof answers)[number];

/** What is open to a participant to see of a request of hers. */
export type OwnRequest = {
  id: string;
  enrolmentId: string;
  kind: OwnRequestKind;
  /** In her own words; null where none were asked. */
  words: string | null;
  /** The language of the page on which she wrote. */
  language: string;
  /** The course it is about, and what that was called. */
  aboutId: string | null;
  about: string | null;
  reason: PauseReason | null;
  fromOn: PlainDate | null;
  untilOn: PlainDate | null;
  askedAt: Instant;
  takenBackAt: Instant | null;
  answer: Answer | null;
  answerWords: string | null;
  answeredAt: Instant | null;
};

export type RequestState = 'waiting' | 'taken-back' | Answer;

/** Where a request stands. */
export function stateOfRequest({ answer, takenBackAt }: Pick<OwnRequest, 'answer' | 'takenBackAt'>): RequestState {
  return answer ?? (takenBackAt === null ? 'waiting' : 'taken-back');
}

const day = z
  .string()
  .trim()
  .transform((text, context): PlainDate | undefined => {
    if (text === '') return undefined;
    const found = parsePlainDate(text);
    if (found === undefined) context.addIssue({ code: 'custom', message: 'not-a-date' });
    return found;
  })
  .optional();
const words = z.string().trim().max(2000, 'too-long').optional();

/** What she sends. `id` is made with the form: sent again, it is the same request. */
export const askForm = z.object({
  id: z.uuid(),
  words,
  reason: z.enum(pauseReasons, 'choose').optional(),
  fromOn: day,
  untilOn: day,
});
export type AskForm = z.output<typeof askForm>;

/** What is kept of a request. */
export type NewRequest = Pick<OwnRequest, 'words' | 'reason' | 'fromOn' | 'untilOn'>;

/**
 * Decides what is kept of what she asks. A pause begins today or later. Problems by field: words 'required'; reason 'choose';
 * fromOn 'required' 'in-the-past'; untilOn 'before-start'.
 */
export function decideRequest(
  kind: AskableKind,
  form: Omit<AskForm, 'id'>,
  today: PlainDate,
): Result<NewRequest, Record<string, string[]>> {
  const said = form.words || null;
  if (kind !== 'pause') {
    if (said === null && kind !== 'leave' && kind !== 'copy') return refuse({ words: ['required'] });
    return ok({ words: said, reason: null, fromOn: null, untilOn: null });
  }
  const problems: Record<string, string[]> = {};
  const { reason, fromOn, untilOn } = form;
  if (reason === undefined) problems['reason'] = ['choose'];
  if (fromOn === undefined) problems['fromOn'] = ['required'];
  else if (fromOn < today) problems['fromOn'] = ['in-the-past'];
  if (fromOn !== undefined && untilOn !== undefined && untilOn < fromOn) problems['untilOn'] = ['before-start'];
  if (Object.keys(problems).length > 0 || reason === undefined || fromOn === undefined) return refuse(problems);
  return ok({ words: said, reason, fromOn, untilOn: untilOn ?? null });
}

/** What staff send. Declined wants words that she reads. */
export const answerForm = z
  .object({
    answer: z.enum(answers, 'choose'),
    words: z.string().trim().max(1000, 'too-long').optional(),
  })
  .refine(({ answer, words: said }) => answer === 'done' || Boolean(said), { message: 'required', path: ['words'] });
export type AnswerForm = z.output<typeof answerForm>;
