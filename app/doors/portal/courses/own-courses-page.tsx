import { z } from 'zod';
import { ownCoursesPath } from '#app/features/courses/domain/paths.ts';
import type { Requirement } from '#app/features/courses/domain/requirements.ts';
import { listOwnCourses, type OwnCourse, ownCourseTexts } from '#app/features/courses/public.ts';
import { type OwnRequest, stateOfRequest } from '#app/features/own-requests/domain/own-request.ts';
import { askedPath } from '#app/features/own-requests/domain/paths.ts';
import { askAboutCourse, listMyRequests } from '#app/features/own-requests/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { problemsIn } from '#app/platform/http/portal-problems.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { BigButton, BigLink } from '#app/ui/portal/big-button.tsx';
import { type Fact, Facts } from '#app/ui/portal/facts.tsx';
import { More } from '#app/ui/portal/more.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice, Problems } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { OwnText, Para, Small, SwedishName } from '#app/ui/portal/text.tsx';

const dayIn = (day: PlainDate) => (language: PortalLanguage) => formatPortalDate(language, day);

/** Her courses: what her coach suggests, what she applies to and takes part in, and that she is interested, which changes nothing by itself. */
export const ownCoursesPortalPage = definePortalPage({
  path: ownCoursesPath,
  purpose: 'portal.courses',
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  form: z.object({ id: z.uuid(), courseId: z.uuid() }),
  load: async (ctx) => {
    const [courses, requests] = [await listOwnCourses(ctx), await listMyRequests(ctx)];
    return { courses, requests: requests.filter(({ kind }) => kind === 'course'), newRowId: newId() };
  },
  submit: async (ctx, { form }) => {
    const found = (await listOwnCourses(ctx)).find(({ course }) => course.id === form.courseId);
    if (found === undefined) throw new NotFoundError();
    if (found.status !== 'planned' || !found.isOpen) return refuse({ '': ['closed'] });
    const asked = await askAboutCourse(ctx, { id: form.id, courseId: form.courseId, courseName: found.course.name });
    return asked.ok ? ok(ownCoursesPath.to({ language: ctx.language }, { done: 'sent' })) : asked;
  },
  view: ({ courses, requests, newRowId }, view) => {
    const { t, say } = wordsOf(ownCourseTexts, view);
    const problems = problemsIn(ownCourseTexts, view);
    const lead = courses.length === 0 ? 'none' : 'lead';
    return {
      section: 'way',
      title: t('title'),
      back: portalHome.way.to({ language: view.language }),
      aloud: [t(lead), ...courses.slice(0, 1).map(({ course, status }) => `${course.name}. ${t(`status.${status}`)}`)],
      body: (
        <Screen title={say('title')} picture="book" lead={say(lead)}>
          <Problems title={problems.title} items={problems.items} />
          {view.done === 'sent' ? <Notice tone="good">{say('sent')}</Notice> : null}
          {courses.map((each) => (
            <One
              key={each.applicationId}
              shown={each}
              request={requests.find(({ aboutId }) => aboutId === each.course.id)}
              newRowId={newRowId}
              view={view}
            />
          ))}
          {requests.length === 0 ? null : (
            <BigLink picture="clock" href={askedPath.to({ language: view.language })}>
              {say('toAsked')}
            </BigLink>
          )}
        </Screen>
      ),
    };
  },
});

type Props = { shown: OwnCourse; request: OwnRequest | undefined; newRowId: string; view: PortalView };

const tones = { started: 'good', completed: 'good', admitted: 'good', planned: 'new' } as const;

function One({ shown, request, newRowId, view }: Props) {
  const { say } = wordsOf(ownCourseTexts, view);
  const { course, status, modulesDone, requirements, isOpen } = shown;
  const isAhead = ['planned', 'applied', 'waiting', 'admitted'].includes(status);
  return (
    <Panel
      picture="book"
      title={<SwedishName>{course.name}</SwedishName>}
      tone={tones[status as keyof typeof tones] ?? 'plain'}
    >
      <Para>
        <strong>{say(`status.${status}`)}</strong>
      </Para>
      <Facts items={factsOf(shown, view)} />
      {isAhead && requirements.length > 0 ? (
        <>
          <Small>{say('requires')}</Small>
          {requirements.map((each) => (
            <OneRequirement key={each.key} requirement={each} other={course.otherRequirements} view={view} />
          ))}
        </>
      ) : null}
      {course.modules.length === 0 ? null : (
        <More summary={say('steps')}>
          {course.modules.map((step) => (
            <Para key={step}>
              <SwedishName>{step}</SwedishName>
              {modulesDone.includes(step) ? <> · {say('stepDone')}</> : null}
            </Para>
          ))}
        </More>
      )}
      {course.description === '' ? null : (
        <More summary={say('about')}>
          <OwnText lang="sv">{course.description}</OwnText>
        </More>
      )}
      {status === 'planned' ? <Interest {...{ shown, request, newRowId, view }} isOpen={isOpen} /> : null}
    </Panel>
  );
}

function Interest({ shown, request, newRowId, view, isOpen }: Props & { isOpen: boolean }) {
  const { say } = wordsOf(ownCourseTexts, view);
  const state = request === undefined ? undefined : stateOfRequest(request);
  if (state === 'waiting') return <Para>{say('asked')}</Para>;
  if (state === 'done') return <Para>{say('answered')}</Para>;
  if (!isOpen) return <Para>{say('closed')}</Para>;
  return (
    <MyForm hidden={{ id: newRowId, courseId: shown.course.id }}>
      <BigButton picture="thumbs-up">{say('interested')}</BigButton>
      <Small>{say('interestedText')}</Small>
    </MyForm>
  );
}

function factsOf({ course, status, hasCertificate }: OwnCourse, view: PortalView): Fact[] {
  const { say } = wordsOf(ownCourseTexts, view);
  const { startsOn, endsOn } = course;
  const days =
    startsOn === null
      ? say('anyTime')
      : endsOn === null
        ? say('from', { from: dayIn(startsOn) })
        : say('days', { from: dayIn(startsOn), until: dayIn(endsOn) });
  return [
    ...(course.providerName === null
      ? []
      : [
          {
            picture: 'building',
            term: say('school'),
            value: <SwedishName>{course.providerName}</SwedishName>,
          } as const,
        ]),
    ...(course.applyBefore === null || !['planned', 'applied'].includes(status)
      ? []
      : [
          {
            picture: 'clock',
            term: say('applyBefore'),
            value: formatPortalDate(view.language, course.applyBefore),
          } as const,
        ]),
    { picture: 'calendar', term: say('when'), value: days },
    ...(course.certificate === ''
      ? []
      : [
          {
            picture: 'file',
            term: say(hasCertificate ? 'hasCertificate' : 'certificate'),
            value: <SwedishName>{course.certificate}</SwedishName>,
          } as const,
        ]),
  ];
}

function OneRequirement({ requirement, other, view }: { requirement: Requirement; other: string; view: PortalView }) {
  const { say } = wordsOf(ownCourseTexts, view);
  const what =
    requirement.key === 'sfi' ? (
      say('sfi', { wanted: requirement.wanted })
    ) : requirement.key === 'other' ? (
      <SwedishName>{other}</SwedishName>
    ) : (
      say(requirement.key === 'driving-licence' ? 'licence' : 'oddHours')
    );
  return (
    <Para>
      {what} · {say(`standing.${requirement.standing}`)}
    </Para>
  );
}
