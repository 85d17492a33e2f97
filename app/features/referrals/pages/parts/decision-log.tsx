import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import type { Incoming } from '../../server/incoming.ts';
import { referralTexts } from '../../texts/index.ts';
import { Paragraphs } from './paragraphs.tsx';

/** What was decided, why, by whom, and what the one who referred was told. */
export function DecisionLog({ incoming: { decisions, referral }, locale }: { incoming: Incoming; locale: Locale }) {
  const t = translate(referralTexts, locale);
  const shared = [
    referral.sharedReasonClass && `${t(`declineReason.${referral.sharedReasonClass}`)}.`,
    referral.sharedReason,
  ].filter(Boolean);
  const told = shared.length > 0 ? t('one.shared', { text: shared.join(' ') }) : t('one.sharedNothing');
  return (
    <Card title={t('one.log')}>
      <EventList
        label={t('one.log')}
        items={decisions.map((decision, index) => ({
          key: decision.id,
          date: formatDate(locale, decision.decidedOn),
          title: [
            t(`one.decision.${decision.decision}`),
            decision.reasonClass && t(`declineReason.${decision.reasonClass}`).toLocaleLowerCase(locale),
          ]
            .filter(Boolean)
            .join(': '),
          body: (
            <Stack gap="xs">
              {decision.reason ? <Paragraphs text={decision.reason} /> : null}
              {decision.overrideReason ? <Text>{t('one.override', { reason: decision.overrideReason })}</Text> : null}
              {index === 0 && decision.decision === 'decline' && referral.source === 'partner' ? (
                <Text soft small>
                  {told}
                </Text>
              ) : null}
              {decision.decidedByName ? (
                <Text soft small>
                  {t('one.by', { name: decision.decidedByName })}
                </Text>
              ) : null}
            </Stack>
          ),
          tone: decision.decision === 'decline' ? 'danger' : 'accent',
        }))}
      />
    </Card>
  );
}
