import { type Course, isOpenToApply } from '#app/features/courses/domain/course.ts';
import { coursePath } from '#app/features/courses/domain/paths.ts';
import { courseDays, courseTranslate } from '#app/features/courses/pages/course-words.ts';
import { employerPath, employersPath } from '#app/features/employers/domain/paths.ts';
import { employerTranslate } from '#app/features/employers/pages/words.ts';
import type { WorkplaceChoice } from '#app/features/employers/public.ts';
import { occupationTexts } from '#app/features/occupations/texts/index.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { Card } from '#app/ui/card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';

/** The organisation's courses towards the occupation. */
export function CoursesCard({ courses, locale, today }: { courses: Course[]; locale: Locale; today: PlainDate }) {
  const t = translate(occupationTexts, locale);
  const ofCourse = courseTranslate(locale);
  return (
    <Card id="courses" title={t('page.courses')}>
      {courses.length === 0 ? (
        <Text soft>{t('page.noCourses')}</Text>
      ) : (
        <LinkList
          label={t('page.courses')}
          items={courses.map((course) => ({
            key: course.id,
            href: coursePath.to({ shortCourseId: course.id }),
            title: course.name,
            meta: [course.providerName, courseDays(course, locale)].filter(Boolean).join(' · '),
            ...(isOpenToApply(course, today) ? {} : { end: <Tag>{ofCourse('list.closed')}</Tag> }),
          }))}
        />
      )}
    </Card>
  );
}

/** Workplaces where the occupation is done or offered, of those that the caller may see. */
export function WorkplacesCard({
  code,
  workplaces,
  most,
  locale,
}: {
  code: string;
  workplaces: WorkplaceChoice[];
  most: number;
  locale: Locale;
}) {
  const t = translate(occupationTexts, locale);
  const ofEmployer = employerTranslate(locale);
  return (
    <Card
      id="workplaces"
      title={t('page.workplaces')}
      actions={
        workplaces.length > most ? (
          <LinkButton size="sm" variant="tertiary" href={employersPath.to({}, { occupation: code })}>
            {t('page.moreWorkplaces')}
          </LinkButton>
        ) : undefined
      }
    >
      {workplaces.length === 0 ? (
        <Text soft>{t('page.noWorkplaces')}</Text>
      ) : (
        <LinkList
          label={t('page.workplaces')}
          items={workplaces.slice(0, most).map(({ id, employerId, employerName, name, city, offers }) => {
            const kinds = offers
              .filter(({ occupation }) => occupation === null || occupation === code)
              .map(({ kind }) => ofEmployer(`offerKind.${kind}`).toLocaleLowerCase(locale));
            return {
              key: id,
              href: employerPath.to({ employerId }),
              title: `${employerName}: ${name}`,
              meta: [city, kinds.length === 0 ? '' : t('page.offers', { kinds: [...new Set(kinds)].join(', ') })]
                .filter(Boolean)
                .join(' · '),
            };
          })}
        />
      )}
    </Card>
  );
}
