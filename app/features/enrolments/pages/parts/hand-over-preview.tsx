import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { type HandOverRow, mostHandedOver } from '../../domain/hand-over.ts';
import { confirmHandOverPath, handOverPath, participantsPath } from '../../domain/paths.ts';
import type { HandOverChoice } from '../../server/hand-over.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import { listToolState, listToolTranslate } from '../../texts/list-tools.ts';
import { listedName, statusTones } from '../../texts/words.ts';

type Props = { choice: HandOverChoice; view: ViewContext };

/** Who is to be handed over, to whom, from when and why. Rows that stood in the way of a refused hand-over are marked. */
export function HandOverPreview({ choice: { rows, caseWorkers, isMore }, view }: Props) {
  const t = listToolTranslate(view.locale);
  const state = listToolState(view);
  if (rows.length === 0)
    return (
      <Stack gap="lg">
        <HandOverHeader view={view} lead={t('handOver.lead')} />
        <EmptyState
          icon="users"
          title={t('handOver.empty')}
          action={<LinkButton href={participantsPath.to()}>{t('filters.back')}</LinkButton>}
        >
          {t('handOver.emptyText')}
        </EmptyState>
      </Stack>
    );
  const hidden = view.typed?.['id'];
  return (
    <Stack gap="lg">
      <HandOverHeader view={view} lead={t('handOver.previewLead', { count: rows.length })} />
      <FormProblems state={{ ...state, summary: () => state.summary().filter(({ fieldId }) => fieldId !== 'rows') }} />
      {isMore ? (
        <Alert tone="info">{t('handOver.isMore', { count: formatNumber(view.locale, mostHandedOver) })}</Alert>
      ) : null}
      <Split
        aside={
          <Card>
            <Form
              action={confirmHandOverPath.to()}
              hidden={{ id: typeof hidden === 'string' && state.whole === undefined ? hidden : newId() }}
            >
              {rows.map(({ enrolmentId, version }) => (
                <input key={enrolmentId} type="hidden" name="rows" value={`${enrolmentId}:${version}`} />
              ))}
              <Select
                name="toAccountId"
                label={t('handOver.to')}
                emptyLabel={t('handOver.choose')}
                options={caseWorkers.map(({ id, name }) => ({ value: id, label: name }))}
                defaultValue={state.textOf('toAccountId')}
                error={state.errorOf('toAccountId')}
                required
              />
              <DateInput
                {...calendarProps(view.locale)}
                name="takesEffectOn"
                label={t('handOver.on')}
                hint={t('handOver.onHint')}
                max={view.today}
                defaultValue={state.textOf('takesEffectOn', view.today)}
                error={state.errorOf('takesEffectOn')}
                required
              />
              <TextArea
                name="reason"
                label={t('handOver.reason')}
                hint={t('handOver.reasonHint')}
                rows={2}
                maxLength={500}
                defaultValue={state.textOf('reason')}
                error={state.errorOf('reason')}
                required
              />
              <ButtonRow>
                <Button icon="users">{t('handOver.submit')}</Button>
                <LinkButton variant="tertiary" href={participantsPath.to()}>
                  {t('handOver.cancel')}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Card>
        }
      >
        <Table
          caption={t('handOver.caption')}
          columns={columnsOf(view)}
          rows={rows}
          rowKey={({ enrolmentId }) => enrolmentId}
          compact
        />
      </Split>
    </Stack>
  );
}

/** The head of the pages about handing over. */
export function HandOverHeader({ view, lead, isFirst }: { view: ViewContext; lead: string; isFirst?: boolean }) {
  const t = listToolTranslate(view.locale);
  const list = translate(enrolmentTexts, view.locale);
  const trail = [
    { href: participantsPath.to(), label: list('list.title') },
    ...(isFirst ? [] : [{ href: handOverPath.to(), label: t('handOver.title') }]),
  ];
  return (
    <PageHeader
      kicker={<Breadcrumbs label={list('page.breadcrumbs')} items={trail} />}
      title={t('handOver.title')}
      lead={lead}
    />
  );
}

function columnsOf(view: ViewContext): Column<HandOverRow>[] {
  const t = listToolTranslate(view.locale);
  const status = translate(enrolmentTexts, view.locale);
  const code = view.problems?.['toAccountId']?.[0] ?? view.problems?.['']?.[0];
  const marked = new Set(view.problems?.['rows']);
  const mark =
    code === 'not-in-programme'
      ? t('handOver.wrongProgramme')
      : code === 'not-a-reader'
        ? t('handOver.notReader')
        : t('handOver.changed');
  return [
    {
      key: 'name',
      header: t('handOver.name'),
      rowHeader: true,
      cell: (row) => (
        <>
          {listedName(row)} {marked.has(row.enrolmentId) ? <Tag tone="warning">{mark}</Tag> : null}
        </>
      ),
    },
    {
      key: 'status',
      header: t('handOver.status'),
      besideName: true,
      cell: (row) => <Tag tone={statusTones[row.status]}>{status(`status.${row.status}`)}</Tag>,
    },
    { key: 'programme', header: t('handOver.programme'), cell: ({ programmeName }) => programmeName },
    { key: 'now', header: t('handOver.now'), cell: ({ caseWorkerName }) => caseWorkerName ?? t('handOver.none') },
  ];
}
