import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { incomingPath, incomingReferralPath } from '../../domain/paths.ts';
import { referralTexts } from '../../texts/index.ts';

/** The head of a page below a referral, with the way back. */
export function BelowReferral({
  referralId,
  name,
  title,
  lead,
  locale,
}: {
  referralId: string;
  name: string;
  title: string;
  lead: string;
  locale: Locale;
}) {
  const t = translate(referralTexts, locale);
  const items = [
    { href: incomingPath.to(), label: t('incoming.title') },
    { href: incomingReferralPath.to({ referralId }), label: name },
  ];
  return <PageHeader kicker={<Breadcrumbs label={t('breadcrumbs')} items={items} />} title={title} lead={lead} />;
}

/** Instead of the form when somebody has decided meanwhile. */
export function AlreadyDecided({ referralId, name, locale }: { referralId: string; name: string; locale: Locale }) {
  const t = translate(referralTexts, locale);
  return (
    <Alert tone="warning">
      <p>{t('problem.not-open')}</p>
      <LinkButton href={incomingReferralPath.to({ referralId })}>{name}</LinkButton>
    </Alert>
  );
}
