import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { addDays } from '#app/shared/dates.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { BigLink } from '#app/ui/portal/big-button.tsx';
import { type Fact, Facts } from '#app/ui/portal/facts.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, SwedishName } from '#app/ui/portal/text.tsx';
import { ownSfiPath } from '../../domain/paths.ts';
import { listOwnCourses, type OwnCourse } from '../../server/own-courses.ts';
import { ownSfiTexts } from '../../texts/portal/index.ts';

/** Her SFI: course, study path, school, days, grade. */
export const ownSfiPage = definePortalPage({
  path: ownSfiPath,
  purpose: 'portal.sfi',
  audit: { action: 'read', category: 'participation' },
  load: (ctx) => listOwnCourses(ctx),
  view: (courses, view) => {
    const { t, say } = wordsOf(ownSfiTexts, view);
    const of = { language: view.language };
    const lead = courses.length === 0 ? 'none' : 'lead';
    return {
      section: 'way',
      title: t('title'),
      back: portalHome.way.to(of),
      aloud: [t(lead)],
      body: (
        <Screen title={say('title')} picture="book" lead={say(lead)}>
          {courses.map((course) => (
            <Course key={course.id} course={course} view={view} />
          ))}
          {courses.length === 0 ? null : (
            <BigLink picture="calendar" href={portalHome.schedule.to(of)}>
              {say('onSchedule')}
            </BigLink>
          )}
        </Screen>
      ),
    };
  },
});

function Course({ course, view }: { course: OwnCourse; view: PortalView }) {
  const { say } = wordsOf(ownSfiTexts, view);
  const { startsOn, endsBefore, provider, grade } = course;
  const isOver = endsBefore !== null && endsBefore <= view.today;
  const state =
    startsOn > view.today ? 'ahead' : !isOver ? 'now' : course.endedAs === 'interrupted' ? 'broken' : 'over';
  const items: Fact[] = [
    { picture: 'calendar', term: say('from'), value: formatPortalDate(view.language, startsOn) },
    ...(endsBefore === null
      ? []
      : [
          {
            picture: 'flag' as const,
            term: say('until'),
            value: formatPortalDate(view.language, addDays(endsBefore, -1)),
          },
        ]),
    ...(provider === ''
      ? []
      : [{ picture: 'building' as const, term: say('school'), value: <SwedishName>{provider}</SwedishName> }]),
    ...(grade === null ? [] : [{ picture: 'circle-check' as const, term: say('grade'), value: <bdi>{grade}</bdi> }]),
  ];
  return (
    <Panel
      tone={state === 'now' ? 'new' : 'plain'}
      picture="book"
      title={course.course === null ? say('courseUnknown') : say('course', { course: course.course })}
    >
      <Para>{say(state)}</Para>
      {course.path === null ? null : <Para>{say('path', { path: course.path })}</Para>}
      <Facts items={items} />
    </Panel>
  );
}
