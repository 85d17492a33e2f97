import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { daysBetween } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import {
  completeReferralPath,
  declineReferralPath,
  incomingPath,
  incomingReferralPath,
  protectReferralPath,
  takeUpPath,
  waitingPersonPath,
} from '../../domain/paths.ts';
import { decideReferralPermission, readIncoming } from '../../domain/permissions.ts';
import { messageForm } from '../../domain/referral-form.ts';
import { canBeTakenUp } from '../../domain/take-up-form.ts';
import { writeToPartner } from '../../server/decide-referral.ts';
import { getIncoming, type Incoming } from '../../server/incoming.ts';
import { referralTexts } from '../../texts/index.ts';
import { statusTones, verdictTones } from '../../texts/words.ts';
import { DecisionLog } from '../parts/decision-log.tsx';
import { PartnerMessages } from '../parts/partner-messages.tsx';
import { RuleVerdicts } from '../parts/rule-verdicts.tsx';
import { WhatWasSaid } from '../parts/what-was-said.tsx';

/** A referral as those who decide see it: who, what the rules say, who it may be already, and what can be done. */
export const incomingReferralPage = definePage({
  path: incomingReferralPath,
  permission: readIncoming,
  audit: { action: 'read', category: 'directory' },
  submitPermission: decideReferralPermission,
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({ referralId: z.uuid() }),
  query: z.object({}),
  form: messageForm,
  load: (ctx, { params }) => getIncoming(ctx, params.referralId),
  submit: async (ctx, { params, form }) => {
    const written = await writeToPartner(ctx, params.referralId, form);
    return written.ok ? ok(incomingReferralPath.to(params, { done: 'saved' })) : written;
  },
  view: (incoming, view) => {
    const { locale } = view;
    const t = translate(referralTexts, locale);
    const { referral, eligibility } = incoming;
    const title = fullName(referral);
    const crumbs = (
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: incomingPath.to(), label: t('incoming.title') }]} />
    );
    const isOpen = referral.status === 'received';
    const lead = [
      cameFrom(referral, t),
      referral.programmeName,
      isOpen
        ? t('one.age', { count: Math.max(0, daysBetween(referral.referredOn, view.today)) })
        : t('one.status', { status: t(`status.${referral.status}`), day: formatDate(locale, referral.statusOn) }),
    ].join(' · ');
    const tags = (
      <>
        <Tag tone={statusTones[referral.status]}>{t(`status.${referral.status}`)}</Tag>
        {referral.restricted ? (
          <Tag tone="danger" icon="lock">
            {t('incoming.protected')}
          </Tag>
        ) : null}
      </>
    );
    const body = (
      <Stack gap="lg">
        <PageHeader
          kicker={crumbs}
          title={title}
          lead={lead}
          tags={tags}
          actions={<Choices referral={referral} view={view} />}
        />
        {incoming.known.length + incoming.sameNumber.length > 0 || incoming.isKnownElsewhere ? (
          <Known incoming={incoming} view={view} />
        ) : null}
        <Columns min="wide">
          <Stack gap="lg">
            <Card
              title={t('one.rules')}
              actions={
                eligibility.rules.length > 0 ? (
                  <Tag tone={verdictTones[eligibility.verdict]}>{t(`verdict.${eligibility.verdict}`)}</Tag>
                ) : null
              }
              footer={
                canBeTakenUp(referral) && eligibility.rules.length > 0 ? (
                  <LinkButton size="sm" icon="edit" href={completeReferralPath.to({ referralId: referral.id })}>
                    {t('one.complete')}
                  </LinkButton>
                ) : null
              }
            >
              <RuleVerdicts eligibility={eligibility} locale={locale} />
            </Card>
            {incoming.decisions.length > 0 ? <DecisionLog incoming={incoming} locale={locale} /> : null}
            {referral.source === 'partner' ? <PartnerMessages incoming={incoming} view={view} /> : null}
          </Stack>
          <Card title={t('one.said')}>
            <WhatWasSaid referral={referral} locale={locale} />
          </Card>
        </Columns>
      </Stack>
    );
    return { title: t(`source.${referral.source}`), body };
  },
});

type T = ReturnType<typeof translate<(typeof referralTexts)['sv']>>;

function cameFrom(referral: Incoming['referral'], t: T): string {
  const { source, organisationName: organisation, referredByName } = referral;
  const name = referredByName ?? '';
  if (source === 'staff' && organisation) return t('one.staffFrom', { organisation, name });
  if (source === 'partner')
    return [t('one.kicker.partner', { organisation: organisation ?? '' }), name].filter(Boolean).join(', ');
  return source === 'staff' ? t('one.kicker.staff', { name }) : t(`one.kicker.${source}`);
}

function Choices({ referral, view }: { referral: Incoming['referral']; view: ViewContext }) {
  const t = translate(referralTexts, view.locale);
  const { id: referralId, enrolmentId, status } = referral;
  if (enrolmentId !== null)
    return (
      <Cluster gap="sm">
        {status === 'waiting' || status === 'offered' ? (
          <LinkButton variant="primary" href={waitingPersonPath.to({ enrolmentId })}>
            {t('one.toWaiting')}
          </LinkButton>
        ) : null}
        <LinkButton href={participantPath.to({ enrolmentId })}>{t('one.toParticipant')}</LinkButton>
      </Cluster>
    );
  if (!canBeTakenUp(referral)) return null;
  return (
    <Cluster gap="sm">
      <LinkButton variant="primary" icon="check" href={takeUpPath.to({ referralId })}>
        {t(status === 'declined' ? 'one.takeUpAgain' : 'one.takeUp')}
      </LinkButton>
      {status === 'received' ? (
        <>
          <LinkButton href={declineReferralPath.to({ referralId })}>{t('one.decline')}</LinkButton>
          <LinkButton variant="tertiary" icon="lock" href={protectReferralPath.to({ referralId })}>
            {t('one.protect')}
          </LinkButton>
        </>
      ) : null}
    </Cluster>
  );
}

function Known({ incoming: { known, sameNumber, isKnownElsewhere }, view }: { incoming: Incoming; view: ViewContext }) {
  const { locale } = view;
  const t = translate(referralTexts, locale);
  return (
    <Alert tone="warning" title={t('one.known')}>
      <Stack gap="sm">
        <p>{t('one.knownText')}</p>
        {isKnownElsewhere ? <p>{t('one.knownElsewhere')}</p> : null}
        <LinkList
          label={t('one.known')}
          items={[
            ...known.map((person) => ({
              key: person.personId,
              href: participantPath.to({ enrolmentId: person.enrolments[0]?.id ?? '' }),
              title: fullName(person),
              meta: [person.bornOn && formatDate(locale, person.bornOn), person.enrolments[0]?.programmeName]
                .filter(Boolean)
                .join(' · '),
              end: (
                <Tag tone="warning">{t(person.reasons.includes('number') ? 'one.knownNumber' : 'one.knownName')}</Tag>
              ),
            })),
            ...sameNumber.map((other) => ({
              key: other.id,
              href: incomingReferralPath.to({ referralId: other.id }),
              title: other.name,
              meta: formatDate(locale, other.referredOn),
              end: <Tag tone="warning">{t('one.sameNumber')}</Tag>,
            })),
          ]}
        />
      </Stack>
    </Alert>
  );
}
