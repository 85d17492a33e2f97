import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { changeEmployerForm, newEmployerForm } from '../domain/employer.ts';
import { listRequest } from '../domain/list-filter.ts';
import { logForm, restForm } from '../domain/log.ts';
import { keepEmployers, readEmployers } from '../domain/permissions.ts';
import { answerAsk, listAsks } from '../server/ask-to-share.ts';
import { getEmployerFile, listLog } from '../server/get-employer.ts';
import { addEmployer, changeEmployer, restEmployer, shareEmployer } from '../server/keep-employer.ts';
import { listEmployers } from '../server/list-employers.ts';
import { logContact } from '../server/log-contact.ts';
import { employerAnswer, listedEmployer, shareAskAnswer } from './answers.ts';

const audit = { none: 'employers hold no data about participants' } as const;
const params = z.object({ employerId: z.uuid() });
const nothing = z.object({});
const saved = z.object({ id: z.uuid() });

export const listEmployersEndpoint = defineEndpoint({
  name: 'list-employers',
  summary:
    'Employers of your programmes and those shared with you, 50 at a time, by the same filters as the page. `total` is counted up to 1001.',
  method: 'get',
  path: '/employers',
  permission: readEmployers,
  audit,
  params: nothing,
  query: listRequest,
  answer: z.object({ employers: z.array(listedEmployer), total: z.int() }),
  handle: async (ctx, { query }) => {
    const { rows, total } = await listEmployers(ctx, query);
    return ok({ employers: rows, total });
  },
});

export const getEmployerEndpoint = defineEndpoint({
  name: 'get-employer',
  summary: 'One employer with workplaces, contact persons, offers and what was said, the latest first.',
  method: 'get',
  path: '/employers/{employerId}',
  permission: readEmployers,
  audit,
  params,
  query: nothing,
  answer: employerAnswer,
  handle: async (ctx, { params }) => {
    const [file, log] = await Promise.all([getEmployerFile(ctx, params.employerId), listLog(ctx, params.employerId)]);
    return ok(employerAnswer.parse({ ...file, log }));
  },
});

export const addEmployerEndpoint = defineEndpoint({
  name: 'add-employer',
  summary: 'Adds an employer to one of your programmes. The same id sent twice adds one.',
  method: 'post',
  path: '/employers',
  permission: keepEmployers,
  audit,
  params: nothing,
  query: nothing,
  body: newEmployerForm,
  answer: saved,
  handle: (ctx, { body }) => addEmployer(ctx, body),
});

export const changeEmployerEndpoint = defineEndpoint({
  name: 'change-employer',
  summary: 'Changes what is known about an employer of your programmes.',
  method: 'put',
  path: '/employers/{employerId}',
  permission: keepEmployers,
  audit,
  params,
  query: nothing,
  body: changeEmployerForm,
  answer: saved,
  handle: (ctx, { params, body }) => changeEmployer(ctx, params.employerId, body),
});

export const restEmployerEndpoint = defineEndpoint({
  name: 'rest-employer',
  summary: 'Lets an employer rest until a day; without a day it rests no more.',
  method: 'put',
  path: '/employers/{employerId}/rest',
  permission: keepEmployers,
  audit,
  params,
  query: nothing,
  body: restForm,
  answer: saved,
  handle: (ctx, { params, body }) => restEmployer(ctx, params.employerId, body),
});

export const shareEmployerEndpoint = defineEndpoint({
  name: 'share-employer',
  summary: 'Opens an employer that you found to all programmes of the tenant, or closes it again.',
  method: 'put',
  path: '/employers/{employerId}/sharing',
  permission: keepEmployers,
  audit,
  params,
  query: nothing,
  body: z.object({ version: z.int(), share: z.boolean() }),
  answer: saved,
  handle: (ctx, { params, body }) => shareEmployer(ctx, params.employerId, body),
});

export const logContactEndpoint = defineEndpoint({
  name: 'log-employer-contact',
  summary: 'Writes down a contact with an employer, what was asked for and when the next one is due.',
  method: 'post',
  path: '/employers/{employerId}/log',
  permission: keepEmployers,
  audit,
  params,
  query: nothing,
  body: logForm,
  answer: saved,
  handle: (ctx, { params, body }) => logContact(ctx, params.employerId, body),
});

export const listAsksEndpoint = defineEndpoint({
  name: 'list-employer-asks',
  summary: 'Questions about sharing employers, to and from your programmes, those that wait first.',
  method: 'get',
  path: '/employer-asks',
  permission: readEmployers,
  audit,
  params: nothing,
  query: nothing,
  answer: z.object({ asks: z.array(shareAskAnswer) }),
  handle: async (ctx) => ok({ asks: (await listAsks(ctx)).map((ask) => shareAskAnswer.parse(ask)) }),
});

export const answerAskEndpoint = defineEndpoint({
  name: 'answer-employer-ask',
  summary: 'Says yes, which opens the employer to the whole tenant, or no; who found the employer decides.',
  method: 'put',
  path: '/employer-asks/{shareAskId}/answer',
  permission: keepEmployers,
  audit,
  params: z.object({ shareAskId: z.uuid() }),
  query: nothing,
  body: z.object({ answer: z.enum(['yes', 'no'], 'choose') }),
  answer: saved,
  handle: (ctx, { params, body }) => answerAsk(ctx, params.shareAskId, body.answer),
});
