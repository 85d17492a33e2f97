import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { applicationStatuses, moveApplicationForm, newApplicationForm, stepsForm } from '../domain/application.ts';
import { handleApplications, readApplications } from '../domain/permissions.ts';
import { addApplication, listApplications, moveApplication, tickSteps } from '../server/applications.ts';

const write = { action: 'write', category: 'participation' } as const;
const query = z.object({});
const saved = z.object({ id: z.uuid() });
const ofParticipant = z.object({ enrolmentId: z.uuid() });
const ofApplication = ofParticipant.extend({ applicationId: z.uuid() });

export const listCourseApplicationsEndpoint = defineEndpoint({
  name: 'list-course-applications',
  summary:
    'The courses a participant plans, applies to and takes, with every change of status and the steps that are done.',
  method: 'get',
  path: '/participants/{enrolmentId}/courses',
  permission: readApplications,
  audit: { action: 'read', category: 'participation' },
  params: ofParticipant,
  query,
  answer: z.object({
    applications: z.array(
      z.object({
        id: z.uuid(),
        courseId: z.uuid(),
        courseName: z.string(),
        status: z.enum(applicationStatuses),
        modulesDone: z.array(z.string()),
        situationId: z.uuid().nullable(),
        qualificationId: z.uuid().nullable(),
        version: z.int(),
        moves: z.array(
          z.object({ id: z.uuid(), to: z.enum(applicationStatuses), onDay: z.iso.date(), words: z.string() }),
        ),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { applications } = await listApplications(ctx, params.enrolmentId);
    return ok({
      applications: applications.map(({ course, enrolmentId: _, ...each }) => ({ ...each, courseName: course.name })),
    });
  },
});

export const addCourseApplicationEndpoint = defineEndpoint({
  name: 'add-course-application',
  summary: 'Plans a course for a participant. The same id sent again changes nothing.',
  method: 'post',
  path: '/participants/{enrolmentId}/courses',
  permission: handleApplications,
  audit: write,
  params: ofParticipant,
  query,
  body: newApplicationForm,
  answer: saved,
  handle: async (ctx, { params, body }) => addApplication(ctx, params.enrolmentId, body),
});

export const moveCourseApplicationEndpoint = defineEndpoint({
  name: 'move-course-application',
  summary:
    'Changes the status on a day; studies and the certificate go into her history with it. The same id sent again changes nothing.',
  method: 'post',
  path: '/participants/{enrolmentId}/courses/{applicationId}/moves',
  permission: handleApplications,
  audit: write,
  params: ofApplication,
  query,
  body: moveApplicationForm,
  answer: saved,
  handle: async (ctx, { params, body }) => moveApplication(ctx, params, body),
});

export const tickCourseStepsEndpoint = defineEndpoint({
  name: 'tick-course-steps',
  summary: 'Says which steps of the course are done; those left out are not.',
  method: 'put',
  path: '/participants/{enrolmentId}/courses/{applicationId}/steps',
  permission: handleApplications,
  audit: write,
  params: ofApplication,
  query,
  body: stepsForm,
  answer: saved,
  handle: async (ctx, { params, body }) => tickSteps(ctx, params, body),
});
