import { z } from 'zod';
import { loggedInWords, purposeInWords } from '#app/features/audit/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { accessReviewPath, protectionPath } from '../../domain/paths.ts';
import { reviewAccess } from '../../domain/permissions.ts';
import { printReference } from '../../domain/reference.ts';
import { getAccessReview, type ReadInEmergency } from '../../server/review-access.ts';
import { protectionTexts } from '../../texts/index.ts';
import { AccessActions, accessWords } from '../parts/access-cards.tsx';

/** What was read and done while somebody had emergency access, for the named readers who look at it afterwards. */
export const accessReviewPage = definePage({
  path: accessReviewPath,
  permission: reviewAccess,
  audit: { action: 'read', category: 'protection' },
  params: z.object({ accessId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getAccessReview(ctx, params.accessId),
  view: ({ access, reads }, view) => {
    const t = translate(protectionTexts, view.locale);
    const { title, date, body } = accessWords(access, view);
    const changed = reads.filter(({ action }) => action === 'write').length;
    const taken = reads.filter(({ action }) => action === 'export' || action === 'reveal').length;
    return {
      title: t('review.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  {
                    href: protectionPath.to({ enrolmentId: access.enrolmentId }),
                    label: t('file', { reference: printReference(access.reference) }),
                  },
                ]}
              />
            }
            title={t('review.title')}
            lead={t('review.lead')}
          />
          <Card title={title} description={String(date)}>
            <Stack>
              <p>{body}</p>
              <p>
                {t('review.sum', { count: reads.length })} {t('review.changed', { count: changed })}{' '}
                {t('review.taken', { count: taken })}
              </p>
              <AccessActions access={access} view={view} isReview />
            </Stack>
          </Card>
          <Card title={t('review.list')}>
            {reads.length === 0 ? (
              <Text soft>{t('review.nothing')}</Text>
            ) : (
              <EventList label={t('review.list')} items={reads.map((read, index) => readItem(read, index, view))} />
            )}
          </Card>
        </Stack>
      ),
    };
  },
});

function readItem(read: ReadInEmergency, index: number, { locale }: ViewContext) {
  const words = loggedInWords(locale, read);
  const isMore = read.action !== 'read';
  return {
    key: `${index}`,
    date: formatInstant(locale, read.at),
    title: purposeInWords(locale, read.purpose),
    body: `${words.action} · ${words.category}`,
    icon: isMore ? ('alert-triangle' as const) : ('eye' as const),
    tone: isMore ? ('warning' as const) : ('neutral' as const),
  };
}
