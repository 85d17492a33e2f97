import { z } from 'zod';
import { listMaterials } from '#app/features/activities/public.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { attachForm, type MaterialType, materialTypes } from '../domain/material.ts';
import { attachMaterials } from '../domain/permissions.ts';
import { attachMaterial, detachMaterial, type Of, requirePlace } from '../server/attach.ts';

const query = z.object({});
const audit = { none: 'materials hold no data about participants' } as const;
const isSaved = z.object({ id: z.uuid() });
const answer = z.object({
  materials: z.array(
    z.object({
      useId: z.uuid(),
      id: z.uuid(),
      title: z.string(),
      languages: z.array(z.string()),
      number: z.int(),
      type: z.enum(materialTypes).nullable(),
      url: z.string().nullable(),
      isOfActivity: z.boolean(),
    }),
  ),
});

/** Listing, attaching and taking away, in an activity or in a session. */
function attaching<Params extends z.ZodObject>(
  { of, path, params }: { of: 'activity' | 'session'; path: string; params: Params },
  placeOf: (params: z.output<Params>) => Of,
) {
  const common = { query, permission: attachMaterials, audit };
  return [
    defineEndpoint({
      ...common,
      name: `list-${of}-materials`,
      summary: `The materials of an ${of}, in the version of its day`.replace('an session', 'a session'),
      method: 'get',
      path,
      params,
      answer,
      handle: async (ctx, input) => {
        const place = placeOf(input.params);
        await requirePlace(ctx, place);
        const materials = await listMaterials(ctx, place);
        return ok({
          materials: materials.map(({ useId, id, title, languages, number, type, url, isOfActivity }) => ({
            ...{ useId, id, title, languages, number, url, isOfActivity },
            type: type as MaterialType | null,
          })),
        });
      },
    }),
    defineEndpoint({
      ...common,
      name: `attach-${of}-material`,
      summary: 'Attaches something from the programme’s shelf; what is attached already stays as it is',
      method: 'post',
      path,
      params,
      body: attachForm,
      answer: isSaved,
      handle: async (ctx, input) => {
        const attached = await attachMaterial(ctx, placeOf(input.params), input.body);
        return attached.ok ? ok({ id: input.body.id }) : attached;
      },
    }),
    defineEndpoint({
      ...common,
      name: `detach-${of}-material`,
      summary: 'Takes a material away; sessions already held keep what their activity had',
      method: 'delete',
      path: `${path}/{useId}`,
      params: params.extend({ useId: z.uuid() }),
      answer: isSaved,
      handle: async (ctx, input) => {
        const { useId } = input.params as { useId: string };
        await detachMaterial(ctx, placeOf(input.params as z.output<Params>), useId);
        return ok({ id: useId });
      },
    }),
  ];
}

/** Materials in activities and in sessions. */
export const attachEndpoints = [
  ...attaching(
    { of: 'activity', path: '/activities/{activityId}/materials', params: z.object({ activityId: z.uuid() }) },
    ({ activityId }) => ({ activityId }),
  ),
  ...attaching(
    { of: 'session', path: '/sessions/{sessionId}/materials', params: z.object({ sessionId: z.uuid() }) },
    ({ sessionId }) => ({ sessionId }),
  ),
];
