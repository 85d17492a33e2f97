import { z } from 'zod';
import type { PlainDate } from '#app/shared/dates.ts';
import type { EnrolmentStatus } from './status.ts';

/** How many participations can be handed over in one go. */
export const mostHandedOver = 500;

export const handOverScopes = ['chosen', 'page', 'found', 'caseload'] as const;
export type HandOverScope = (typeof handOverScopes)[number];

/** Statuses in which somebody still has to answer for the participation: also after its end, for what is asked later. */
export const handedOverStatuses: readonly EnrolmentStatus[] = [
  'referred',
  'waiting',
  'accepted',
  'active',
  'paused',
  'ended',
];

/** Which participations are meant: those marked, all on the page, all the filter finds, or somebody's whole caseload. */
export const chooseHandOverForm = z.object({
  scope: z.enum(handOverScopes).default('chosen'),
  enrolmentIds: z.array(z.uuid()).max(mostHandedOver).default([]),
  shownIds: z.array(z.uuid()).max(mostHandedOver).default([]),
  filter: z.string().max(1000).default(''),
  from: z.uuid('choose').optional(),
});
export type ChooseHandOverForm = z.output<typeof chooseHandOverForm>;

/** A participation as it was when it was looked at: 'id:version'. */
const row = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/)
  .transform((text) => {
    const [enrolmentId = '', version = ''] = text.split(':');
    return { enrolmentId, version: Number(version) };
  });

const day = z.iso.date('not-a-date').transform((text) => text as PlainDate);
const reason = z.string('reason-required').trim().min(1, 'reason-required').max(500, 'too-long');

export const handOverForm = z.object({
  id: z.uuid(),
  rows: z.array(row).min(1, 'none-chosen').max(mostHandedOver, 'too-many'),
  toAccountId: z.uuid('choose'),
  takesEffectOn: day,
  reason,
});
export type HandOverForm = z.output<typeof handOverForm>;

export type HandOverRow = {
  enrolmentId: string;
  personId: string;
  programmeId: string;
  restricted: boolean;
  givenName: string;
  familyName: string;
  programmeName: string;
  status: EnrolmentStatus;
  caseWorkerId: string | null;
  caseWorkerName: string | null;
  version: number;
};

export type HandOverProblem = { code: 'stale' | 'not-in-programme' | 'not-a-reader'; enrolmentIds: string[] };

/**
 * What stands in the way of handing these over, the first kind of it: rows that somebody has changed since they were looked at, or that
 * are no longer there; rows in programmes where the receiver is no case worker; protected people whom the receiver may not know of.
 */
export function findHandOverProblem(
  asked: readonly { enrolmentId: string; version: number }[],
  rows: readonly HandOverRow[],
  receiver: { programmeIds: readonly string[]; readsPersonIds: readonly string[] },
): HandOverProblem | undefined {
  const known = new Map(rows.map((each) => [each.enrolmentId, each]));
  const idsOf = (wrong: (each: HandOverRow) => boolean) => rows.filter(wrong).map(({ enrolmentId }) => enrolmentId);
  const stale = asked.filter(({ enrolmentId, version }) => known.get(enrolmentId)?.version !== version);
  if (stale.length > 0) return { code: 'stale', enrolmentIds: stale.map(({ enrolmentId }) => enrolmentId) };
  const elsewhere = idsOf(({ programmeId }) => !receiver.programmeIds.includes(programmeId));
  if (elsewhere.length > 0) return { code: 'not-in-programme', enrolmentIds: elsewhere };
  const unseen = idsOf(({ restricted, personId }) => restricted && !receiver.readsPersonIds.includes(personId));
  return unseen.length > 0 ? { code: 'not-a-reader', enrolmentIds: unseen } : undefined;
}
