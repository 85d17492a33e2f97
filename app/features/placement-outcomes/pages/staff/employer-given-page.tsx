import { z } from 'zod';
import { employerPath } from '#app/features/employers/domain/paths.ts';
import { readEmployers } from '#app/features/employers/domain/permissions.ts';
import { getEmployer } from '#app/features/employers/public.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { StatRow } from '#app/ui/stat-row.tsx';
import { Text } from '#app/ui/text.tsx';
import { employerGivenPath } from '../../domain/paths.ts';
import { getGiven } from '../../server/placement-results.ts';
import { afterTranslate } from '../after-words.ts';

/** What an employer has given, without names: to be printed and handed over with thanks. */
export const employerGivenPage = definePage({
  path: employerGivenPath,
  permission: readEmployers,
  audit: { none: 'counts of what an employer has given' },
  params: z.object({ employerId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const employer = await getEmployer(ctx, params.employerId);
    return { employer, given: await getGiven(ctx, employer.id) };
  },
  view: ({ employer, given }, { locale }) => {
    const t = afterTranslate(locale);
    const number = (count: number) => formatNumber(locale, count);
    const href = employerPath.to({ employerId: employer.id });
    return {
      title: employer.name,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href, label: t('given.back') }]} />}
            title={t('given.title', { name: employer.name })}
            lead={
              given.firstOn === null
                ? undefined
                : `${t('given.lead')} ${t('given.since', { day: formatDate(locale, given.firstOn) })}`
            }
          />
          <Card>
            {given.placements === 0 ? (
              <Text soft>{t('given.none')}</Text>
            ) : (
              <Stack>
                <StatRow>
                  <Stat label={t('given.placements')} value={number(given.placements)} />
                  <Stat label={t('given.people')} value={number(given.people)} />
                  <Stat label={t('given.hours')} value={number(Math.round(given.minutes / 60))} />
                  <Stat label={t('given.jobs')} value={number(given.jobsThere)} />
                </StatRow>
                {given.saysElsewhere ? (
                  <Text>{t('given.elsewhere', { count: number(given.jobsElsewhere) })}</Text>
                ) : null}
              </Stack>
            )}
          </Card>
          <Text soft small>
            {t('given.print')}
          </Text>
        </Stack>
      ),
    };
  },
});
