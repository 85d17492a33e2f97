import { z } from 'zod';
import type { AlikePerson } from '#app/features/people/domain/alike.ts';
import { dayField } from '#app/features/people/domain/person-details.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { exitDestinations, exitReasons } from '../domain/exit-reasons.ts';
import { moveNames } from '../domain/moves.ts';
import { reasonField, registerForm } from '../domain/participant-form.ts';
import { registerParticipant as mayRegister, moveEnrolmentPermission } from '../domain/permissions.ts';
import { enrolmentStatuses } from '../domain/status.ts';
import { moveEnrolmentOrStale } from '../server/move-enrolment.ts';
import { registerParticipant, toNewParticipant } from '../server/register-participant.ts';

export const registerPersonEndpoint = defineEndpoint({
  name: 'register-person',
  summary:
    'Registers a person and enrols her, or enrols `knownPersonId`. You choose the ids: the same call again saves nothing twice. Refused with `alike` and the ids of people she probably is until `alike` answers for each (`else`, `unsure`), and with `elsewhereSeen` when somebody whom you may not see is alike.',
  method: 'post',
  path: '/participants',
  permission: mayRegister,
  audit: { action: 'write', category: 'participation' },
  params: z.object({}),
  query: z.object({}),
  body: registerForm,
  answer: z.object({ enrolmentId: z.uuid() }),
  handle: async (ctx, { body }) => {
    const registered = await registerParticipant(ctx, toNewParticipant(body));
    if (registered.ok || registered.problem['alike'] === undefined) return registered;
    const [code = '', ...people] = registered.problem['alike'];
    const ids = people.map((each) => (JSON.parse(each) as AlikePerson).personId);
    return refuse({ ...registered.problem, alike: [code, ...ids] });
  },
});

export const moveEnrolmentEndpoint = defineEndpoint({
  name: 'move-enrolment',
  summary:
    'Makes a move of the status table (accept, start, end …). `version` is the one you read; 412 when somebody saved in between.',
  method: 'post',
  path: '/participants/{enrolmentId}/moves',
  permission: moveEnrolmentPermission,
  audit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  body: z.object({
    move: z.enum(moveNames),
    version: z.int(),
    takesEffectOn: dayField.optional(),
    reason: reasonField,
    exit: z.object({ reason: z.enum(exitReasons).optional(), to: z.enum(exitDestinations).optional() }).optional(),
  }),
  answer: z.object({ enrolmentId: z.uuid(), status: z.enum(enrolmentStatuses), version: z.int() }),
  handle: async (ctx, { params, body }) => {
    const { exit, ...move } = body;
    const moved = await moveEnrolmentOrStale(ctx, {
      ...params,
      ...move,
      ...(exit && { exit: { reason: exit.reason, to: exit.to } }),
    });
    return moved.ok
      ? ok({ enrolmentId: moved.value.id, status: moved.value.status, version: moved.value.version })
      : moved;
  },
});
