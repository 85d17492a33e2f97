import { fullName } from '#app/features/people/domain/person-details.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader, type PageHeaderProps } from '#app/ui/page-header.tsx';
import { participantPath, participantsPath } from '../../domain/paths.ts';
import { enrolmentTexts } from '../../texts/index.ts';

type Props = Omit<PageHeaderProps, 'kicker' | 'mark'> & {
  enrolmentId: string;
  person: { givenName: string; familyName: string };
  locale: Locale;
  /** The page between hers and this one. */
  below?: { href: string; label: string };
};

/** The head of a page below a participant's own, with the way back to her. */
export function BelowParticipantHeader({ enrolmentId, person, locale, below, ...header }: Props) {
  const t = translate(enrolmentTexts, locale);
  const trail = [
    { href: participantsPath.to(), label: t('list.title') },
    { href: participantPath.to({ enrolmentId }), label: fullName(person) },
    ...(below ? [below] : []),
  ];
  return <PageHeader kicker={<Breadcrumbs label={t('page.breadcrumbs')} items={trail} />} {...header} />;
}
