import { z } from 'zod';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type AgreementWay, agreementFields, freeText, languageField } from './agreement.ts';

/** The questions she answers in words, in the order they are asked; the scale comes before the last. */
export const goalQuestions = ['tomorrow', 'alreadyThere', 'oneStepUp'] as const;
export type GoalQuestion = (typeof goalQuestions)[number];
export type GoalWords = Record<GoalQuestion, string>;

export const penHolders = ['herself', 'staff', 'interpreter', 'other'] as const;
export type PenHolder = (typeof penHolders)[number];
export const translators = ['interpreter', 'staff', 'herself'] as const;
export type Translator = (typeof translators)[number];

export const pictureTypes = ['image/jpeg', 'image/png'] as const;
export const soundTypes = ['audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/webm', 'audio/wav'] as const;
export const goalFileTypes = [...pictureTypes, ...soundTypes] as const;
export type GoalFileType = (typeof goalFileTypes)[number];

export const mostGoalFiles = 4;
export const mostBytesOfGoalFile = 10 * 1024 * 1024;
/** How long one recording made in the page may be; its bytes are limited as those of any file. */
export const mostSecondsOfRecording = 10 * 60;

export type GoalFile = { id: string; type: GoalFileType; byteCount: number; boundTo: string; storageKey: string };
export type GoalTranslation = GoalWords & {
  number: number;
  translatedBy: Translator;
  recordedAt: Instant;
  recordedBy: string;
};

/** One version of her goal picture, with the Swedish beside it once somebody has written that. */
export type Goal = GoalWords & {
  id: string;
  number: number;
  language: string;
  scale: number | null;
  heldPen: PenHolder;
  agreedOn: PlainDate;
  /** own-page: she wrote it herself, on her own page. */
  agreedHow: AgreementWay | 'own-page';
  peerSees: boolean;
  recordedAt: Instant;
  recordedBy: string;
  /** When case work had read what she wrote herself. */
  readAt: Instant | null;
  translation: GoalTranslation | null;
  files: GoalFile[];
};

export type GoalComment = { id: string; goalId: string; body: string; recordedAt: Instant; recordedBy: string };

const words = { tomorrow: freeText(4000), alreadyThere: freeText(4000), oneStepUp: freeText(4000) };

/** A new version. `seenNumber`: the version that was there when the form was shown, 0 for none. */
export const goalForm = z.object({
  id: z.uuid(),
  seenNumber: z.coerce.number().int().min(0),
  language: languageField,
  ...words,
  scale: z.coerce.number('choose').int('choose').min(0, 'choose').max(10, 'choose').optional(),
  files: z.array(z.file('file-missing')).max(mostGoalFiles, 'too-many-files').default([]),
  /** The pictures and recordings of the version before stay with this one. */
  keepFiles: z.boolean().optional(),
  heldPen: z.enum(penHolders, 'choose'),
  agrees: z.literal(true, 'must-agree'),
  ...agreementFields,
  peerSees: z.boolean().optional(),
});
export type GoalForm = z.output<typeof goalForm>;

/** The Swedish beside her words. `seenNumber`: the translation that was there, 0 for none. */
export const translationForm = z.object({
  seenNumber: z.coerce.number().int().min(0),
  ...words,
  translatedBy: z.enum(translators, 'choose'),
});
export type TranslationForm = z.output<typeof translationForm>;

export const commentForm = z.object({
  id: z.uuid(),
  body: z.string('required').trim().min(1, 'required').max(2000, 'too-long'),
});

type Wished = Pick<GoalForm, GoalQuestion | 'scale' | 'agreedOn'> & { fileCount: number };

/**
 * Whether this may be kept as a version of her goal: it says something, in words, a number, a picture or a voice, and she has agreed
 * to it by now. Problems: 'goal-empty', 'too-many-files', 'date-ahead'.
 */
export function decideGoal(wished: Wished, today: PlainDate): Result<void, Record<string, string[]>> {
  const isSaid = goalQuestions.some((question) => wished[question] !== '') || wished.scale !== undefined;
  if (!isSaid && wished.fileCount === 0) return refuse({ tomorrow: ['goal-empty'] });
  if (wished.fileCount > mostGoalFiles) return refuse({ files: ['too-many-files'] });
  return wished.agreedOn > today ? refuse({ agreedOn: ['date-ahead'] }) : ok(undefined);
}

/** Whether the Swedish still has to be written beside her words. */
export function lacksSwedish(goal: Pick<Goal, 'language' | 'translation' | GoalQuestion>): boolean {
  return goal.language !== 'sv' && goal.translation === null && goalQuestions.some((question) => goal[question] !== '');
}

/** Whether she wrote it herself, and nobody in the case work has said that it is read. */
export function isNewFromHer({ agreedHow, readAt }: Pick<Goal, 'agreedHow' | 'readAt'>): boolean {
  return agreedHow === 'own-page' && readAt === null;
}

/** Whether a file is a picture; otherwise it is a sound. */
export function isPicture(type: GoalFileType): boolean {
  return (pictureTypes as readonly string[]).includes(type);
}
