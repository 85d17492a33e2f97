import { z } from 'zod';
import { activitiesPath } from '#app/features/activities/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { dayOf } from '#app/shared/dates.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import {
  associationPath,
  moderateActivityPath,
  moderationPath,
  newAssociationPath,
  openListPath,
  openListSettingsPath,
} from '../../domain/paths.ts';
import { moderateOpenList } from '../../domain/permissions.ts';
import { type AssociationLine, listAssociations } from '../../server/associations.ts';
import { listOffered, type OfferedActivity } from '../../server/moderate.ts';
import { getOpenListSettings } from '../../server/settings.ts';
import { openActivityTexts } from '../../texts/index.ts';
import { whenInWords } from '../parts/describe-content.ts';
import { StandingTags } from '../parts/standing-tags.tsx';

/** What waits for a coordinator, everything associations have sent, and the associations. */
export const moderationPage = definePage({
  path: moderationPath,
  permission: moderateOpenList,
  audit: { none: 'what associations offer to everybody; nobody who takes part' },
  params: z.object({}),
  query: z.object({}),
  load: async (ctx) => {
    const [activities, associations, settings] = await Promise.all([
      listOffered(ctx),
      listAssociations(ctx),
      getOpenListSettings(ctx),
    ]);
    return { activities, associations, settings };
  },
  view: ({ activities, associations, settings }, view) => {
    const t = translate(openActivityTexts, view.locale);
    const waiting = activities.filter((activity) => reasonsOf(activity).length > 0);
    return {
      title: t('staff.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('breadcrumbs')} items={[{ href: activitiesPath.to(), label: t('activities') }]} />
            }
            title={t('staff.title')}
            lead={t('staff.lead')}
            actions={
              <ButtonRow>
                {settings.isOpen ? (
                  <LinkButton
                    icon="external"
                    href={openListPath.to({ tenantKey: view.caller.tenantKey, language: view.locale })}
                  >
                    {t('staff.see')}
                  </LinkButton>
                ) : null}
                <LinkButton icon="settings" href={openListSettingsPath.to()}>
                  {t('staff.settings')}
                </LinkButton>
                <LinkButton variant="primary" icon="plus" href={newAssociationPath.to()}>
                  {t('staff.invite')}
                </LinkButton>
              </ButtonRow>
            }
          />
          {settings.isOpen ? null : <Alert tone="warning">{t('staff.closed')}</Alert>}
          <Card title={t('staff.waiting')} id="waiting" flush={waiting.length > 0}>
            {waiting.length === 0 ? (
              <Text soft>{t('staff.waitingNone')}</Text>
            ) : (
              <ActivityTable activities={waiting} view={view} caption={t('staff.waiting')} waits />
            )}
          </Card>
          {associations.length === 0 ? (
            <EmptyState icon="users" title={t('staff.associations')}>
              {t('staff.associationsNone')}
            </EmptyState>
          ) : (
            <>
              <Card title={t('staff.all')} id="all" flush={activities.length > 0}>
                {activities.length === 0 ? (
                  <Text soft>{t('staff.allNone')}</Text>
                ) : (
                  <ActivityTable activities={activities} view={view} caption={t('staff.all')} />
                )}
              </Card>
              <AssociationTable associations={associations} view={view} />
            </>
          )}
        </Stack>
      ),
    };
  },
});

type Reason = 'newOne' | 'change' | 'translationWaits';

/** Why something waits for a coordinator. */
function reasonsOf({ published, proposal, translations }: OfferedActivity): Reason[] {
  const reasons: Reason[] = [];
  if (proposal === 'sent') reasons.push(published === null ? 'newOne' : 'change');
  if (published !== null && Object.values(translations).some(({ isApproved }) => !isApproved))
    reasons.push('translationWaits');
  return reasons;
}

type TableProps = { activities: readonly OfferedActivity[]; view: ViewContext; caption: string; waits?: boolean };

/** Activities of associations with how they stand, or why they wait. */
export function ActivityTable({ activities, view, caption, waits = false }: TableProps) {
  const t = translate(openActivityTexts, view.locale);
  return (
    <Table
      caption={caption}
      captionHidden
      bare
      compact
      rows={activities}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'activity',
          header: t('staff.activity'),
          rowHeader: true,
          cell: (row) => {
            const content = (waits ? row.proposed : null) ?? row.published ?? row.proposed;
            return (
              <Link href={moderateActivityPath.to({ openActivityId: row.id })}>
                <bdi lang={content?.language}>{content?.title || t('untitled')}</bdi>
              </Link>
            );
          },
        },
        { key: 'association', header: t('staff.association'), cell: (row) => row.associationName },
        {
          key: 'when',
          header: t('staff.when'),
          hiddenOnPhone: true,
          cell: (row) => {
            const content = row.published ?? row.proposed;
            return content === null ? '' : whenInWords(view.locale, content);
          },
        },
        {
          key: 'sent',
          header: t('staff.sentAt'),
          labelled: true,
          cell: (row) => (row.sentAt === null ? '' : formatInstant(view.locale, row.sentAt)),
        },
        {
          key: 'state',
          header: t('staff.state'),
          cell: (row) => (
            <Cluster gap="xs">
              {waits ? (
                reasonsOf(row).map((reason) => (
                  <Tag key={reason} tone="warning">
                    {t(`staff.${reason}`)}
                  </Tag>
                ))
              ) : (
                <StandingTags activity={row} today={view.today} locale={view.locale} />
              )}
            </Cluster>
          ),
        },
      ]}
    />
  );
}

function AssociationTable({ associations, view }: { associations: readonly AssociationLine[]; view: ViewContext }) {
  const t = translate(openActivityTexts, view.locale);
  return (
    <Card title={t('staff.associations')} id="associations" flush>
      <Table
        caption={t('staff.associations')}
        captionHidden
        bare
        compact
        rows={associations}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            header: t('staff.association'),
            rowHeader: true,
            cell: (row) => <Link href={associationPath.to({ associationId: row.id })}>{row.name}</Link>,
          },
          {
            key: 'link',
            header: t('staff.link'),
            labelled: true,
            cell: (row) =>
              row.openUntil === null
                ? t('staff.linkNone')
                : t('staff.linkUntil', { date: formatDate(view.locale, dayOf(new Date(row.openUntil).toISOString())) }),
          },
          {
            key: 'trusted',
            header: t('staff.state'),
            cell: (row) => (row.isTrusted ? <Tag tone="accent">{t('staff.trusted')}</Tag> : null),
          },
        ]}
      />
    </Card>
  );
}
