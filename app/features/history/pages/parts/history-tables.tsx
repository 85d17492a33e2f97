import type { ReactNode } from 'react';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { factKeys, factPoints } from '../../domain/facts.ts';
import {
  addQualificationPath,
  addSituationPath,
  addSupportPath,
  correctQualificationPath,
  correctSituationPath,
  correctSupportPath,
  endSituationPath,
  entryFactsPath,
  exitFactsPath,
} from '../../domain/paths.ts';
import type {
  FactRecord,
  Provenance,
  QualificationRecord,
  SituationRecord,
  SupportRecord,
} from '../../domain/records.ts';
import { historyTexts } from '../../texts/index.ts';
import { describeAmount, describeFact, describePeriod, describeSituation } from '../../texts/words.ts';
import { ProvenanceOf } from './provenance.tsx';

type Common = { locale: Locale; enrolmentId: string; recorders: ReadonlyMap<string, string>; canRecord: boolean };

type Shape<R> = Common & {
  id: string;
  title: string;
  empty: string;
  addHref?: string;
  addLabel: string;
  rows: readonly R[];
  columns: Column<R>[];
  describe: (row: R) => string;
  actions: (row: R) => ReactNode;
};

function RowsCard<R extends Provenance & { id: string }>({
  locale,
  recorders,
  canRecord,
  rows,
  columns,
  describe,
  actions,
  id,
  title,
  empty,
  addHref,
  addLabel,
}: Shape<R>) {
  const t = translate(historyTexts, locale);
  const all = new Map(rows.map((row) => [row.id, row]));
  const current = rows.filter((row) => row.correctedBy === null);
  const add =
    canRecord && addHref !== undefined ? (
      <LinkButton size="sm" icon="plus" href={addHref}>
        {addLabel}
      </LinkButton>
    ) : undefined;
  const more: Column<R>[] = [
    ...columns,
    {
      key: 'source',
      header: t('page.source'),
      cell: (row) => <ProvenanceOf row={row} all={all} recorders={recorders} locale={locale} describe={describe} />,
    },
  ];
  if (canRecord) more.push({ key: 'actions', header: t('page.actions'), headerHidden: true, cell: actions });
  return (
    <Card id={id} title={title} actions={add} flush={current.length > 0}>
      {current.length === 0 ? (
        <Text soft>{empty}</Text>
      ) : (
        <Table bare caption={title} captionHidden columns={more} rows={current} rowKey={(row) => row.id} />
      )}
    </Card>
  );
}

export function SituationsTable(props: Common & { rows: readonly SituationRecord[] }) {
  const { locale, enrolmentId } = props;
  const t = translate(historyTexts, locale);
  const what = (row: SituationRecord) => describeSituation(locale, row.details, row.extentPercent);
  const when = (row: SituationRecord) => describePeriod(locale, row.startsOn, row.endsBefore);
  return (
    <RowsCard
      {...props}
      id="situations"
      title={t('page.situations')}
      empty={t('page.noSituations')}
      addHref={addSituationPath.to({ enrolmentId })}
      addLabel={t('page.addSituation')}
      describe={(row) => `${what(row)}, ${when(row)}`}
      columns={[
        { key: 'what', header: t('page.what'), rowHeader: true, cell: what },
        { key: 'when', header: t('page.when'), cell: when },
      ]}
      actions={(row) => (
        <Cluster>
          {row.endsBefore === null ? (
            <Link href={endSituationPath.to({ enrolmentId, rowId: row.id })}>{t('page.end')}</Link>
          ) : null}
          <Link href={correctSituationPath.to({ enrolmentId, rowId: row.id })}>{t('page.correct')}</Link>
        </Cluster>
      )}
    />
  );
}

export function SupportsTable(props: Common & { rows: readonly SupportRecord[] }) {
  const { locale, enrolmentId } = props;
  const t = translate(historyTexts, locale);
  const amount = (row: SupportRecord) =>
    row.amountOrePerMonth === null ? '–' : describeAmount(locale, row.amountOrePerMonth);
  const when = (row: SupportRecord) => describePeriod(locale, row.startsOn, row.endsBefore);
  return (
    <RowsCard
      {...props}
      id="supports"
      title={t('page.supports')}
      empty={t('page.noSupports')}
      addHref={addSupportPath.to({ enrolmentId })}
      addLabel={t('page.addSupport')}
      describe={(row) => `${t(`words.benefit.${row.benefit}`)}, ${amount(row)}, ${when(row)}`}
      columns={[
        { key: 'what', header: t('page.what'), rowHeader: true, cell: (row) => t(`words.benefit.${row.benefit}`) },
        { key: 'payer', header: t('page.payer'), cell: (row) => t(`words.payer.${row.payer}`) },
        { key: 'amount', header: t('page.amount'), numeric: true, cell: amount },
        { key: 'when', header: t('page.when'), cell: when },
      ]}
      actions={(row) => <Link href={correctSupportPath.to({ enrolmentId, rowId: row.id })}>{t('page.correct')}</Link>}
    />
  );
}

export function QualificationsTable(props: Common & { rows: readonly QualificationRecord[] }) {
  const { locale, enrolmentId } = props;
  const t = translate(historyTexts, locale);
  const marks = (row: QualificationRecord) =>
    [row.assessed && t('page.assessed'), row.fromProgramme && t('page.fromProgramme')].filter(Boolean).join(', ');
  const what = (row: QualificationRecord) => (marks(row) === '' ? row.name : `${row.name} (${marks(row)})`);
  return (
    <RowsCard
      {...props}
      id="qualifications"
      title={t('page.qualifications')}
      empty={t('page.noQualifications')}
      addHref={addQualificationPath.to({ enrolmentId })}
      addLabel={t('page.addQualification')}
      describe={(row) => `${what(row)}, ${formatDate(locale, row.awardedOn)}`}
      columns={[
        { key: 'what', header: t('page.what'), rowHeader: true, cell: what },
        { key: 'body', header: t('page.body'), cell: (row) => row.awardingBody ?? '–' },
        { key: 'when', header: t('page.when'), cell: (row) => formatDate(locale, row.awardedOn) },
      ]}
      actions={(row) => (
        <Link href={correctQualificationPath.to({ enrolmentId, rowId: row.id })}>{t('page.correct')}</Link>
      )}
    />
  );
}

export function FactsTable(props: Common & { rows: readonly FactRecord[] }) {
  const { locale, enrolmentId } = props;
  const t = translate(historyTexts, locale);
  const order = (row: FactRecord) => factPoints.indexOf(row.point) * 100 + factKeys.indexOf(row.key);
  const rows = [...props.rows].sort((a, b) => order(a) - order(b));
  const answer = (row: FactRecord) => describeFact(locale, row.key, row.value);
  return (
    <RowsCard
      {...props}
      rows={rows}
      id="facts"
      title={t('page.facts')}
      empty={t('page.noFacts')}
      addLabel=""
      describe={answer}
      columns={[
        { key: 'fact', header: t('page.fact'), rowHeader: true, cell: (row) => t(`facts.name.${row.key}`) },
        {
          key: 'point',
          header: t('page.point'),
          cell: (row) => `${t(`point.${row.point}`)}, ${formatDate(locale, row.asOf)}`,
        },
        { key: 'answer', header: t('page.answer'), cell: answer },
      ]}
      actions={(row) =>
        row.point === 'follow-up' ? null : (
          <Link href={(row.point === 'entry' ? entryFactsPath : exitFactsPath).to({ enrolmentId })}>
            {t('page.correct')}
          </Link>
        )
      }
    />
  );
}
