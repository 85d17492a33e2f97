import type { ReactNode } from 'react';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { consentsPath } from '../../domain/paths.ts';
import { consentTexts } from '../../texts/index.ts';

type Props = {
  head: ParticipantHead;
  locale: Locale;
  title: ReactNode;
  lead?: ReactNode;
  tags?: ReactNode;
  actions?: ReactNode;
  /** A page below the one about sharing. */
  below?: boolean;
};

/** The head of a page about what is shared of one person, with the way back. */
export function SharingHeader({ head, locale, title, lead, tags, actions, below }: Props) {
  const t = translate(consentTexts, locale);
  const trail = [{ href: participantPath.to({ enrolmentId: head.id }), label: fullName(head) }];
  if (below) trail.push({ href: consentsPath.to({ enrolmentId: head.id }), label: t('sharing.title') });
  return (
    <PageHeader
      kicker={<Breadcrumbs label={t('breadcrumbs')} items={trail} />}
      title={title}
      lead={lead}
      tags={tags}
      actions={actions}
    />
  );
}
