import { fullName } from '#app/features/people/domain/person-details.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { daysBetween } from '#app/shared/dates.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import {
  incomingPath,
  incomingReferralPath,
  newReferralPath,
  ownReferralPath,
  ownReferralsPath,
} from '../../domain/paths.ts';
import type { IncomingRow } from '../../server/incoming.ts';
import type { StoredReferral } from '../../server/referral-store.ts';
import { referralTexts } from '../../texts/index.ts';
import { statusTones } from '../../texts/words.ts';

/** What has come in and waits for a decision. */
export function Incoming({ rows, total, view }: { rows: IncomingRow[]; total: number; view: ViewContext }) {
  const { locale, today } = view;
  const t = translate(referralTexts, locale);
  return (
    <Card
      title={t('card.incoming')}
      actions={<Link href={incomingPath.to()}>{t('card.allIncoming', { total: String(total) })}</Link>}
    >
      {rows.length === 0 ? (
        <p>{t('card.noIncoming')}</p>
      ) : (
        <LinkList
          label={t('card.incoming')}
          items={rows.map((row) => ({
            key: row.id,
            href: incomingReferralPath.to({ referralId: row.id }),
            // A first page is seen by whoever walks by: nobody protected is named on it.
            title: row.restricted ? t('card.protected') : fullName(row),
            meta: [row.organisationName ?? t(`source.${row.source}`), row.programmeName].join(' · '),
            end: row.newsOn ? (
              <Tag tone="info">{t('incoming.news')}</Tag>
            ) : (
              <Tag>{t('incoming.days', { count: Math.max(0, daysBetween(row.referredOn, today)) })}</Tag>
            ),
          }))}
        />
      )}
    </Card>
  );
}

/** The partner officer's latest referrals with what became of them. */
export function OwnReferrals({ rows, total, view }: { rows: StoredReferral[]; total: number; view: ViewContext }) {
  const { locale } = view;
  const t = translate(referralTexts, locale);
  return (
    <Card
      title={t('card.own')}
      actions={<Link href={ownReferralsPath.to()}>{t('card.allOwn', { total: String(total) })}</Link>}
      footer={
        <LinkButton variant="primary" icon="user-plus" href={newReferralPath.to()}>
          {t('card.refer')}
        </LinkButton>
      }
    >
      {rows.length === 0 ? (
        <p>{t('card.noOwn')}</p>
      ) : (
        <LinkList
          label={t('card.own')}
          items={rows.map((row) => ({
            key: row.id,
            href: ownReferralPath.to({ referralId: row.id }),
            title: fullName(row),
            meta: row.programmeName,
            end: row.askedOn ? (
              <Tag tone="warning">{t('own.asked')}</Tag>
            ) : (
              <Tag tone={statusTones[row.status]}>{t(`status.${row.status}`)}</Tag>
            ),
          }))}
        />
      )}
    </Card>
  );
}
