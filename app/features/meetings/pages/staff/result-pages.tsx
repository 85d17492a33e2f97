import { z } from 'zod';
import { newApplicationForm } from '#app/features/courses/domain/application.ts';
import { newStepForm } from '#app/features/plans/domain/steps.ts';
import { StepFields } from '#app/features/plans/pages/parts.tsx';
import { definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Select } from '#app/ui/select.tsx';
import { Text } from '#app/ui/text.tsx';
import { meetingCoursePath, meetingPath, meetingStepPath } from '../../domain/paths.ts';
import { keepAgreements } from '../../domain/permissions.ts';
import {
  addMeetingApplication,
  addMeetingStep,
  getChoosableCourses,
  getResultMeeting,
} from '../../server/keep-results.ts';
import { formState, meetingTranslate } from '../meeting-words.ts';
import { MeetingForm } from '../parts/meeting-form.tsx';

const ofMeeting = z.object({ enrolmentId: z.uuid(), meetingId: z.uuid() });
const both = {
  permission: keepAgreements,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
} as const;

/** What was agreed at a meeting becomes a step of her plan, without being typed twice. */
export const meetingStepPage = definePage({
  path: meetingStepPath,
  ...both,
  params: ofMeeting,
  query: z.object({}),
  form: newStepForm,
  load: async (ctx, { params }) => ({ ...(await getResultMeeting(ctx, params)), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const added = await addMeetingStep(ctx, params, form);
    return added.ok ? ok(meetingPath.to(params, { done: 'saved' })) : added;
  },
  view: ({ coached, meeting, id }, view) => {
    const t = meetingTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('guidance.addStep'),
      islands: true,
      body: (
        <MeetingForm
          coached={coached}
          view={view}
          meeting={meeting}
          title={t('guidance.addStep')}
          lead={t('guidance.stepLead')}
          state={state}
          warnUnsaved
          hidden={{ id: state.textOf('id', id) }}
        >
          <StepFields state={state} view={view} firstLanguage={coached.firstLanguage} />
        </MeetingForm>
      ),
    };
  },
});

/** What was agreed at a meeting becomes an application to a course. */
export const meetingCoursePage = definePage({
  path: meetingCoursePath,
  ...both,
  params: ofMeeting,
  query: z.object({}),
  form: newApplicationForm,
  load: async (ctx, { params }) => ({ ...(await getChoosableCourses(ctx, params)), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const added = await addMeetingApplication(ctx, params, form);
    return added.ok ? ok(meetingPath.to(params, { done: 'saved' })) : added;
  },
  view: ({ coached, meeting, courses, id }, view) => {
    const t = meetingTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('guidance.addCourse'),
      body: (
        <MeetingForm
          coached={coached}
          view={view}
          meeting={meeting}
          title={t('guidance.addCourse')}
          lead={t('guidance.courseLead')}
          state={state}
          hidden={{ id: state.textOf('id', id) }}
        >
          {courses.length === 0 ? <Text soft>{t('guidance.noCourses')}</Text> : null}
          <Select
            name="courseId"
            label={t('guidance.course')}
            emptyLabel={t('guidance.chooseCourse')}
            options={courses.map((course) => ({ value: course.id, label: course.name }))}
            defaultValue={state.textOf('courseId')}
            error={state.errorOf('courseId')}
            required
          />
        </MeetingForm>
      ),
    };
  },
});
