import { z } from '@hono/zod-openapi';
import { sfiCourses } from '#app/features/history/domain/situation-fields.ts';
import { studyLevels } from '#app/features/history/domain/situations.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { courseForm, courseFunders, newCourseForm } from '../domain/course.ts';
import { changeCourses, keepShortages, readCourses } from '../domain/permissions.ts';
import { isCurrent, newShortageForm } from '../domain/shortage.ts';
import { addCourse, archiveCourse, changeCourse, listCourses } from '../server/courses.ts';
import { addShortage, listShortages, removeShortage } from '../server/shortages.ts';

const audit = { none: 'courses and occupations, nothing about anybody' };
const nothing = z.object({});
const saved = z.object({ id: z.uuid() });
const ofCourse = z.object({ shortCourseId: z.uuid() });
const text = z.string();
const day = z.iso.date();

export const listCoursesEndpoint = defineEndpoint({
  name: 'list-courses',
  summary: 'Short vocational courses of the organisation’s list, towards one occupation (SSYK 2012) if wanted.',
  method: 'get',
  path: '/courses',
  permission: readCourses,
  audit,
  params: nothing,
  query: z.object({
    occupation: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
  }),
  answer: z.object({
    courses: z.array(
      z.object({
        id: z.uuid(),
        name: text,
        providerId: z.uuid().nullable(),
        providerName: text.nullable(),
        occupation: text.nullable(),
        isShort: z.boolean(),
        description: text,
        sfiCourse: z.enum(sfiCourses).nullable(),
        needsDrivingLicence: z.boolean(),
        oddHours: z.boolean(),
        otherRequirements: text,
        modules: z.array(text),
        certificate: text,
        isAssessed: z.boolean(),
        level: z.enum(studyLevels),
        fullTime: z.boolean(),
        studyAid: z.boolean(),
        fundedBy: z.enum(courseFunders),
        atWorkplace: z.boolean(),
        applyBefore: day.nullable(),
        startsOn: day.nullable(),
        endsOn: day.nullable(),
        places: z.int().nullable(),
        version: z.int(),
      }),
    ),
  }),
  handle: async (ctx, { query }) => {
    const { courses, shortages } = await listCourses(ctx, query);
    return ok({
      courses: courses.map(({ occupationName: _, ...course }) => ({
        ...course,
        isShort: course.occupation !== null && shortages.has(course.occupation),
      })),
    });
  },
});

export const addCourseEndpoint = defineEndpoint({
  name: 'add-course',
  summary: 'Adds a course; the occupation in plain Swedish words or as a code. The same id sent again changes nothing.',
  method: 'post',
  path: '/courses',
  permission: changeCourses,
  audit,
  params: nothing,
  query: nothing,
  body: newCourseForm,
  answer: saved,
  handle: async (ctx, { body }) => addCourse(ctx, body),
});

export const changeCourseEndpoint = defineEndpoint({
  name: 'change-course',
  summary: 'Puts these details in the place of those that stood there.',
  method: 'put',
  path: '/courses/{shortCourseId}',
  permission: changeCourses,
  audit,
  params: ofCourse,
  query: nothing,
  body: courseForm,
  answer: saved,
  handle: async (ctx, { params, body }) => changeCourse(ctx, params.shortCourseId, body),
});

export const archiveCourseEndpoint = defineEndpoint({
  name: 'archive-course',
  summary: 'Takes a course out of the list; applications to it stay.',
  method: 'delete',
  path: '/courses/{shortCourseId}',
  permission: changeCourses,
  audit,
  params: ofCourse,
  query: nothing,
  body: z.object({ version: z.int().min(0).max(2_000_000_000) }),
  answer: saved,
  handle: async (ctx, { params, body }) => archiveCourse(ctx, params.shortCourseId, body.version),
});

export const listShortagesEndpoint = defineEndpoint({
  name: 'list-shortages',
  summary: 'Occupations where labour is short, by which source and until when; also what is out of date.',
  method: 'get',
  path: '/shortages',
  permission: readCourses,
  audit,
  params: nothing,
  query: nothing,
  answer: z.object({
    shortages: z.array(
      z.object({
        id: z.uuid(),
        occupation: text,
        region: text,
        source: text,
        publishedOn: day,
        validUntil: day,
        isCurrent: z.boolean(),
      }),
    ),
  }),
  handle: async (ctx) =>
    ok({
      shortages: (await listShortages(ctx)).map(({ occupationName: _, ...row }) => ({
        ...row,
        isCurrent: isCurrent(row, ctx.today),
      })),
    }),
});

export const addShortageEndpoint = defineEndpoint({
  name: 'add-shortage',
  summary: 'Adds an occupation to the list; the same one of the same source and day is there once.',
  method: 'post',
  path: '/shortages',
  permission: keepShortages,
  audit,
  params: nothing,
  query: nothing,
  body: newShortageForm,
  answer: saved,
  handle: async (ctx, { body }) => addShortage(ctx, body),
});

export const removeShortageEndpoint = defineEndpoint({
  name: 'remove-shortage',
  summary: 'Takes an occupation out of the list.',
  method: 'delete',
  path: '/shortages/{shortageId}',
  permission: keepShortages,
  audit,
  params: z.object({ shortageId: z.uuid() }),
  query: nothing,
  answer: saved,
  handle: async (ctx, { params }) => {
    await removeShortage(ctx, params.shortageId);
    return ok({ id: params.shortageId });
  },
});
