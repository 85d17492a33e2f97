import { correctSituationPath } from '#app/features/history/domain/paths.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { type Definition, DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { endSfiCoursePath, newSfiPausePath, sfiCoursePath, sfiPausePath } from '../../domain/paths.ts';
import { recordLanguage } from '../../domain/permissions.ts';
import { leastMinutesPerWeek, type SfiCourse, weeklyMinutes } from '../../domain/sfi.ts';
import { courseName, courseState, describePeriod, hoursPerWeek, languageTranslate, timeLines } from '../words.ts';

const tones = { planned: 'info', now: 'success', paused: 'warning', over: 'neutral' } as const;

/** One SFI course: when, where, which hours, grade, pauses, and what can be done about it. */
export function CourseCard({
  course,
  enrolmentId,
  view,
}: {
  course: SfiCourse;
  enrolmentId: string;
  view: ViewContext;
}) {
  const { locale } = view;
  const t = languageTranslate(locale);
  const state = courseState(course, view.today);
  const ids = { enrolmentId, courseId: course.id };
  const isShort = course.times.length > 0 && weeklyMinutes(course.times) < leastMinutesPerWeek;
  const items: (Definition | false)[] = [
    { term: t('courses.period'), value: describePeriod(locale, course.startsOn, course.endsBefore) },
    course.provider !== '' && { term: t('courses.provider'), value: course.provider },
    (course.form !== null || course.partOfDay !== null) && {
      term: t('courses.form'),
      value: [
        course.form && t(`form.${course.form}`),
        course.partOfDay && t(`partOfDay.${course.partOfDay}`).toLocaleLowerCase(locale),
      ]
        .filter(Boolean)
        .join(', '),
    },
    state !== 'over' && {
      term: t('courses.times'),
      value:
        course.times.length === 0 ? (
          t('courses.noTimes')
        ) : (
          <Stack gap="xs">
            {timeLines(locale, course.times).map((line) => (
              <span key={line}>{line}</span>
            ))}
            <Text soft small>
              {t('courses.perWeek', { hours: hoursPerWeek(locale, course.times) })}
              {isShort ? `. ${t('courses.underLeast')}` : null}
            </Text>
          </Stack>
        ),
    },
    course.grade !== null && {
      term: t('courses.grade'),
      value: t('courses.gradeLine', { grade: course.grade, day: formatDate(locale, course.gradedOn) }),
    },
    course.pauses.length > 0 && {
      term: t('courses.pauses'),
      value: (
        <Stack gap="xs">
          {course.pauses.map((pause) => (
            <Link key={pause.id} href={sfiPausePath.to({ ...ids, pauseId: pause.id })}>
              {t('courses.pauseLine', {
                period: describePeriod(locale, pause.startsOn, pause.endsBefore),
                reason: t(`pauseReason.${pause.reason}`),
              })}
            </Link>
          ))}
        </Stack>
      ),
    },
  ];
  const tag =
    state === 'planned'
      ? t('courses.planned', { day: formatDate(locale, course.startsOn) })
      : state === 'over' && course.endedAs !== null
        ? t(`endedAs.${course.endedAs}`)
        : t(`courses.${state}`);
  return (
    <Card title={courseName(locale, course)} titleLevel={3} actions={<Tag tone={tones[state]}>{tag}</Tag>}>
      {course.version === 0 && state !== 'over' ? <Text soft>{t('courses.incomplete')}</Text> : null}
      <DefinitionList layout="grid" items={items.filter((item) => item !== false)} />
      {may(view.caller, recordLanguage) ? (
        <Cluster>
          <LinkButton size="sm" icon="edit" href={sfiCoursePath.to(ids)}>
            {t('courses.change')}
          </LinkButton>
          {course.endsBefore === null ? (
            <LinkButton size="sm" icon="flag" href={endSfiCoursePath.to(ids)}>
              {t('courses.end')}
            </LinkButton>
          ) : null}
          {state === 'over' ? null : (
            <LinkButton size="sm" variant="tertiary" icon="plus" href={newSfiPausePath.to(ids)}>
              {t('courses.pause')}
            </LinkButton>
          )}
          <LinkButton
            size="sm"
            variant="tertiary"
            icon="history"
            href={correctSituationPath.to({ enrolmentId, rowId: course.id })}
          >
            {t('courses.correct')}
          </LinkButton>
        </Cluster>
      ) : null}
    </Card>
  );
}
