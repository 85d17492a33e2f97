import { z } from 'zod';
import { occupationPath } from '#app/features/occupations/domain/paths.ts';
import { validatorPath } from '#app/features/skills/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import type { Course } from '../../domain/course.ts';
import { applicationPath, archiveCoursePath, coursePath, editCoursePath } from '../../domain/paths.ts';
import { changeCourses, readApplications } from '../../domain/permissions.ts';
import { isCurrent, type Shortage } from '../../domain/shortage.ts';
import { listApplicants } from '../../server/applications.ts';
import { listShortages } from '../../server/shortages.ts';
import { asksInShort, courseDays, courseTranslate, formState, statusTones } from '../course-words.ts';
import { CourseHeader } from '../parts/course-frame.tsx';

/** One course, and who of the caller's participants has to do with it. */
export const coursePage = definePage({
  path: coursePath,
  permission: readApplications,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ shortCourseId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const { course, applicants } = await listApplicants(ctx, params.shortCourseId);
    const listed = course.occupation === null ? [] : await listShortages(ctx, course.occupation);
    return { course, applicants, shortage: listed.find((each) => isCurrent(each, ctx.today)) };
  },
  view: ({ course, applicants, shortage }, view) => {
    const { locale } = view;
    const t = courseTranslate(locale);
    const problem = formState(view).whole;
    const canChange = may(view.caller, changeCourses) && !course.isArchived;
    const of = { shortCourseId: course.id };
    return {
      title: course.name,
      body: (
        <Stack gap="lg">
          <CourseHeader
            locale={locale}
            title={course.name}
            lead={course.description}
            actions={
              canChange ? (
                <LinkButton icon="edit" href={editCoursePath.to(of)}>
                  {t('course.edit')}
                </LinkButton>
              ) : undefined
            }
          />
          {problem === undefined ? null : <Alert tone="danger">{problem}</Alert>}
          {course.isArchived ? <Alert>{t('course.archived')}</Alert> : null}
          <Card title={t('course.facts')}>
            <DefinitionList items={factsOf(course, shortage, locale)} />
          </Card>
          <Card title={t('course.applicants')} flush={applicants.length > 0}>
            {applicants.length === 0 ? (
              <Text soft>{t('course.noApplicants')}</Text>
            ) : (
              <Table
                caption={t('course.applicants')}
                captionHidden
                bare
                compact
                rows={applicants}
                rowKey={({ applicationId }) => applicationId}
                columns={[
                  {
                    key: 'name',
                    header: t('course.participant'),
                    rowHeader: true,
                    cell: ({ applicationId, enrolmentId, name }) => (
                      <Link href={applicationPath.to({ enrolmentId, applicationId })}>{name}</Link>
                    ),
                  },
                  {
                    key: 'status',
                    header: t('course.status'),
                    cell: ({ status }) => <Tag tone={statusTones[status]}>{t(`status.${status}`)}</Tag>,
                  },
                  { key: 'since', header: t('course.since'), cell: ({ since }) => formatDate(locale, since) },
                ]}
              />
            )}
          </Card>
          {canChange ? (
            <Form action={archiveCoursePath.to(of)} hidden={{ version: String(course.version) }}>
              <Text soft small>
                {t('course.archiveHint')}
              </Text>
              <Button variant="tertiary" icon="trash">
                {t('course.archive')}
              </Button>
            </Form>
          ) : null}
        </Stack>
      ),
    };
  },
});

function factsOf(course: Course, shortage: Shortage | undefined, locale: Locale) {
  const t = courseTranslate(locale);
  const { providerId, providerName } = course;
  return [
    {
      term: t('course.provider'),
      value:
        providerId === null ? (
          t('course.none')
        ) : (
          <Link href={validatorPath.to({ validatorId: providerId })}>{providerName}</Link>
        ),
    },
    {
      term: t('list.occupation'),
      value:
        course.occupation === null ? (
          t('course.none')
        ) : (
          <>
            <Link href={occupationPath.to({ occupationCode: course.occupation })}>
              {course.occupationName ?? course.occupation}
            </Link>
            {shortage === undefined
              ? null
              : `. ${t('list.shortageBy', {
                  source: shortage.source,
                  region: shortage.region,
                  day: formatDate(locale, shortage.publishedOn),
                })}`}
          </>
        ),
    },
    { term: t('course.asks'), value: asksInShort(course, locale) || t('course.none') },
    { term: t('course.modules'), value: course.modules.join(', ') || t('course.none') },
    { term: t('course.certificate'), value: course.certificate || t('course.none') },
    {
      term: t('course.level'),
      value: [
        t(`level.${course.level}`),
        course.fullTime ? t('course.fullTime') : '',
        course.studyAid ? t('course.studyAid') : '',
      ]
        .filter(Boolean)
        .join(', '),
    },
    {
      term: t('course.fundedBy'),
      value: [t(`funder.${course.fundedBy}`), course.atWorkplace ? t('course.atWorkplace') : '']
        .filter(Boolean)
        .join('. '),
    },
    { term: t('list.when'), value: courseDays(course, locale) },
    {
      term: t('course.applyBefore'),
      value: course.applyBefore === null ? t('course.none') : formatDate(locale, course.applyBefore),
    },
    {
      term: t('course.places'),
      value: course.places === null ? t('course.none') : formatNumber(locale, course.places),
    },
  ];
}
