import { fullName } from '#app/features/people/domain/person-details.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader, type PageHeaderProps } from '#app/ui/page-header.tsx';
import { meetingsPath, participantPath, participantsPath } from '../../domain/paths.ts';
import { enrolmentTexts } from '../../texts/index.ts';

type Props = Omit<PageHeaderProps, 'kicker' | 'mark'> & {
  enrolmentId: string;
  person: { givenName: string; familyName: string };
  locale: Locale;
  /** The page between hers and this one. */
  below?: { href: string; label: string };
  /** The caller is her peer coach: the way back is to their meetings, not to a list and a page that a peer does not open. */
  forPeer?: boolean;
};

/** The head of a page below a participant's own, with the way back to her. */
export function BelowParticipantHeader({ enrolmentId, person, locale, below, forPeer, ...header }: Props) {
  const t = translate(enrolmentTexts, locale);
  const trail = [
    ...(forPeer
      ? [{ href: meetingsPath.to({ enrolmentId }), label: fullName(person) }]
      : [
          { href: participantsPath.to(), label: t('list.title') },
          { href: participantPath.to({ enrolmentId }), label: fullName(person) },
        ]),
    ...(below ? [below] : []),
  ];
  return <PageHeader kicker={<Breadcrumbs label={t('page.breadcrumbs')} items={trail} />} {...header} />;
}
