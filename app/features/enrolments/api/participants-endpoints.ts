import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { exitDestinations, exitReasons } from '../domain/exit-reasons.ts';
import { listRequest } from '../domain/list-filter.ts';
import { moveNames } from '../domain/moves.ts';
import { readParticipation } from '../domain/permissions.ts';
import { enrolmentStatuses } from '../domain/status.ts';
import { getParticipant } from '../server/get-participant.ts';
import { listParticipantRows } from '../server/list-participants.ts';

const day = z.iso.date();

/** An enrolment with the person's name, as the API tells it. Days are inclusive. */
export const participantAnswer = z.object({
  enrolmentId: z.uuid(),
  personId: z.uuid(),
  programmeId: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  status: z.enum(enrolmentStatuses),
  siteKey: z.string().nullable(),
  trackKey: z.string().nullable(),
  referredOn: day,
  startedOn: day.nullable(),
  endedOn: day.nullable(),
  plannedEndOn: day.nullable(),
  caseWorkerName: z.string().nullable(),
});

/** Exactly what is declared above, out of a row that holds more. */
const told = (row: z.input<typeof participantAnswer>): z.input<typeof participantAnswer> => ({
  enrolmentId: row.enrolmentId,
  personId: row.personId,
  programmeId: row.programmeId,
  givenName: row.givenName,
  familyName: row.familyName,
  status: row.status,
  siteKey: row.siteKey,
  trackKey: row.trackKey,
  referredOn: row.referredOn,
  startedOn: row.startedOn,
  endedOn: row.endedOn,
  plannedEndOn: row.plannedEndOn,
  caseWorkerName: row.caseWorkerName,
});

export const listParticipantsEndpoint = defineEndpoint({
  name: 'list-participants',
  summary:
    'Participants in your programmes, 50 at a time, by the same filters as the page. `total` is counted up to 1001.',
  method: 'get',
  path: '/participants',
  permission: readParticipation,
  audit: { action: 'read', category: 'directory' },
  params: z.object({}),
  query: listRequest,
  answer: z.object({ participants: z.array(participantAnswer), total: z.int() }),
  handle: async (ctx, { query }) => {
    const { rows, total } = await listParticipantRows(ctx, query);
    return ok({ participants: rows.map(told), total });
  },
});

export const getParticipantEndpoint = defineEndpoint({
  name: 'get-participant',
  summary: 'One participation: the person, where it stands, and every decision about it.',
  method: 'get',
  path: '/participants/{enrolmentId}',
  permission: readParticipation,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  answer: participantAnswer.extend({
    version: z.int(),
    exitReason: z.enum(exitReasons).nullable(),
    exitTo: z.enum(exitDestinations).nullable(),
    moves: z.array(
      z.object({
        move: z.enum(moveNames),
        toStatus: z.enum(enrolmentStatuses),
        takesEffectOn: day,
        reason: z.string().nullable(),
        recordedAt: z.string(),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { head, moves } = await getParticipant(ctx, params.enrolmentId);
    return ok({
      ...told({ ...head, enrolmentId: head.id }),
      version: head.version,
      exitReason: head.exitReason,
      exitTo: head.exitTo,
      moves: moves.map(({ move, toStatus, takesEffectOn, reason, recordedAt }) => ({
        move,
        toStatus,
        takesEffectOn,
        reason,
        recordedAt,
      })),
    });
  },
});
