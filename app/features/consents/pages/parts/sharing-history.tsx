import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { dayOf, type Instant } from '#app/shared/dates.ts';
import { may } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { type EventItem, EventList } from '#app/ui/event-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Text } from '#app/ui/text.tsx';
import { stateOf } from '../../domain/disclosure.ts';
import { handOverGrounds } from '../../domain/hand-over-grounds.ts';
import { annulHandOverPath, consentPath } from '../../domain/paths.ts';
import { recordHandOverPermission } from '../../domain/permissions.ts';
import type { DisclosureRow } from '../../server/disclosure-store.ts';
import type { PartnerRead, Sharing } from '../../server/get-sharing.ts';
import type { HandOverRow } from '../../server/hand-over-store.ts';
import { consentTexts } from '../../texts/index.ts';
import { recipientWords } from '../../texts/words.ts';
import { FieldTags } from './disclosure-details.tsx';

type Happened = EventItem & { at: string };

/** Every answer, withdrawal and end, the latest first. */
export function SharingHistory({ sharing, view }: { sharing: Sharing; view: ViewContext }) {
  const t = translate(consentTexts, view.locale);
  const items = sharing.disclosures
    .flatMap((one) => eventsOf(one, view))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return (
    <Card title={t('sharing.history')}>
      {items.length === 0 ? <p>{t('sharing.noHistory')}</p> : <EventList label={t('sharing.history')} items={items} />}
    </Card>
  );
}

function eventsOf(one: DisclosureRow, view: ViewContext): Happened[] {
  const { locale, today } = view;
  const t = translate(consentTexts, locale);
  const name = recipientWords(one);
  const date = (at: Instant) => formatDate(locale, dayOf(at));
  const by = (who: string | null) => (who === null ? undefined : <Text soft>{t('event.by', { name: who })}</Text>);
  const asked: Happened = {
    key: one.id,
    at: one.recordedAt,
    date: date(one.recordedAt),
    title: (
      <Link href={consentPath.to({ enrolmentId: one.enrolmentId, disclosureId: one.id })}>
        {t(`event.${one.answer}`, { name })}
      </Link>
    ),
    body: by(one.recordedByName),
    icon: one.answer === 'given' ? 'check' : 'minus',
    tone: one.answer === 'given' ? 'success' : 'neutral',
  };
  if (one.withdrawnAt !== null)
    return [
      asked,
      {
        key: `${one.id}-withdrawn`,
        at: one.withdrawnAt,
        date: date(one.withdrawnAt),
        title: t('event.withdrawn', { name }),
        body: by(one.withdrawnByName),
        icon: 'x',
        tone: 'warning',
      },
    ];
  if (stateOf(one, today) === 'over' && one.validBefore !== null)
    return [
      asked,
      {
        key: `${one.id}-over`,
        at: one.validBefore,
        date: formatDate(locale, one.validBefore),
        title: t('event.over', { name }),
        icon: 'clock',
      },
    ];
  return [asked];
}

/** What was handed over on single occasions, with its ground. */
export function HandOvers({ sharing, view }: { sharing: Sharing; view: ViewContext }) {
  const t = translate(consentTexts, view.locale);
  const items = sharing.handOvers.map((one): EventItem => handOverItem(one, sharing.head.id, view));
  return (
    <Card title={t('sharing.handOvers')}>
      {items.length === 0 ? (
        <p>{t('sharing.noHandOvers')}</p>
      ) : (
        <EventList label={t('sharing.handOvers')} items={items} />
      )}
    </Card>
  );
}

function handOverItem(one: HandOverRow, enrolmentId: string, view: ViewContext): EventItem {
  const { locale } = view;
  const t = translate(consentTexts, locale);
  const isAnnulled = one.annulledAt !== null;
  const title = t('event.handed', { name: one.toName });
  return {
    key: one.id,
    date: formatDate(locale, one.handedOverOn),
    title: isAnnulled ? <s>{title}</s> : title,
    icon: isAnnulled ? 'x' : 'external',
    tone: isAnnulled ? 'neutral' : 'info',
    body: (
      <>
        <p>{one.content}</p>
        <FieldTags fields={one.fields} locale={locale} />
        <Text soft small>
          {[
            `${handOverGrounds[one.ground]?.section ?? one.ground}: ${t(`ground.${one.ground}`)}`,
            t(`handOver.ways.${one.how}`),
            one.reference,
            one.recordedByName === null ? null : t('event.by', { name: one.recordedByName }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {one.reasons === null ? null : <Text small>{one.reasons}</Text>}
        {isAnnulled ? <Text strong>{t('event.annulled', { reason: one.annulledReason ?? '' })}</Text> : null}
      </>
    ),
    actions:
      isAnnulled || !may(view.caller, recordHandOverPermission) ? undefined : (
        <Link href={annulHandOverPath.to({ enrolmentId, handOverId: one.id })}>{t('event.annul')}</Link>
      ),
  };
}

/** Who of other organisations has read, and when: what the person is told when she asks. Readings of one day by one officer are one line. */
export function PartnerReads({ sharing, view }: { sharing: Sharing; view: ViewContext }) {
  const { locale } = view;
  const t = translate(consentTexts, locale);
  const lines = [...Map.groupBy(sharing.reads, lineOf).values()];
  return (
    <Card title={t('sharing.reads')} description={lines.length === 0 ? undefined : t('sharing.readsLead')}>
      {lines.length === 0 ? (
        <p>{t('sharing.noReads')}</p>
      ) : (
        <EventList
          label={t('sharing.reads')}
          items={lines.map((reads): EventItem => {
            const [read] = reads as [PartnerRead, ...PartnerRead[]];
            return {
              key: lineOf(read),
              date: formatInstant(locale, read.at),
              title: `${read.officerName}, ${read.organisationName}`,
              body: [
                t(`sharing.action.${read.action as 'read'}`),
                t(`sharing.${whereOf(read)}`),
                reads.length > 1 ? t('sharing.times', { count: reads.length }) : null,
              ]
                .filter(Boolean)
                .join(' · '),
              icon: read.action === 'read' ? 'eye' : 'download',
            };
          })}
        />
      )}
    </Card>
  );
}

function whereOf({ inList, purpose }: PartnerRead): 'list' | 'document' | 'person' {
  if (purpose.startsWith('shared.open-document')) return 'document';
  return inList ? 'list' : 'person';
}

function lineOf({ at, officerName, action, purpose, inList }: PartnerRead): string {
  return [dayOf(at), officerName, action, purpose, inList].join(' ');
}
