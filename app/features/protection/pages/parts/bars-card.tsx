import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { barAccountPath, liftBarPath } from '../../domain/paths.ts';
import type { Bar } from '../../server/bar-store.ts';
import { protectionTexts } from '../../texts/index.ts';

/** Accounts that may not see the person, whatever their role. */
export function BarsCard({
  enrolmentId,
  bars,
  view,
}: {
  enrolmentId: string;
  bars: readonly Bar[];
  view: ViewContext;
}) {
  const t = translate(protectionTexts, view.locale);
  const period = ({ validFrom, validTo }: Bar) => {
    const from = formatDate(view.locale, validFrom);
    return validTo === null
      ? t('bars.from', { from })
      : t('bars.until', { from, to: formatDate(view.locale, validTo < validFrom ? validFrom : validTo) });
  };
  return (
    <Card
      title={t('bars.card')}
      description={t('bars.lead')}
      actions={
        <LinkButton size="sm" icon="lock" href={barAccountPath.to({ enrolmentId })}>
          {t('bars.add')}
        </LinkButton>
      }
    >
      <Table
        caption={t('bars.card')}
        captionHidden
        dense
        rows={bars}
        rowKey={(bar) => bar.id}
        empty={<Text soft>{t('bars.none')}</Text>}
        columns={[
          { key: 'account', header: t('bars.account'), rowHeader: true, cell: (bar) => bar.accountName },
          { key: 'reason', header: t('bars.reason'), cell: (bar) => t(`barReason.${bar.reason}`) },
          {
            key: 'period',
            header: t('bars.period'),
            cell: (bar) => (bar.isOpen ? period(bar) : <Tag outline>{t('bars.ended')}</Tag>),
          },
          {
            key: 'lift',
            header: t('bars.lift'),
            headerHidden: true,
            cell: (bar) =>
              bar.isOpen ? (
                <LinkButton size="sm" variant="tertiary" href={liftBarPath.to({ enrolmentId, barId: bar.id })}>
                  <span aria-hidden="true">{t('bars.lift')}</span>
                  <VisuallyHidden>{t('bars.liftName', { name: bar.accountName })}</VisuallyHidden>
                </LinkButton>
              ) : null,
          },
        ]}
      />
    </Card>
  );
}
