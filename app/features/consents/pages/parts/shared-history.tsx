import {
  describeAmount,
  describeFact,
  describePeriod,
  describeSituation,
  historyTexts,
} from '#app/features/history/public.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { shareableFacts } from '../../domain/fields.ts';
import { groundOf } from '../../domain/shared-person.ts';
import type { Held, SharedContent, SharedSituation, SharedSupport } from '../../server/shared-store.ts';
import { consentTexts } from '../../texts/index.ts';
import { Lines, SharedBlock } from './shared-block.tsx';

type Props = { held: readonly Held[]; content: SharedContent; locale: Locale };

const sicknessBenefits = [
  'sickness-benefit',
  'rehabilitation-benefit',
  'sickness-compensation',
  'activity-compensation',
];
const isSick = ({ details }: SharedSituation) => details.kind === 'sick';
const isForSickness = ({ benefit }: SharedSupport) => sicknessBenefits.includes(benefit);

function Situations({ rows, locale }: { rows: readonly SharedSituation[]; locale: Locale }) {
  return (
    <Lines
      locale={locale}
      items={rows.map(({ id, details, extentPercent, startsOn, endsBefore }) => ({
        key: id,
        line: (
          <>
            {describeSituation(locale, details, extentPercent)}
            <Text as="div" soft small>
              {describePeriod(locale, startsOn, endsBefore)}
            </Text>
          </>
        ),
      }))}
    />
  );
}

function Supports({ rows, locale }: { rows: readonly SharedSupport[]; locale: Locale }) {
  const h = translate(historyTexts, locale);
  return (
    <Lines
      locale={locale}
      items={rows.map((row) => ({
        key: row.id,
        line: (
          <>
            {[
              h(`words.benefit.${row.benefit}`),
              h(`words.payer.${row.payer}`),
              row.amountOrePerMonth === null ? null : describeAmount(locale, row.amountOrePerMonth),
            ]
              .filter(Boolean)
              .join(' · ')}
            <Text as="div" soft small>
              {describePeriod(locale, row.startsOn, row.endsBefore)}
            </Text>
          </>
        ),
      }))}
    />
  );
}

/** What she does, what she lives on and what she has shown to know: each where consent names it. */
export function SharedHistory({ held, content, locale }: Props) {
  const common = { held, locale };
  return (
    <>
      <SharedBlock field="situation" {...common}>
        <Situations rows={content.situations.filter((row) => !isSick(row))} locale={locale} />
      </SharedBlock>
      <SharedBlock field="qualification" {...common}>
        <Lines
          locale={locale}
          items={content.qualifications.map(({ id, name, awardedOn, awardingBody }) => ({
            key: id,
            line: [name, awardingBody, formatDate(locale, awardedOn)].filter(Boolean).join(' · '),
          }))}
        />
      </SharedBlock>
      <SharedBlock field="support" {...common}>
        <Supports rows={content.supports.filter((row) => !isForSickness(row))} locale={locale} />
      </SharedBlock>
    </>
  );
}

/** Sick leave and what is paid for it: never without a consent that names it. */
export function SharedHealth({ held, content, locale }: Props) {
  return (
    <SharedBlock field="health" held={held} locale={locale}>
      <Situations rows={content.situations.filter(isSick)} locale={locale} />
      {content.supports.some(isForSickness) ? (
        <Supports rows={content.supports.filter(isForSickness)} locale={locale} />
      ) : null}
    </SharedBlock>
  );
}

/** Single facts from the entry interview. */
export function SharedFacts({ held, content, locale }: Props) {
  return shareableFacts
    .filter((key) => groundOf(held, `fact:${key}`) !== undefined)
    .map((key) => (
      <SharedBlock key={key} field={`fact:${key}`} held={held} locale={locale}>
        <Lines
          locale={locale}
          items={content.facts
            .filter((fact) => fact.key === key)
            .map((fact) => ({
              key: fact.point,
              line: `${describeFact(locale, fact.key, fact.value)} (${formatDate(locale, fact.asOf)})`,
            }))}
        />
      </SharedBlock>
    ));
}

/** Attendance by month, in numbers of sessions; why somebody was away is not part of it. */
export function SharedAttendance({ held, content, locale }: Props) {
  const t = translate(consentTexts, locale);
  const number = (value: number) => formatNumber(locale, value);
  return (
    <SharedBlock field="attendance" held={held} locale={locale}>
      <Table
        caption={t('field.attendance')}
        captionHidden
        bare
        dense
        rows={content.months}
        rowKey={(row) => row.month}
        empty={<p>{t('shared.nothing')}</p>}
        columns={[
          {
            key: 'month',
            header: t('shared.month'),
            rowHeader: true,
            cell: (row) => formatDate(locale, row.month, 'month'),
          },
          {
            key: 'present',
            header: t('shared.present'),
            numeric: true,
            cell: (row) => number(row.present + row.late + row.leftEarly),
          },
          {
            key: 'valid',
            header: t('shared.absentValid'),
            numeric: true,
            cell: (row) => number(row.absentValid),
          },
          {
            key: 'noNotice',
            header: t('shared.absentNoNotice'),
            numeric: true,
            cell: (row) => number(row.absentNoNotice),
          },
          {
            key: 'hours',
            header: t('shared.hours'),
            numeric: true,
            cell: (row) => formatNumber(locale, row.minutesPresent / 60, 1),
          },
        ]}
      />
    </SharedBlock>
  );
}
