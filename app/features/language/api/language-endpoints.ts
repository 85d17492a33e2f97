import { z } from '@hono/zod-openapi';
import { sfiCourses, sfiPaths } from '#app/features/history/domain/situation-fields.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { changeCourseForm, endCourseForm, newCourseForm } from '../domain/course-form.ts';
import { annulForm, estimateForm } from '../domain/estimate-form.ts';
import { estimateViews, levels } from '../domain/levels.ts';
import { pauseForm } from '../domain/pause-form.ts';
import { readLanguage, recordLanguage } from '../domain/permissions.ts';
import { courseEndings, courseForms, grades, partsOfDay, pauseReasons } from '../domain/sfi.ts';
import { changeCourse, endCourse, recordCourse, savePause } from '../server/change-courses.ts';
import { getLanguage } from '../server/get-language.ts';
import { annulEstimate, recordEstimate } from '../server/record-estimate.ts';

const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const ofCourse = ofEnrolment.extend({ courseId: z.uuid() });
const nothing = z.object({});
const saved = z.object({ id: z.uuid() });
const day = z.string();
const read = { action: 'read', category: 'history' } as const;
const write = { action: 'write', category: 'history' } as const;
const level = z.enum(levels).nullable();

export const getLanguageEndpoint = defineEndpoint({
  name: 'get-language',
  summary:
    'SFI courses with times, pauses and grades; estimates of the level; sessions of four weeks that clash with SFI.',
  method: 'get',
  path: '/participants/{enrolmentId}/language',
  permission: readLanguage,
  audit: read,
  params: ofEnrolment,
  query: nothing,
  answer: z.object({
    courses: z.array(
      z.object({
        id: z.uuid(),
        startsOn: day,
        endsBefore: day.nullable(),
        path: z.enum(sfiPaths).nullable(),
        course: z.enum(sfiCourses).nullable(),
        provider: z.string(),
        form: z.enum(courseForms).nullable(),
        partOfDay: z.enum(partsOfDay).nullable(),
        grade: z.enum(grades).nullable(),
        gradedOn: day.nullable(),
        endedAs: z.enum(courseEndings).nullable(),
        version: z.int(),
        times: z.array(z.object({ weekday: z.int(), startsAt: z.string(), endsAt: z.string() })),
        pauses: z.array(
          z.object({
            id: z.uuid(),
            startsOn: day,
            endsBefore: day.nullable(),
            reason: z.enum(pauseReasons),
            version: z.int(),
          }),
        ),
      }),
    ),
    estimates: z.array(
      z.object({
        id: z.uuid(),
        statedOn: day,
        view: z.enum(estimateViews),
        listening: level,
        reading: level,
        speaking: level,
        writing: level,
        annulledReason: z.string().nullable(),
      }),
    ),
    clashes: z.array(z.object({ sessionId: z.uuid(), day, sfiStartsAt: z.string(), sfiEndsAt: z.string() })),
  }),
  handle: async (ctx, { params }) => {
    const { courses, estimates, clashes } = await getLanguage(ctx, params.enrolmentId);
    return ok({
      courses,
      estimates: estimates.map(({ recordedBy: _, ...each }) => each),
      clashes: clashes.map(({ session, slot }) => ({
        sessionId: session.id,
        day: slot.day,
        sfiStartsAt: slot.startsAt,
        sfiEndsAt: slot.endsAt,
      })),
    });
  },
});

export const recordCourseEndpoint = defineEndpoint({
  name: 'record-sfi-course',
  summary:
    'Records an SFI course: its row in the history and what is known besides. The same id sent twice records one.',
  method: 'post',
  path: '/participants/{enrolmentId}/language/courses',
  permission: recordLanguage,
  audit: write,
  params: ofEnrolment,
  query: nothing,
  body: newCourseForm,
  answer: saved,
  handle: (ctx, { params, body }) => recordCourse(ctx, params.enrolmentId, body),
});

export const changeCourseEndpoint = defineEndpoint({
  name: 'change-sfi-course',
  summary: 'Changes provider, form, weekly times and grade of an SFI course.',
  method: 'put',
  path: '/participants/{enrolmentId}/language/courses/{courseId}',
  permission: recordLanguage,
  audit: write,
  params: ofCourse,
  query: nothing,
  body: changeCourseForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const changed = await changeCourse(ctx, params, body);
    return changed.ok ? ok({ id: params.courseId }) : changed;
  },
});

export const endCourseEndpoint = defineEndpoint({
  name: 'end-sfi-course',
  summary: 'Says when and how an SFI course ended. `id` is the course from then on: the new row of the history.',
  method: 'post',
  path: '/participants/{enrolmentId}/language/courses/{courseId}/end',
  permission: recordLanguage,
  audit: write,
  params: ofCourse,
  query: nothing,
  body: endCourseForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const ended = await endCourse(ctx, params, body);
    return ended.ok ? ok({ id: body.id }) : ended;
  },
});

export const savePauseEndpoint = defineEndpoint({
  name: 'save-sfi-pause',
  summary: 'Adds a pause to an SFI course (version 0) or changes one.',
  method: 'post',
  path: '/participants/{enrolmentId}/language/courses/{courseId}/pauses',
  permission: recordLanguage,
  audit: write,
  params: ofCourse,
  query: nothing,
  body: pauseForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const done = await savePause(ctx, params, body);
    return done.ok ? ok({ id: body.id }) : done;
  },
});

export const recordEstimateEndpoint = defineEndpoint({
  name: 'record-language-estimate',
  summary: 'Records how much Swedish a participant has, by her own word or by staff’s.',
  method: 'post',
  path: '/participants/{enrolmentId}/language/estimates',
  permission: recordLanguage,
  audit: write,
  params: ofEnrolment,
  query: nothing,
  body: estimateForm,
  answer: saved,
  handle: (ctx, { params, body }) => recordEstimate(ctx, params.enrolmentId, body),
});

export const annulEstimateEndpoint = defineEndpoint({
  name: 'annul-language-estimate',
  summary: 'Says that an estimate was wrong: it is kept but does not count.',
  method: 'post',
  path: '/participants/{enrolmentId}/language/estimates/{estimateId}/annul',
  permission: recordLanguage,
  audit: write,
  params: ofEnrolment.extend({ estimateId: z.uuid() }),
  query: nothing,
  body: annulForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    await annulEstimate(ctx, params, body.reason);
    return ok({ id: params.estimateId });
  },
});
