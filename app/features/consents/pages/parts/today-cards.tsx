import { fullName } from '#app/features/people/domain/person-details.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { consentsPath, sharedPath } from '../../domain/paths.ts';
import type { ConsentReminder } from '../../server/list-reminders.ts';
import { consentTexts } from '../../texts/index.ts';
import { lastDay } from '../../texts/words.ts';

/** Consents about which it is time to talk with the person. Nothing to talk about: no card. */
export function ConsentReminders({ reminders, view }: { reminders: ConsentReminder[]; view: ViewContext }) {
  const t = translate(consentTexts, view.locale);
  if (reminders.length === 0) return null;
  return (
    <Card title={t('reminders.title')}>
      <LinkList
        label={t('reminders.title')}
        items={reminders.map((row) => ({
          key: row.disclosureId,
          href: consentsPath.to({ enrolmentId: row.enrolmentId }),
          title: fullName(row),
          meta: row.toName,
          end: (
            <Tag tone={row.point === 'before-end' ? 'warning' : 'info'}>
              {t(`reminders.${row.point}`, { date: lastDay(view.locale, row.validBefore) })}
            </Tag>
          ),
        }))}
      />
    </Card>
  );
}

/** How many people share something with the partner officer. Names stand on the page behind, where reading them is logged as such. */
export function SharedWithMe({ total, view }: { total: number; view: ViewContext }) {
  const t = translate(consentTexts, view.locale);
  return (
    <Card
      title={t('shared.title')}
      href={sharedPath.to()}
      description={total === 0 ? t('shared.empty') : t('shared.count', { count: total })}
    />
  );
}
