import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { associationPath, newAssociationLinkPath, revokeAssociationLinkPath } from '../../domain/paths.ts';
import { moderateOpenList } from '../../domain/permissions.ts';
import { renewLink, revokeLink } from '../../server/associations.ts';

const audit = { none: 'a link to an association’s page; nobody who takes part' } as const;

export const newAssociationLinkAction = defineAction({
  path: newAssociationLinkPath,
  permission: moderateOpenList,
  audit,
  params: z.object({ associationId: z.uuid() }),
  form: z.object({ id: z.uuid() }),
  submit: async (ctx, { params, form }) => {
    await renewLink(ctx, params.associationId, form.id);
    return ok(associationPath.to(params, { done: 'created' }));
  },
  backTo: (params) => associationPath.to(params),
});

export const revokeAssociationLinkAction = defineAction({
  path: revokeAssociationLinkPath,
  permission: moderateOpenList,
  audit,
  params: z.object({ associationId: z.uuid(), linkId: z.uuid() }),
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params: { associationId, linkId } }) => {
    await revokeLink(ctx, associationId, linkId);
    return ok(associationPath.to({ associationId }, { done: 'saved' }));
  },
  backTo: ({ associationId }) => associationPath.to({ associationId }),
});
