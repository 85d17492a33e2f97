import type { ReactNode } from 'react';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { historyPath } from '../../domain/paths.ts';
import type { Participation } from '../../server/participation-store.ts';
import { historyTexts } from '../../texts/index.ts';

/** What to call the person in a question: her given name, or "deltagaren" for those who see no names. */
export function calledIn(locale: Locale, participation: Pick<Participation, 'name'>): string {
  return participation.name?.split(' ')[0] ?? translate(historyTexts, locale)('someone');
}

type Props = {
  participation: Participation;
  locale: Locale;
  title: ReactNode;
  lead?: ReactNode;
  tags?: ReactNode;
  actions?: ReactNode;
  below?: boolean;
};

/** The head of a page about one participation, with the way back to her. */
export function HistoryHeader({ participation, locale, title, lead, tags, actions, below }: Props) {
  const t = translate(historyTexts, locale);
  const { enrolmentId, name } = participation;
  const trail = [{ href: participantPath.to({ enrolmentId }), label: name ?? t('participant') }];
  if (below) trail.push({ href: historyPath.to({ enrolmentId }), label: t('page.title') });
  return (
    <PageHeader
      kicker={
        name === null && !below ? undefined : (
          <Breadcrumbs label={t('breadcrumbs')} items={name === null ? trail.slice(1) : trail} />
        )
      }
      title={title}
      lead={lead}
      tags={tags}
      actions={actions}
    />
  );
}
