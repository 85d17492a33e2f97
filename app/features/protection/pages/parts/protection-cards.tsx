import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { type Definition, DefinitionList } from '#app/ui/definition-list.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { changeProtectionPath, liftProtectionPath } from '../../domain/paths.ts';
import { printReference } from '../../domain/reference.ts';
import type { NamedView } from '../../server/get-protection.ts';
import type { ProtectionRow } from '../../server/protection-store.ts';
import { protectionTexts } from '../../texts/index.ts';

/** Which protection holds, and the code that stands for her. */
export function ProtectionCard({
  enrolmentId,
  named,
  view,
}: {
  enrolmentId: string;
  named: NamedView;
  view: ViewContext;
}) {
  const t = translate(protectionTexts, view.locale);
  const { current } = named;
  const isUnstated = current.kind === 'unspecified';
  const isAskedByOther = current.liftAskedBy !== null && current.liftAskedBy !== view.caller.accountId;
  const items: Definition[] = [
    { term: t('protection.reference'), value: <strong>{printReference(current.reference)}</strong> },
    { term: t('protection.kind'), value: t(`kind.${current.kind}`) },
    ...(current.source === null ? [] : [{ term: t('protection.source'), value: t(`source.${current.source}`) }]),
    { term: t('protection.since'), value: formatDate(view.locale, current.since) },
    {
      term: t('protection.reviewOn'),
      value: current.reviewOn === null ? t('protection.noReview') : formatDate(view.locale, current.reviewOn),
    },
    ...(current.note === null ? [] : [{ term: t('protection.note'), value: current.note }]),
  ];
  return (
    <Card
      title={t('protection.card')}
      footer={
        <Text soft small>
          {t('protection.setBy', { name: current.setByName ?? '–', at: formatInstant(view.locale, current.setAt) })}{' '}
          {t('protection.municipality')}
        </Text>
      }
    >
      <Stack>
        {isUnstated ? <Alert tone="warning">{t('protection.unspecified')}</Alert> : null}
        <DefinitionList items={items} />
        <Text soft small>
          {t('protection.referenceHint')}
        </Text>
        <ButtonRow>
          <LinkButton
            variant={isUnstated ? 'primary' : 'secondary'}
            icon="edit"
            href={changeProtectionPath.to({ enrolmentId })}
          >
            {t(isUnstated ? 'protection.state' : 'protection.change')}
          </LinkButton>
          <LinkButton variant={isAskedByOther ? 'primary' : 'tertiary'} href={liftProtectionPath.to({ enrolmentId })}>
            {t(current.liftAskedBy === null ? 'protection.lift' : 'protection.lookAtLift')}
          </LinkButton>
        </ButtonRow>
      </Stack>
    </Card>
  );
}

/** What held before. */
export function EarlierCard({ earlier, view }: { earlier: readonly ProtectionRow[]; view: ViewContext }) {
  const t = translate(protectionTexts, view.locale);
  return (
    <Card title={t('protection.earlier')}>
      <EventList
        label={t('protection.earlier')}
        items={earlier.map((row) => ({
          key: row.id,
          date: t('protection.period', {
            from: formatDate(view.locale, row.since),
            to: formatDate(view.locale, row.endedOn),
          }),
          title: t(`kind.${row.kind}`),
          body:
            row.endedAs === null
              ? undefined
              : [t(`protection.endedAs.${row.endedAs}`), row.endedByName, row.note].filter(Boolean).join(' · '),
        }))}
      />
    </Card>
  );
}
