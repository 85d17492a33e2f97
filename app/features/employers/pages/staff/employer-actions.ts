import { z } from 'zod';
import { tickField } from '#app/features/history/domain/form-fields.ts';
import { defineAction } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { archiveEmployerPath, employerPath, settleNextContactPath, shareEmployerPath } from '../../domain/paths.ts';
import { keepEmployers } from '../../domain/permissions.ts';
import { archiveEmployer, shareEmployer } from '../../server/keep-employer.ts';
import { settleNextContact } from '../../server/log-contact.ts';
import { noPeople } from '../words.ts';

const version = z.coerce.number().int();
const params = z.object({ employerId: z.uuid() });
const back = ({ employerId }: { employerId: string }) => employerPath.to({ employerId });
const saved = ({ employerId }: { employerId: string }) => ok(employerPath.to({ employerId }, { done: 'saved' }));

export const archiveEmployerAction = defineAction({
  path: archiveEmployerPath,
  permission: keepEmployers,
  audit: noPeople,
  params,
  form: z.object({ version, archived: tickField }),
  submit: async (ctx, { params, form }) => {
    const done = await archiveEmployer(ctx, params.employerId, form);
    return done.ok ? saved(params) : done;
  },
  backTo: back,
});

export const shareEmployerAction = defineAction({
  path: shareEmployerPath,
  permission: keepEmployers,
  audit: noPeople,
  params,
  form: z.object({ version, share: tickField }),
  submit: async (ctx, { params, form }) => {
    const done = await shareEmployer(ctx, params.employerId, form);
    return done.ok ? saved(params) : done;
  },
  backTo: back,
});

export const settleNextContactAction = defineAction({
  path: settleNextContactPath,
  permission: keepEmployers,
  audit: noPeople,
  params: params.extend({ employerLogId: z.uuid() }),
  form: z.object({}),
  submit: async (ctx, { params }) => {
    const done = await settleNextContact(ctx, params);
    return done.ok ? saved(params) : done;
  },
  backTo: back,
});
