import type { ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { Details } from '#app/ui/details.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { nameReaderPath, nameRoundPath, removeReaderPath } from '../../domain/paths.ts';
import { leavesSomebody } from '../../domain/teams-round.ts';
import type { NamedView } from '../../server/get-protection.ts';
import { protectionTexts, readerReasonWords } from '../../texts/index.ts';

/** The few who see a protected person, and how the list came about. */
export function ReadersCard({
  enrolmentId,
  named,
  view,
}: {
  enrolmentId: string;
  named: NamedView;
  view: ViewContext;
}) {
  const t = translate(protectionTexts, view.locale);
  const { readers, changes, teams } = named;
  return (
    <Card
      title={t('readers.card')}
      description={t('readers.lead')}
      actions={
        <LinkButton size="sm" icon="user-plus" href={nameReaderPath.to({ enrolmentId })}>
          {t('readers.add')}
        </LinkButton>
      }
    >
      <Stack>
        {readers.length === 1 ? <Alert tone="warning">{t('readers.alone')}</Alert> : null}
        {leavesSomebody(teams) ? (
          <Alert tone="warning">
            <p>{t('round.left')}</p>
            <LinkButton size="sm" icon="users" href={nameRoundPath.to({ enrolmentId })}>
              {t('round.open')}
            </LinkButton>
          </Alert>
        ) : null}
        <Table
          caption={t('readers.card')}
          captionHidden
          dense
          rows={readers}
          rowKey={(reader) => reader.accountId}
          columns={[
            {
              key: 'name',
              header: t('readers.name'),
              rowHeader: true,
              cell: (reader) => (
                <>
                  {reader.name} {reader.isDisabled ? <Tag tone="warning">{t('readers.disabled')}</Tag> : null}
                </>
              ),
            },
            {
              key: 'reason',
              header: t('readers.reason'),
              cell: (reader) => readerReasonWords(view.locale, reader.reason),
            },
            { key: 'since', header: t('readers.since'), cell: (reader) => formatInstant(view.locale, reader.since) },
            {
              key: 'remove',
              header: t('readers.remove'),
              headerHidden: true,
              cell: (reader) =>
                readers.length === 1 ? null : (
                  <LinkButton
                    size="sm"
                    variant="tertiary"
                    href={removeReaderPath.to({ enrolmentId, accountId: reader.accountId })}
                  >
                    <span aria-hidden="true">{t('readers.remove')}</span>
                    <VisuallyHidden>{t('readers.removeName', { name: reader.name })}</VisuallyHidden>
                  </LinkButton>
                ),
            },
          ]}
        />
        {changes.length > 0 ? (
          <Details summary={t('readers.history')}>
            <EventList
              label={t('readers.history')}
              items={changes.map((change) => ({
                key: change.id,
                date: formatInstant(view.locale, change.at),
                title: t(`readers.${change.change}`, { name: change.accountName }),
                body: t('readers.by', {
                  reason: readerReasonWords(view.locale, change.reason),
                  by: change.byName ?? '',
                }),
              }))}
            />
          </Details>
        ) : null}
      </Stack>
    </Card>
  );
}
