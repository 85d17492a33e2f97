import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import type { Download } from '#app/platform/http/page.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { cvDigits, cvForm, cvLanguages, newCvForm } from '../domain/cv.ts';
import * as permissions from '../domain/permissions.ts';
import { removeForm } from '../domain/skill-form.ts';
import { listSkills } from '../server/get-skills.ts';
import { addCv, changeCv, getCv, removeCv } from '../server/make-cv.ts';
import { printCv } from '../server/print-cv.ts';

const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const ofCv = ofEnrolment.extend({ cvId: z.uuid() });
const nothing = z.object({});
const saved = z.object({ cvId: z.uuid() });
const audit = (action: 'read' | 'write' | 'export') => ({ action, category: 'skills' }) as const;

export const listCvsEndpoint = defineEndpoint({
  name: 'list-cvs',
  summary: 'The CVs of a participation: what each is called, its language, and when she said yes to it.',
  method: 'get',
  path: '/participants/{enrolmentId}/cvs',
  permission: permissions.readCv,
  audit: audit('read'),
  params: ofEnrolment,
  query: nothing,
  answer: z.object({
    cvs: z.array(z.object({ id: z.uuid(), name: z.string(), language: z.enum(cvLanguages), agreedOn: z.string() })),
  }),
  handle: async (ctx, { params }) => ok({ cvs: (await listSkills(ctx, params.enrolmentId)).cvs }),
});

export const getCvEndpoint = defineEndpoint({
  name: 'get-cv',
  summary: 'What she has said yes to have in a CV.',
  method: 'get',
  path: '/participants/{enrolmentId}/cvs/{cvId}',
  permission: permissions.readCv,
  audit: audit('read'),
  params: ofCv,
  query: nothing,
  answer: z.object({
    id: z.uuid(),
    name: z.string(),
    language: z.enum(cvLanguages),
    digits: z.enum(cvDigits),
    intro: z.string(),
    showsPhone: z.boolean(),
    showsEmail: z.boolean(),
    showsMunicipality: z.boolean(),
    showsLanguages: z.boolean(),
    skillIds: z.array(z.uuid()),
    qualificationIds: z.array(z.uuid()),
    agreedOn: z.string(),
    version: z.int(),
  }),
  handle: async (ctx, { params }) => {
    const { enrolmentId: _, ...cv } = (await getCv(ctx, params)).cv;
    return ok(cv);
  },
});

export const addCvEndpoint = defineEndpoint({
  name: 'add-cv',
  summary: 'Keeps what she has said yes to have in a CV. Without `agreed` it is refused.',
  method: 'post',
  path: '/participants/{enrolmentId}/cvs',
  permission: permissions.makeCv,
  audit: audit('write'),
  params: ofEnrolment,
  query: nothing,
  body: newCvForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const added = await addCv(ctx, params.enrolmentId, body);
    return added.ok ? ok({ cvId: added.value.id }) : added;
  },
});

export const changeCvEndpoint = defineEndpoint({
  name: 'change-cv',
  summary: 'Puts these choices in the place of those that stood there, agreed anew today.',
  method: 'put',
  path: '/participants/{enrolmentId}/cvs/{cvId}',
  permission: permissions.makeCv,
  audit: audit('write'),
  params: ofCv,
  query: nothing,
  body: cvForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const changed = await changeCv(ctx, params, body);
    return changed.ok ? ok({ cvId: params.cvId }) : changed;
  },
});

export const removeCvEndpoint = defineEndpoint({
  name: 'remove-cv',
  summary: 'Takes the choices of a CV away.',
  method: 'delete',
  path: '/participants/{enrolmentId}/cvs/{cvId}',
  permission: permissions.makeCv,
  audit: audit('write'),
  params: ofCv,
  query: nothing,
  body: removeForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const removed = await removeCv(ctx, params, body);
    return removed.ok ? ok({ cvId: params.cvId }) : removed;
  },
});

export const getCvFileEndpoint = defineEndpoint({
  name: 'get-cv-file',
  summary: 'The CV as tagged PDF, made anew. Each time stands in the log as an export.',
  method: 'get',
  path: '/participants/{enrolmentId}/cvs/{cvId}/file',
  permission: permissions.printCv,
  audit: audit('export'),
  params: ofCv,
  query: nothing,
  givesFile: true,
  answer: z.custom<Download>().openapi({ type: 'string', format: 'binary' }),
  handle: async (ctx, { params }) => {
    const { afterwards } = await printCv(ctx, params);
    return {
      afterwards: async () => {
        const printed = await afterwards();
        return printed.ok ? ok(printed.value) : refuse({ '': [printed.problem.reason] });
      },
    };
  },
});
