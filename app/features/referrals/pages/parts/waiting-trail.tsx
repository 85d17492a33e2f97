import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { waitingListPath, waitingPersonPath } from '../../domain/paths.ts';
import { referralTexts } from '../../texts/index.ts';

type Props = {
  at: { programmeId: string; programmeName: string };
  person?: { enrolmentId: string; name: string };
  locale: Locale;
};

/** The way back to a programme's waiting list and, below her page, to somebody on it. */
export function WaitingTrail({ at, person, locale }: Props) {
  const t = translate(referralTexts, locale);
  const list = {
    href: waitingListPath.to({ programmeId: at.programmeId }),
    label: t('waiting.title', { programme: at.programmeName }),
  };
  const her = person && { href: waitingPersonPath.to({ enrolmentId: person.enrolmentId }), label: person.name };
  return <Breadcrumbs label={t('breadcrumbs')} items={her ? [list, her] : [list]} />;
}
