import { z } from 'zod';
import { participantsPath } from '#app/features/enrolments/domain/paths.ts';
import { defineAction } from '#app/platform/http/page.ts';
import { path } from '#app/shared/paths.ts';
import { ok } from '#app/shared/result.ts';
import {
  acknowledgeAccessPath,
  acknowledgeTriesPath,
  emergencyAccessPath,
  endEmergencyAccessPath,
  protectionPath,
} from '../../domain/paths.ts';
import { acknowledgeAccess as mayAcknowledge, openEmergencyAccess as mayOpen } from '../../domain/permissions.ts';
import { acknowledgeNumberTries } from '../../server/acknowledge-tries.ts';
import { acknowledgeAccess, endEmergencyAccess } from '../../server/emergency-access.ts';

const firstPage = path('/');

/** A named reader has seen that somebody had emergency access; the notice leaves her first page. */
export const acknowledgeAccessAction = defineAction({
  path: acknowledgeAccessPath,
  permission: mayAcknowledge,
  audit: { action: 'write', category: 'protection' },
  params: z.object({ accessId: z.uuid() }),
  form: z.object({}),
  submit: async (ctx, { params }) => {
    await acknowledgeAccess(ctx, params.accessId);
    return ok(firstPage.to({}, { done: 'saved' }));
  },
  backTo: () => firstPage.to(),
});

/** Ends an emergency access before its time: one's own, or as a named reader a colleague's. */
export const endEmergencyAccessAction = defineAction({
  path: endEmergencyAccessPath,
  permission: mayOpen,
  audit: { action: 'write', category: 'protection' },
  params: z.object({ accessId: z.uuid() }),
  form: z.object({}),
  submit: async (ctx, { params }) => {
    const { isOwn } = await endEmergencyAccess(ctx, params.accessId);
    return ok(isOwn ? participantsPath.to({}, { done: 'saved' }) : firstPage.to({}, { done: 'saved' }));
  },
  backTo: () => emergencyAccessPath.to(),
});

/** A named reader has seen who wanted to register the number; the notice leaves the first page. */
export const acknowledgeTriesAction = defineAction({
  path: acknowledgeTriesPath,
  permission: mayAcknowledge,
  audit: { action: 'write', category: 'protection' },
  params: z.object({ enrolmentId: z.uuid() }),
  form: z.object({}),
  submit: async (ctx, { params }) => {
    await acknowledgeNumberTries(ctx, params.enrolmentId);
    return ok(protectionPath.to(params, { done: 'saved' }));
  },
  backTo: (params) => protectionPath.to(params),
});
