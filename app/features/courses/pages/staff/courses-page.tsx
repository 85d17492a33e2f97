import { z } from 'zod';
import { occupationPath, occupationsPath } from '#app/features/occupations/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { isOpenToApply } from '../../domain/course.ts';
import { coursePath, coursesPath, newCoursePath, shortagesPath } from '../../domain/paths.ts';
import { changeCourses, readCourses } from '../../domain/permissions.ts';
import { listCourses } from '../../server/courses.ts';
import { asksInShort, courseDays, courseTranslate } from '../course-words.ts';

export const coursesPage = definePage({
  path: coursesPath,
  permission: readCourses,
  audit: { none: 'courses that schools give' },
  params: z.object({}),
  query: z.object({
    occupation: z
      .string()
      .regex(/^\d{4}$/)
      .optional()
      .catch(undefined),
  }),
  load: async (ctx, { query }) => ({ ...(await listCourses(ctx, query)), occupation: query.occupation }),
  view: ({ courses, shortages, occupation }, { locale, caller, today }) => {
    const t = courseTranslate(locale);
    return {
      title: t('list.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('list.title')}
            lead={t('list.lead')}
            actions={
              <Cluster>
                <LinkButton href={occupationsPath.to()}>{t('list.occupations')}</LinkButton>
                <LinkButton href={shortagesPath.to()}>{t('list.shortages')}</LinkButton>
                {may(caller, changeCourses) ? (
                  <LinkButton variant="primary" icon="plus" href={newCoursePath.to()}>
                    {t('list.new')}
                  </LinkButton>
                ) : null}
              </Cluster>
            }
          />
          {occupation === undefined ? null : (
            <Text>
              {t('list.filter', { name: courses[0]?.occupationName ?? occupation })}.{' '}
              <Link href={coursesPath.to()}>{t('list.showAll')}</Link>
            </Text>
          )}
          <Table
            caption={t('list.title')}
            captionHidden
            rows={courses}
            rowKey={({ id }) => id}
            empty={
              <EmptyState icon="flag" title={t('list.empty')}>
                {t('list.emptyText')}
              </EmptyState>
            }
            columns={[
              {
                key: 'name',
                header: t('list.name'),
                rowHeader: true,
                cell: ({ id, name, providerName }) => (
                  <>
                    <Link href={coursePath.to({ shortCourseId: id })}>{name}</Link>
                    {providerName === null ? null : (
                      <Text soft small>
                        {providerName}
                      </Text>
                    )}
                  </>
                ),
              },
              {
                key: 'occupation',
                header: t('list.occupation'),
                cell: ({ occupation: code, occupationName }) => (
                  <Stack gap="xs">
                    {code === null ? (
                      '–'
                    ) : (
                      <Link href={occupationPath.to({ occupationCode: code })}>{occupationName ?? code}</Link>
                    )}
                    {code !== null && shortages.has(code) ? <Tag tone="success">{t('list.shortage')}</Tag> : null}
                  </Stack>
                ),
              },
              { key: 'asks', header: t('list.asks'), cell: (course) => asksInShort(course, locale) || '–' },
              {
                key: 'when',
                header: t('list.when'),
                cell: (course) => (
                  <Stack gap="xs">
                    <span>{courseDays(course, locale)}</span>
                    {isOpenToApply(course, today) ? (
                      course.applyBefore === null ? null : (
                        <Text soft small>
                          {t('list.applyBefore', { day: formatDate(locale, course.applyBefore) })}
                        </Text>
                      )
                    ) : (
                      <Tag>{t('list.closed')}</Tag>
                    )}
                  </Stack>
                ),
              },
              { key: 'certificate', header: t('list.certificate'), cell: ({ certificate }) => certificate || '–' },
            ]}
          />
        </Stack>
      ),
    };
  },
});
