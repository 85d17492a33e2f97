import { z } from 'zod';
import { absenceReasons, type Mark, markKinds } from '#app/features/attendance/domain/mark.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { settleHeldBackPermission } from '../domain/permissions.ts';
import { notHeldReasons } from '../domain/pocket.ts';
import { settleBody, settlementOfBody } from '../domain/settle-held-back.ts';
import { getHeldBack, listHeldBack, settleHeldBack } from '../server/held-back.ts';

const save = {
  id: z.uuid(),
  sessionId: z.uuid(),
  activityName: z.string(),
  heldOn: z.iso.date(),
  startsAt: z.string(),
  endsAt: z.string(),
  /** It says that the session did not take place, and why. */
  notHeld: z.enum(notHeldReasons).nullable(),
  by: z.string(),
  /** By the clock of the device. */
  madeAt: z.string(),
  handedInAt: z.string(),
};

const mark = z.object({
  mark: z.enum([...markKinds, 'none']),
  minutes: z.number().int().nullable(),
  reason: z.enum(absenceReasons).nullable(),
});

const shown = (of: Mark | null) => ({
  mark: of?.mark ?? ('none' as const),
  minutes: of !== null && 'minutesMissed' in of ? of.minutesMissed : null,
  reason: of?.mark === 'absent' ? of.reason : null,
});

const params = z.object({ saveId: z.uuid() });
const query = z.object({});

export const listHeldBackEndpoint = defineEndpoint({
  name: 'list-held-back-saves',
  summary: 'Saves of attendance sheets that devices could not send and handed in, waiting for a coordinator',
  method: 'get',
  path: '/attendance/held-back',
  permission: settleHeldBackPermission,
  audit: { none: 'sessions and who filled in their sheets, no participant' },
  params: z.object({}),
  query,
  answer: z.object({ saves: z.array(z.object({ ...save, marks: z.number().int() })) }),
  handle: async (ctx) => ok({ saves: (await listHeldBack(ctx)).map(({ programmeId: _, ...each }) => each) }),
});

export const getHeldBackEndpoint = defineEndpoint({
  name: 'get-held-back-save',
  summary: 'One of them: each mark from the device beside what stands, and the version to decide over',
  method: 'get',
  path: '/attendance/held-back/{saveId}',
  permission: settleHeldBackPermission,
  audit: { action: 'read', category: 'attendance' },
  params,
  query,
  answer: z.object({
    ...save,
    marks: z.array(
      z.object({
        enrolmentId: z.uuid(),
        name: z.string(),
        before: mark,
        fromDevice: mark,
        stands: mark,
        version: z.number().int(),
        meeting: z.enum(['same', 'free', 'contested']),
      }),
    ),
  }),
  handle: async (ctx, input) => {
    const found = await getHeldBack(ctx, input.params.saveId);
    const { programmeId: _, marks: __, ...about } = found.save;
    const marks = found.marks.map(({ enrolmentId, name, before, mark: made, stands, version, meeting }) => ({
      ...{ enrolmentId, name, version, meeting },
      ...{ before: shown(before), fromDevice: shown(made), stands: shown(stands) },
    }));
    return ok({ ...about, marks });
  },
});

export const settleHeldBackEndpoint = defineEndpoint({
  name: 'settle-held-back-save',
  summary:
    'Decides on a save that was held back: marks to take, each over the version that was read; the others stay as they stand. Refused with choose for rows not decided',
  method: 'post',
  path: '/attendance/held-back/{saveId}/settle',
  permission: settleHeldBackPermission,
  audit: { action: 'write', category: 'attendance' },
  params,
  query,
  body: settleBody,
  answer: z.object({ id: z.uuid() }),
  handle: (ctx, { params: { saveId }, body }) => settleHeldBack(ctx, saveId, settlementOfBody(body)),
});
