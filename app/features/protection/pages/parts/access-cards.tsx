import type { ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { accessReviewPath, acknowledgeAccessPath, endEmergencyAccessPath } from '../../domain/paths.ts';
import type { Access } from '../../server/emergency-store.ts';
import type { Protection } from '../../server/get-protection.ts';
import { protectionTexts } from '../../texts/index.ts';

/** What somebody in emergency access sees here: until when, and how to end it. */
export function EmergencyCard({
  emergency,
  view,
}: {
  emergency: NonNullable<Protection['emergency']>;
  view: ViewContext;
}) {
  const t = translate(protectionTexts, view.locale);
  return (
    <Card title={t('emergency.card')}>
      <Stack>
        <Alert tone="warning">{t('emergency.until', { until: formatInstant(view.locale, emergency.until) })}</Alert>
        <p>{t('emergency.notShown')}</p>
        <Text soft>{t('emergency.traced')}</Text>
        {emergency.accessId === undefined ? null : (
          <Form action={endEmergencyAccessPath.to({ accessId: emergency.accessId })}>
            <Button variant="secondary">{t('emergency.end')}</Button>
          </Form>
        )}
      </Stack>
    </Card>
  );
}

/** Every emergency access to the person, for her named readers. */
export function AccessesCard({ accesses, view }: { accesses: readonly Access[]; view: ViewContext }) {
  const t = translate(protectionTexts, view.locale);
  return (
    <Card title={t('emergency.history')}>
      {accesses.length === 0 ? (
        <Text soft>{t('emergency.noHistory')}</Text>
      ) : (
        <EventList
          label={t('emergency.history')}
          items={accesses.map((access) => ({
            key: access.id,
            ...accessWords(access, view),
            tone: access.isAcknowledged && !access.isOpen ? 'neutral' : 'warning',
            icon: 'alert-triangle' as const,
            actions: access.accountId === view.caller.accountId ? null : <AccessActions access={access} view={view} />,
          }))}
        />
      )}
    </Card>
  );
}

/** Who opened what when and why, in words. */
export function accessWords(access: Access, { locale }: Pick<ViewContext, 'locale'>) {
  const t = translate(protectionTexts, locale);
  const from = formatInstant(locale, access.startedAt);
  const to = formatInstant(locale, access.endsAt);
  const who = [t(`emergency.${access.outcome}`, { name: access.accountName }), t(`emergency.by.${access.foundBy}`)];
  return {
    date: access.outcome !== 'opened' ? from : t('emergency.period', { from, to }),
    title: `${who[0]} (${who[1]})`,
    body: t('emergency.because', { code: t(`emergencyReason.${access.reasonCode}`), reason: access.reason }),
  };
}

/** Looking at what was read, having seen it, and stopping what is still open. */
export function AccessActions({
  access,
  view,
  isReview = false,
}: {
  access: Access;
  view: ViewContext;
  isReview?: boolean;
}) {
  const t = translate(protectionTexts, view.locale);
  return (
    <Cluster>
      {access.outcome === 'opened' && !isReview ? (
        <LinkButton size="sm" icon="eye" href={accessReviewPath.to({ accessId: access.id })}>
          {t('review.open')}
        </LinkButton>
      ) : null}
      {access.isAcknowledged ? (
        <Tag tone="success">{t('emergency.acknowledged')}</Tag>
      ) : (
        <Form action={acknowledgeAccessPath.to({ accessId: access.id })}>
          <Button size="sm" variant="secondary">
            {t('emergency.acknowledge')}
          </Button>
        </Form>
      )}
      {access.isOpen ? (
        <Form action={endEmergencyAccessPath.to({ accessId: access.id })}>
          <Button size="sm" variant="danger">
            {t('emergency.stop')}
          </Button>
        </Form>
      ) : null}
    </Cluster>
  );
}
