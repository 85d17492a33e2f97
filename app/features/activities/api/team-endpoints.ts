import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { keepTeamPermission } from '../domain/permissions.ts';
import { teamMemberInput, teamRoles } from '../domain/team.ts';
import { addTeamMember, getTeam, removeTeamMember } from '../server/keep-team.ts';

const params = z.object({ activityId: z.uuid() });
const query = z.object({});
const permission = keepTeamPermission;
const audit = { action: 'write', category: 'directory' } as const;
const isSaved = z.object({ id: z.uuid() });

export const getTeamEndpoint = defineEndpoint({
  name: 'get-team',
  summary: 'Who works with an activity: its leaders, stand-ins, trainees and helpers, and when',
  method: 'get',
  path: '/activities/{activityId}/team',
  permission,
  audit: { none: 'a team holds no data about participants' },
  params,
  query,
  answer: z.object({
    members: z.array(
      z.object({
        id: z.uuid().nullable().describe('null: a leader of the whole activity'),
        accountId: z.uuid().nullable(),
        name: z.string(),
        organisation: z.string(),
        role: z.enum(teamRoles),
        languages: z.array(z.string()),
        standsInFor: z.string().nullable(),
        session: z.object({ id: z.uuid(), heldOn: z.iso.date(), startsAt: z.string() }).nullable(),
        fromOn: z.iso.date().nullable(),
        throughOn: z.iso.date().nullable(),
      }),
    ),
  }),
  handle: async (ctx, { params: { activityId } }) => ok({ members: (await getTeam(ctx, activityId)).members }),
});

export const addTeamMemberEndpoint = defineEndpoint({
  name: 'add-team-member',
  summary: 'Puts somebody into the team; once however often it is sent with the same id',
  method: 'post',
  path: '/activities/{activityId}/team',
  permission,
  audit,
  params,
  query,
  body: teamMemberInput,
  answer: isSaved,
  handle: async (ctx, { params: { activityId }, body }) => {
    const added = await addTeamMember(ctx, activityId, body);
    return added.ok ? ok({ id: body.id }) : added;
  },
});

export const removeTeamMemberEndpoint = defineEndpoint({
  name: 'remove-team-member',
  summary: 'Takes somebody out of the team; what she could handle through it she can no longer',
  method: 'delete',
  path: '/activities/{activityId}/team/{memberId}',
  permission,
  audit,
  params: z.object({ activityId: z.uuid(), memberId: z.uuid() }),
  query,
  answer: isSaved,
  handle: async (ctx, { params: { activityId, memberId } }) => {
    await removeTeamMember(ctx, activityId, memberId);
    return ok({ id: memberId });
  },
});
