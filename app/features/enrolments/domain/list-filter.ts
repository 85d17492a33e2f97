import { z } from 'zod';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { type EnrolmentStatus, enrolmentStatuses, openStatuses } from './status.ts';

export const listSorts = ['name', 'start', 'status', 'case-worker'] as const;
export type ListSort = (typeof listSorts)[number];
export const pageSize = 50;
/** How far matches are counted: beyond it the list says "more than". */
export const countedAtMost = 1000;
const MOST_PAGES = 2000;

/** What the participant list is asked for; a program that asks amiss is told so. */
export const listRequest = z.object({
  programme: z.uuid().optional(),
  site: z.string().max(60).optional(),
  /** `current`: everybody on her way in or taking part. `all`: everybody but mistaken registrations. */
  status: z.enum(['current', 'all', ...enrolmentStatuses]).default('current'),
  /** An account, `me`, or `none` for those who have nobody. */
  worker: z.union([z.uuid(), z.literal(['me', 'none'])]).optional(),
  phase: z.string().max(60).optional(),
  sort: z.enum(listSorts).default('name'),
  order: z.enum(['asc', 'desc']).default('asc'),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).default(1),
  /** Names of columns with dots between them: 'status.start'. What is no column is left out. */
  columns: z.string().max(200).optional(),
});

const asked = listRequest.shape;

/** The same as the address of the page says it; rubbish in an address falls back to the default. */
export const listQuery = z.object({
  programme: asked.programme.catch(undefined),
  site: asked.site.catch(undefined),
  status: asked.status.catch('current'),
  worker: asked.worker.catch(undefined),
  phase: asked.phase.catch(undefined),
  sort: asked.sort.catch('name'),
  order: asked.order.catch('asc'),
  page: asked.page.catch(1),
  columns: asked.columns.catch(undefined),
});
export type ListQuery = z.output<typeof listQuery>;

/** What the list's query means on a day: only values that the database compares. */
export type ListFilter = {
  programmeIds: readonly string[];
  statuses: readonly EnrolmentStatus[];
  siteKey: string | undefined;
  caseWorkerId: string | null | undefined;
  startedFrom: PlainDate | undefined;
  startedTo: PlainDate | undefined;
  text: string | undefined;
};

/** First and last start day of those who are in the phase on `today`; undefined for a phase the programme does not have. */
export function startDaysOfPhase(
  definition: Pick<ProgrammeDefinition, 'phases'>,
  phaseKey: string,
  today: PlainDate,
): { from: PlainDate | undefined; to: PlainDate } | undefined {
  const phase = definition.phases?.find(({ key }) => key === phaseKey);
  if (phase === undefined) return undefined;
  return {
    from: phase.toWeek === undefined ? undefined : addDays(today, 1 - phase.toWeek * 7),
    to: addDays(today, (1 - phase.fromWeek) * 7),
  };
}

/** Turns the address into a filter. A phase belongs to one programme: without one it means nothing and is left out. */
export function toListFilter(
  query: ListQuery,
  circumstances: {
    today: PlainDate;
    accountId: string;
    name?: string | undefined;
    programmes: readonly { id: string; definition: Pick<ProgrammeDefinition, 'phases'> }[];
  },
): ListFilter {
  const { today, accountId, programmes, name } = circumstances;
  const chosen = query.programme === undefined ? programmes : programmes.filter(({ id }) => id === query.programme);
  const only = chosen.length === 1 ? chosen[0] : undefined;
  const days = query.phase && only ? startDaysOfPhase(only.definition, query.phase, today) : undefined;
  const statuses = statusesOf(query.status);
  return {
    programmeIds: chosen.map(({ id }) => id),
    statuses: days ? statuses.filter((status) => status === 'active' || status === 'paused') : statuses,
    siteKey: query.site || undefined,
    caseWorkerId: query.worker === 'me' ? accountId : query.worker === 'none' ? null : query.worker,
    startedFrom: days?.from,
    startedTo: days?.to,
    text: name?.trim() || undefined,
  };
}

function statusesOf(status: ListQuery['status']): readonly EnrolmentStatus[] {
  if (status === 'current') return openStatuses;
  return status === 'all' ? enrolmentStatuses.filter((each) => each !== 'mistaken') : [status];
}
