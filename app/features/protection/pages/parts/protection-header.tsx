import type { ReactNode } from 'react';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { protectionPath } from '../../domain/paths.ts';
import { protectionTexts } from '../../texts/index.ts';

type Props = {
  head: { id: string; givenName: string; familyName: string };
  locale: Locale;
  title: ReactNode;
  lead?: ReactNode;
};

/** The head of a page below "who may see her", with the way back. */
export function BelowProtectionHeader({ head, locale, title, lead }: Props) {
  const t = translate(protectionTexts, locale);
  const trail = [
    { href: participantPath.to({ enrolmentId: head.id }), label: fullName(head) },
    { href: protectionPath.to({ enrolmentId: head.id }), label: t('title') },
  ];
  return <PageHeader kicker={<Breadcrumbs label={t('breadcrumbs')} items={trail} />} title={title} lead={lead} />;
}
