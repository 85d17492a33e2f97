import type { ReactNode } from 'react';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { participantPath, participantsPath } from '../../domain/paths.ts';
import { enrolmentTexts } from '../../texts/index.ts';

type Props = {
  enrolmentId: string;
  person: { givenName: string; familyName: string };
  locale: Locale;
  title: ReactNode;
  lead?: ReactNode;
};

/** The head of a page below a participant's own, with the way back to her. */
export function BelowParticipantHeader({ enrolmentId, person, locale, title, lead }: Props) {
  const t = translate(enrolmentTexts, locale);
  const trail = [
    { href: participantsPath.to(), label: t('list.title') },
    { href: participantPath.to({ enrolmentId }), label: fullName(person) },
  ];
  return <PageHeader kicker={<Breadcrumbs label={t('page.breadcrumbs')} items={trail} />} title={title} lead={lead} />;
}
