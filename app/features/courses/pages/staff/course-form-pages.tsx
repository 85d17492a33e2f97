import { z } from 'zod';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { defineAction, definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { courseForm, newCourseForm } from '../../domain/course.ts';
import { archiveCoursePath, coursePath, coursesPath, editCoursePath, newCoursePath } from '../../domain/paths.ts';
import { changeCourses } from '../../domain/permissions.ts';
import { occupationsLike } from '../../server/choose-occupation.ts';
import { addCourse, archiveCourse, changeCourse, getCourse, listProviders } from '../../server/courses.ts';
import { courseTranslate, formState } from '../course-words.ts';
import { CourseFields } from '../parts/course-fields.tsx';
import { CourseHeader } from '../parts/course-frame.tsx';

const audit = { none: 'courses that schools give' };

export const newCoursePage = definePage({
  path: newCoursePath,
  permission: changeCourses,
  audit,
  params: z.object({}),
  query: z.object({}),
  form: newCourseForm,
  load: async (ctx, { typed }) => {
    const [providers, like] = await Promise.all([listProviders(ctx), occupationsLike(ctx, typed)]);
    return { id: newId(), providers, like };
  },
  submit: async (ctx, { form }) => {
    const added = await addCourse(ctx, form);
    return added.ok ? ok(coursePath.to({ shortCourseId: added.value.id }, { done: 'saved' })) : added;
  },
  view: ({ id, providers, like }, view) => {
    const t = courseTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('course.newTitle'),
      islands: true,
      body: (
        <Stack gap="lg">
          <CourseHeader locale={view.locale} title={t('course.newTitle')} />
          <FormCard
            state={state}
            warnUnsaved
            hidden={{ id: state.textOf('id', id) }}
            submit={t('save')}
            icon="save"
            cancel={{ href: coursesPath.to(), label: t('cancel') }}
          >
            <CourseFields state={state} locale={view.locale} providers={providers} like={like} />
          </FormCard>
        </Stack>
      ),
    };
  },
});

export const editCoursePage = definePage({
  path: editCoursePath,
  permission: changeCourses,
  audit,
  params: z.object({ shortCourseId: z.uuid() }),
  query: z.object({}),
  form: courseForm,
  load: async (ctx, { params, typed }) => {
    const [course, providers, like] = await Promise.all([
      getCourse(ctx, params.shortCourseId),
      listProviders(ctx),
      occupationsLike(ctx, typed),
    ]);
    if (course.isArchived) throw new NotFoundError();
    return { course, providers, like };
  },
  submit: async (ctx, { params, form }) => {
    const changed = await changeCourse(ctx, params.shortCourseId, form);
    return changed.ok ? ok(coursePath.to(params, { done: 'saved' })) : changed;
  },
  view: ({ course, providers, like }, view) => {
    const t = courseTranslate(view.locale);
    const state = formState(view);
    const href = coursePath.to({ shortCourseId: course.id });
    return {
      title: t('course.editTitle'),
      islands: true,
      body: (
        <Stack gap="lg">
          <CourseHeader locale={view.locale} title={t('course.editTitle')} below={{ href, label: course.name }} />
          <FormCard
            state={state}
            warnUnsaved
            hidden={{ version: state.textOf('version', String(course.version)) }}
            submit={t('save')}
            icon="save"
            cancel={{ href, label: t('cancel') }}
          >
            <CourseFields state={state} locale={view.locale} providers={providers} like={like} saved={course} />
          </FormCard>
        </Stack>
      ),
    };
  },
});

export const archiveCourseAction = defineAction({
  path: archiveCoursePath,
  permission: changeCourses,
  audit,
  params: z.object({ shortCourseId: z.uuid() }),
  form: z.object({ version: z.coerce.number().int().min(0).max(2_000_000_000) }),
  submit: async (ctx, { params, form }) => {
    const archived = await archiveCourse(ctx, params.shortCourseId, form.version);
    return archived.ok ? ok(coursesPath.to({}, { done: 'saved' })) : archived;
  },
  backTo: (params) => coursePath.to(params),
});
