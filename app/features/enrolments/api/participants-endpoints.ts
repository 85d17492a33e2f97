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
    return ok({ participants: rows.map(({ restricted: _, ...row }) => row), total });
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
    const {
      id,
      personId,
      programmeId,
      givenName,
      familyName,
      status,
      siteKey,
      trackKey,
      referredOn,
      startedOn,
      endedOn,
      plannedEndOn,
      caseWorkerName,
      version,
      exitReason,
      exitTo,
    } = head;
    return ok({
      enrolmentId: id,
      personId,
      programmeId,
      givenName,
      familyName,
      status,
      siteKey,
      trackKey,
      referredOn,
      startedOn,
      endedOn,
      plannedEndOn,
      caseWorkerName,
      version,
      exitReason,
      exitTo,
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
