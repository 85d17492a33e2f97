import { z } from 'zod';
import { dayField, tickField } from '#app/features/history/domain/form-fields.ts';
import type { Framework } from '#app/features/programmes/domain/definition.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Course } from './course.ts';

export const applicationStatuses = [
  'planned',
  'applied',
  'waiting',
  'admitted',
  'refused',
  'withdrawn',
  'started',
  'completed',
  'interrupted',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** What may follow on what. Who was refused, or withdrew, applies anew; who broke off may begin again. */
export const nextStatuses: Record<ApplicationStatus, readonly ApplicationStatus[]> = {
  planned: ['applied', 'admitted', 'started', 'withdrawn'],
  applied: ['admitted', 'waiting', 'refused', 'withdrawn'],
  waiting: ['admitted', 'refused', 'withdrawn'],
  admitted: ['started', 'withdrawn'],
  started: ['completed', 'interrupted'],
  interrupted: ['started'],
  completed: [],
  refused: [],
  withdrawn: [],
};

/** A participant's way through one course. */
export type CourseApplication = {
  id: string;
  enrolmentId: string;
  courseId: string;
  status: ApplicationStatus;
  modulesDone: string[];
  situationId: string | null;
  qualificationId: string | null;
  version: number;
  moves: { id: string; to: ApplicationStatus; onDay: PlainDate; words: string }[];
};

export const newApplicationForm = z.object({
  id: z.uuid(),
  courseId: z.uuid('required'),
  words: z.string().trim().max(300, 'too-long').default(''),
});
export type NewApplication = z.output<typeof newApplicationForm>;

const version = z.coerce.number('invalid').int().min(0).max(2_000_000_000);

export const moveApplicationForm = z.object({
  id: z.uuid(),
  version,
  to: z.enum(applicationStatuses, 'required'),
  onDay: dayField,
  words: z.string().trim().max(300, 'too-long').default(''),
  certificate: tickField,
});
export type ApplicationMove = z.output<typeof moveApplicationForm>;

export const stepsForm = z.object({
  version,
  done: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((done) => [done].flat()),
});

type Move = Pick<ApplicationMove, 'to' | 'onDay' | 'certificate'>;

/** What a move brings about in her history besides the new status. */
export type MoveEffects = { begins: boolean; ends: boolean; certifies: boolean };

/**
 * Whether an application may move so, and what that does to her history: studies begin when she starts and end when she has completed or
 * broken off; a certificate is given only for a completed course that gives one. Problems: 'to: not-possible', 'onDay: in-the-future |
 * before-last', 'certificate: gives-none | not-completed'.
 */
export function decideMove(
  application: Pick<CourseApplication, 'status' | 'moves'>,
  course: Pick<Course, 'certificate'>,
  { to, onDay, certificate }: Move,
  today: PlainDate,
): Result<MoveEffects, Record<string, string[]>> {
  if (!nextStatuses[application.status].includes(to)) return refuse({ to: ['not-possible'] });
  if (onDay > today) return refuse({ onDay: ['in-the-future'] });
  const last = application.moves.at(-1);
  if (last !== undefined && onDay < last.onDay) return refuse({ onDay: ['before-last'] });
  if (certificate && to !== 'completed') return refuse({ certificate: ['not-completed'] });
  if (certificate && course.certificate === '') return refuse({ certificate: ['gives-none'] });
  return ok({ begins: to === 'started', ends: to === 'completed' || to === 'interrupted', certifies: certificate });
}

/** TIA may not pay for hours at a workplace: such a course is not begun on the programme's money (docs/rules/vocational-courses.md). */
export function isBarredByFunding(
  course: Pick<Course, 'fundedBy' | 'atWorkplace'>,
  frameworks: readonly Framework[] | undefined,
): boolean {
  return course.fundedBy === 'programme' && course.atWorkplace && (frameworks?.includes('tia') ?? false);
}
