import { definePublicPage } from '#app/platform/http/public-page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { dayOf } from '#app/shared/dates.ts';
import { Alert } from '#app/ui/alert.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { openListPath, openSharePath, ownActivityPath, ownNewActivityPath, ownPagePath } from '../../domain/paths.ts';
import { findOwnPage } from '../../server/own-page.ts';
import { openActivityTexts } from '../../texts/index.ts';
import { whenInWords } from '../parts/describe-content.ts';
import { StandingTags } from '../parts/standing-tags.tsx';
import { inLocale, ownView } from './own-frame.tsx';

const notices = {
  draft: 'own.savedDraft',
  sent: 'own.savedSent',
  shown: 'own.savedShown',
  saved: 'own.saved',
} as const;

/** Everything an association has on the list, with how it stands. */
export const ownListPage = definePublicPage({
  path: ownPagePath,
  publicBecause: 'An association adds its activities without an account; the link is its proof.',
  load: async (ctx) => ({ page: await findOwnPage(ctx), today: dayOf(ctx.now) }),
  view: ({ page: found, today }, view) =>
    ownView(found, view, (page) => {
      const { token, association, activities } = page;
      const t = translate(openActivityTexts, view.locale);
      const { name, tenantName: tenant, tenantKey, isTrusted, isOpen, expiresAt } = association;
      const done = view.url.searchParams.get('done') ?? '';
      const lang = inLocale(view.locale);
      const list = { tenantKey, language: view.locale };
      return {
        title: t('own.title', { name }),
        body: (
          <Stack gap="lg">
            <PageHeader title={t('own.title', { name })} lead={t('own.lead', { tenant })} />
            {Object.hasOwn(notices, done) ? (
              <Alert tone="success" role="status" compact>
                {t(notices[done as keyof typeof notices])}
              </Alert>
            ) : null}
            <Text soft>{isTrusted ? t('own.trusted') : t('own.moderated', { tenant })}</Text>
            {isOpen ? null : <Alert compact>{t('own.notOpen')}</Alert>}
            <ButtonRow>
              <LinkButton variant="primary" icon="plus" href={ownNewActivityPath.to({ token }, lang)}>
                {t('own.add')}
              </LinkButton>
              {isOpen ? <LinkButton href={openListPath.to(list)}>{t('own.seeList')}</LinkButton> : null}
              {isOpen ? <LinkButton href={openSharePath.to(list)}>{t('own.share')}</LinkButton> : null}
            </ButtonRow>
            {activities.length === 0 ? (
              <p>{t('own.none')}</p>
            ) : (
              <Card>
                <LinkList
                  label={t('own.title', { name })}
                  items={activities.map((activity) => {
                    const content = activity.proposed ?? activity.published;
                    return {
                      key: activity.id,
                      href: ownActivityPath.to({ token, openActivityId: activity.id }, lang),
                      title: <bdi lang={content?.language}>{content?.title || t('untitled')}</bdi>,
                      meta: content === null ? null : whenInWords(view.locale, content),
                      end: (
                        <Cluster gap="xs">
                          <StandingTags activity={activity} today={today} locale={view.locale} />
                        </Cluster>
                      ),
                    };
                  })}
                />
              </Card>
            )}
            <Text soft small>
              {t('own.validUntil', { date: formatDate(view.locale, dayOf(expiresAt)) })} {t('own.noCounts')}
            </Text>
          </Stack>
        ),
      };
    }),
});
