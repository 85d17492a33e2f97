import { z } from 'zod';
import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { sfiCourses, sfiPaths } from '#app/features/history/domain/situation-fields.ts';
import { SourceFields } from '#app/features/history/pages/parts.tsx';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { changeCourseForm, endCourseForm, newCourseForm } from '../../domain/course-form.ts';
import { endSfiCoursePath, newSfiCoursePath, sfiCoursePath, sfiPath } from '../../domain/paths.ts';
import { recordLanguage } from '../../domain/permissions.ts';
import { courseEndings } from '../../domain/sfi.ts';
import { changeCourse, endCourse, recordCourse } from '../../server/change-courses.ts';
import { getCourse } from '../../server/get-language.ts';
import { CourseFields, GradeFields } from '../parts/course-fields.tsx';
import { LanguageFormFrame } from '../parts/language-frame.tsx';
import { courseName, describePeriod, formState, languageTranslate } from '../words.ts';

const ofCourse = z.object({ enrolmentId: z.uuid(), courseId: z.uuid() });
const audit = { action: 'read', category: 'history' } as const;
const submitAudit = { action: 'write', category: 'history' } as const;
const backTo = (enrolmentId: string) => sfiPath.to({ enrolmentId }, { done: 'saved' });

export const newCoursePage = definePage({
  path: newSfiCoursePath,
  permission: recordLanguage,
  audit,
  submitAudit,
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: newCourseForm,
  load: async (ctx, { params }) => ({ head: await getParticipantHead(ctx, params.enrolmentId), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const recorded = await recordCourse(ctx, params.enrolmentId, form);
    return recorded.ok ? ok(backTo(params.enrolmentId)) : recorded;
  },
  view: ({ head, id }, view) => {
    const { locale } = view;
    const t = languageTranslate(locale);
    const state = formState(view);
    const title = t('courseForm.newTitle');
    return {
      title,
      islands: true,
      body: (
        <LanguageFormFrame
          head={head}
          view={view}
          state={state}
          title={title}
          lead={t('courseForm.newLead')}
          hidden={{ id: state.textOf('id', id) }}
        >
          <Columns min="narrow">
            <Select
              name="path"
              label={t('courseForm.path')}
              hint={t('courseForm.pathHint')}
              emptyLabel={t('courseForm.notKnown')}
              options={sfiPaths.map((value) => ({ value, label: t(`path.p${value}`) }))}
              defaultValue={state.textOf('path')}
              error={state.errorOf('path')}
            />
            <Select
              name="course"
              label={t('courseForm.course')}
              emptyLabel={t('courseForm.notKnown')}
              options={sfiCourses.map((value) => ({ value, label: value }))}
              defaultValue={state.textOf('course')}
              error={state.errorOf('course')}
            />
          </Columns>
          <Columns min="narrow">
            <DateInput
              {...calendarProps(locale)}
              name="startsOn"
              label={t('courseForm.startsOn')}
              defaultValue={state.textOf('startsOn')}
              error={state.errorOf('startsOn')}
              required
            />
            <DateInput
              {...calendarProps(locale)}
              name="endsOn"
              label={t('courseForm.endsOn')}
              hint={t('courseForm.endsOnHint')}
              optionalText={t('optional')}
              defaultValue={state.textOf('endsOn')}
              error={state.errorOf('endsOn')}
            />
          </Columns>
          <CourseFields view={view} state={state} />
          <SourceFields locale={locale} form={state} />
        </LanguageFormFrame>
      ),
    };
  },
});

export const coursePage = definePage({
  path: sfiCoursePath,
  permission: recordLanguage,
  audit,
  submitAudit,
  params: ofCourse,
  query: z.object({}),
  form: changeCourseForm,
  load: (ctx, { params }) => getCourse(ctx, params),
  submit: async (ctx, { params, form }) => {
    const changed = await changeCourse(ctx, params, form);
    return changed.ok ? ok(backTo(params.enrolmentId)) : changed;
  },
  view: ({ head, course }, view) => {
    const t = languageTranslate(view.locale);
    // Somebody else was faster: what stands now is shown, with the word that it has changed.
    const shown = forgetIfStale(view);
    const state = formState(shown);
    return {
      title: t('courseForm.changeTitle'),
      islands: true,
      body: (
        <LanguageFormFrame
          head={head}
          view={view}
          state={state}
          title={t('courseForm.changeTitle')}
          lead={`${courseName(view.locale, course)}. ${describePeriod(view.locale, course.startsOn, course.endsBefore)}`}
          hidden={{ version: String(course.version) }}
        >
          <CourseFields view={shown} state={state} saved={course} />
          <GradeFields view={view} state={state} saved={course} />
        </LanguageFormFrame>
      ),
    };
  },
});

export const endCoursePage = definePage({
  path: endSfiCoursePath,
  permission: recordLanguage,
  audit,
  submitAudit,
  params: ofCourse,
  query: z.object({}),
  form: endCourseForm,
  load: async (ctx, { params }) => ({ ...(await getCourse(ctx, params)), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const ended = await endCourse(ctx, params, form);
    return ended.ok ? ok(backTo(params.enrolmentId)) : ended;
  },
  view: ({ head, course, id }, view) => {
    const { locale } = view;
    const t = languageTranslate(locale);
    const state = formState(view);
    return {
      title: t('courseForm.endTitle'),
      islands: true,
      body: (
        <LanguageFormFrame
          head={head}
          view={view}
          state={state}
          title={t('courseForm.endTitle')}
          lead={`${courseName(locale, course)}. ${describePeriod(locale, course.startsOn, course.endsBefore)}`}
          hidden={{ id: state.textOf('id', id) }}
        >
          <DateInput
            {...calendarProps(locale)}
            name="endsOn"
            label={t('courseForm.lastDay')}
            defaultValue={state.textOf('endsOn', view.today)}
            error={state.errorOf('endsOn')}
            required
          />
          <RadioGroup
            name="endedAs"
            legend={t('courseForm.endedAs')}
            options={courseEndings.map((value) => ({ value, label: t(`endedAs.${value}`) }))}
            defaultValue={state.textOf('endedAs', 'completed')}
            error={state.errorOf('endedAs')}
          />
          <GradeFields view={view} state={state} saved={course} />
          <SourceFields locale={locale} form={state} />
        </LanguageFormFrame>
      ),
    };
  },
});
