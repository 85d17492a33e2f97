import { z } from 'zod';
import { handOverPath } from '#app/features/enrolments/domain/paths.ts';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { endStandInPath, standInsPath, workPath } from '../../domain/paths.ts';
import { arrangeStandIn as arrangeStandInPermission } from '../../domain/permissions.ts';
import { standInForm } from '../../domain/stand-in-form.ts';
import { arrangeStandIn, endStandIn, listStandIns, type StandIn } from '../../server/stand-ins.ts';
import { workTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

export const standInsPage = definePage({
  path: standInsPath,
  permission: arrangeStandInPermission,
  audit: { none: 'colleagues and days, no participant' },
  params: z.object({}),
  query: z.object({}),
  form: standInForm,
  load: (ctx) => listStandIns(ctx),
  submit: async (ctx, { form }) => {
    const arranged = await arrangeStandIn(ctx, form);
    return arranged.ok ? ok(standInsPath.to({}, { done: 'saved' })) : arranged;
  },
  view: ({ standIns, caseWorkers }, view) => {
    const t = translate(workTexts, view.locale);
    return {
      title: t('standIns.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: workPath.to(), label: t('title') }]} />}
            title={t('standIns.title')}
            lead={t('standIns.lead')}
            actions={
              <LinkButton variant="secondary" href={handOverPath.to()}>
                {t('standIns.handOver')}
              </LinkButton>
            }
          />
          <Card title={t('standIns.list')}>
            {standIns.length === 0 ? <p>{t('standIns.none')}</p> : null}
            {standIns.map((each) => (
              <Arrangement key={each.id} standIn={each} view={view} />
            ))}
          </Card>
          <Card title={t('standIns.add')}>
            {caseWorkers.length < 2 ? (
              <p>{t('standIns.alone')}</p>
            ) : (
              <NewStandIn caseWorkers={caseWorkers} view={view} />
            )}
          </Card>
        </Stack>
      ),
    };
  },
});

function Arrangement({ standIn, view }: { standIn: StandIn; view: ViewContext }) {
  const { locale, caller } = view;
  const t = translate(workTexts, locale);
  const names = { standIn: standIn.standInName, away: standIn.awayName };
  const mayEnd = caller.role === 'coordinator' || standIn.awayId === caller.accountId;
  return (
    <Cluster>
      <Text as="span">{t('standIns.line', names)}</Text>
      <Text as="span" soft>
        {t('standIns.from', { from: formatDate(locale, standIn.startsOn), to: formatDate(locale, standIn.endsOn) })}
      </Text>
      {standIn.startsOn <= view.today ? <Tag tone="success">{t('standIns.now')}</Tag> : null}
      {mayEnd ? (
        <Form action={endStandInPath.to({ standInId: standIn.id })}>
          <Button size="sm" variant="tertiary">
            {t('standIns.end')} <VisuallyHidden>{t('standIns.line', names)}</VisuallyHidden>
          </Button>
        </Form>
      ) : null}
    </Cluster>
  );
}

function NewStandIn({ caseWorkers, view }: { caseWorkers: { id: string; name: string }[]; view: ViewContext }) {
  const { locale, caller } = view;
  const t = translate(workTexts, locale);
  const state = formState(view);
  const options = caseWorkers.map(({ id, name }) => ({ value: id, label: name }));
  const isCaseWorker = caller.role === 'case-worker';
  return (
    <Form hidden={{ id: state.textOf('id', newId()) }} warnUnsaved>
      <FormProblems state={state} />
      <Columns>
        <Select
          name="awayId"
          label={t('standIns.away')}
          emptyLabel={t('standIns.choose')}
          required
          defaultValue={state.textOf('awayId', isCaseWorker ? caller.accountId : '')}
          error={state.errorOf('awayId')}
          options={isCaseWorker ? options.filter(({ value }) => value === caller.accountId) : options}
        />
        <Select
          name="standInId"
          label={t('standIns.standIn')}
          emptyLabel={t('standIns.choose')}
          required
          defaultValue={state.textOf('standInId')}
          error={state.errorOf('standInId')}
          options={isCaseWorker ? options.filter(({ value }) => value !== caller.accountId) : options}
        />
        <DateInput
          {...calendarProps(locale)}
          name="startsOn"
          label={t('standIns.startsOn')}
          required
          defaultValue={state.textOf('startsOn', view.today)}
          error={state.errorOf('startsOn')}
        />
        <DateInput
          {...calendarProps(locale)}
          name="endsOn"
          label={t('standIns.endsOn')}
          required
          defaultValue={state.textOf('endsOn')}
          error={state.errorOf('endsOn')}
        />
      </Columns>
      <Button icon="save">{t('standIns.submit')}</Button>
    </Form>
  );
}

export const endStandInAction = defineAction({
  path: endStandInPath,
  permission: arrangeStandInPermission,
  audit: { none: 'colleagues and days, no participant' },
  params: z.object({ standInId: z.uuid() }),
  form: z.object({}),
  submit: async (ctx, { params }) => {
    await endStandIn(ctx, params.standInId);
    return ok(standInsPath.to({}, { done: 'saved' }));
  },
  backTo: () => standInsPath.to(),
});
