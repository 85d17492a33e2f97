import { z } from 'zod';
import { historyPath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader } from '#app/features/enrolments/pages/parts.tsx';
import { funders } from '#app/features/placements/domain/forms.ts';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { Link } from '#app/ui/link.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { afterOutcomes, askForm, followUpsAfter, jobForm, jobForms, settleJobForm } from '../../domain/after.ts';
import { afterPlacementPath, afterPlacementsPath, askAfterPath, settleJobPath } from '../../domain/paths.ts';
import { readAfterPlacements, recordAfterPlacements } from '../../domain/permissions.ts';
import { answerAfter, getAfterPlacement, offerJob, settleJob } from '../../server/after-placements.ts';
import type { PlacementAfter } from '../../server/after-store.ts';
import { afterTranslate, formState, jobLine, nameOfPlacement } from '../after-words.ts';

const write = { action: 'write', category: 'outcomes' } as const;
const params = z.object({ enrolmentId: z.uuid(), placementId: z.uuid() });

/** What one placement led to: jobs, and how she fares afterwards. */
export const afterPlacementPage = definePage({
  path: afterPlacementPath,
  permission: readAfterPlacements,
  submitPermission: recordAfterPlacements,
  audit: { action: 'read', category: 'outcomes' },
  submitAudit: write,
  params,
  query: z.object({}),
  form: jobForm,
  load: async (ctx, input) => ({ ...(await getAfterPlacement(ctx, input.params)), jobId: newId(), askId: newId() }),
  submit: async (ctx, { params: of, form }) => {
    const offered = await offerJob(ctx, of, form);
    return offered.ok ? ok(afterPlacementPath.to(of, { done: 'saved' })) : offered;
  },
  view: ({ head, placement, jobId, askId }, view) => {
    const { locale } = view;
    const t = afterTranslate(locale);
    const of = { enrolmentId: head.id };
    const title = nameOfPlacement(placement, locale);
    const code = view.url.searchParams.get('problem');
    const problem = formState({ ...view, typed: undefined, problems: code ? { '': [code] } : undefined }).whole;
    return {
      title: t('own.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            {...of}
            person={head}
            locale={locale}
            title={title}
            below={{ href: afterPlacementsPath.to(of), label: t('own.title') }}
            lead={t('own.days', {
              from: formatDate(locale, placement.startsOn),
              to: formatDate(locale, placement.endedOn ?? placement.endsOn),
            })}
          />
          {problem === undefined ? null : <Alert tone="warning">{problem}</Alert>}
          <Jobs placement={placement} view={view} />
          <FollowUps placement={placement} view={view} id={askId} />
          <NewJob placement={placement} view={view} id={jobId} />
        </Stack>
      ),
    };
  },
});

export const settleJobAction = defineAction({
  path: settleJobPath,
  permission: recordAfterPlacements,
  audit: write,
  params: params.extend({ jobId: z.uuid() }),
  form: settleJobForm,
  submit: async (ctx, { params: of, form }) => {
    const settled = await settleJob(ctx, of, form);
    return settled.ok ? ok(afterPlacementPath.to(of, { done: 'saved' })) : settled;
  },
  backTo: (of) => afterPlacementPath.to(of),
});

export const askAfterAction = defineAction({
  path: askAfterPath,
  permission: recordAfterPlacements,
  audit: write,
  params,
  form: askForm,
  submit: async (ctx, { params: of, form }) => {
    const answered = await answerAfter(ctx, of, form);
    return answered.ok ? ok(afterPlacementPath.to(of, { done: 'saved' })) : answered;
  },
  backTo: (of) => afterPlacementPath.to(of),
});

type Props = { placement: PlacementAfter; view: ViewContext };

function Jobs({ placement, view: { locale, today } }: Props) {
  const t = afterTranslate(locale);
  return (
    <Card id="jobs" title={t('page.jobs')}>
      {placement.jobs.length === 0 ? <Text soft>{t('page.noJobs')}</Text> : null}
      <Stack>
        {placement.jobs.map((job) => (
          <Stack key={job.id} gap="sm">
            <Text strong>{jobLine(job, locale)}</Text>
            <Text small>
              {t('page.offeredOn')} {formatDate(locale, job.offeredOn)}. {t(`funder.${job.fundedBy}`)}.{' '}
              <Tag tone={job.status === 'accepted' ? 'success' : job.status === 'offered' ? 'info' : 'neutral'}>
                {t(`job.${job.status}`)}
              </Tag>
            </Text>
            {job.status === 'offered' ? (
              <Form
                action={settleJobPath.to({
                  enrolmentId: placement.enrolmentId,
                  placementId: placement.id,
                  jobId: job.id,
                })}
                hidden={{ version: String(job.version) }}
              >
                <RadioGroup
                  name="answer"
                  legend={t('page.answer')}
                  required
                  options={[
                    { value: 'accepted', label: t('job.accepted') },
                    { value: 'declined', label: t('job.declined') },
                  ]}
                />
                <DateInput
                  {...calendarProps(locale)}
                  name="onDay"
                  id={`on-${job.id}`}
                  label={t('page.onDay')}
                  required
                  max={today}
                  defaultValue={today}
                />
                <Button variant="secondary">{t('save')}</Button>
              </Form>
            ) : null}
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}

function FollowUps({ placement, view: { locale, today }, id }: Props & { id: string }) {
  const t = afterTranslate(locale);
  const { enrolmentId } = placement;
  const points = followUpsAfter(placement);
  const open = points.filter(({ dueOn }) => dueOn <= today);
  const answered = new Set(placement.asked.map(({ months }) => months));
  const first = open.find(({ months }) => !answered.has(months));
  return (
    <Card id="follow-up" title={t('page.followUps')} description={t('page.followUpsLead')}>
      {points.length === 0 ? (
        <Text soft>{t('page.noFollowUps')}</Text>
      ) : (
        <Stack>
          <DefinitionList
            items={points.map(({ months, dueOn }) => {
              const said = placement.asked.find((each) => each.months === months);
              return {
                term: t('page.months', { count: String(months) }),
                value:
                  said === undefined
                    ? t('page.dueOn', { day: formatDate(locale, dueOn) })
                    : t('page.askedOn', {
                        outcome: t(`outcome.${said.outcome}`),
                        day: formatDate(locale, said.askedOn),
                      }),
              };
            })}
          />
          {open.length === 0 ? null : (
            <Form action={askAfterPath.to({ enrolmentId, placementId: placement.id })} hidden={{ id }}>
              <RadioGroup
                name="months"
                legend={t('page.which')}
                required
                defaultValue={String(first?.months ?? open.at(-1)?.months)}
                options={open.map(({ months }) => ({
                  value: String(months),
                  label: t('page.months', { count: String(months) }),
                }))}
              />
              <RadioGroup
                name="outcome"
                legend={t('page.outcome')}
                required
                options={afterOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
              />
              <Text soft small>
                {t('page.history')} <Link href={historyPath.to({ enrolmentId })}>{t('page.toHistory')}</Link>
              </Text>
              <Button variant="secondary">{t('page.ask')}</Button>
            </Form>
          )}
        </Stack>
      )}
    </Card>
  );
}

function NewJob({ placement, view, id }: Props & { id: string }) {
  const { locale, today } = view;
  const t = afterTranslate(locale);
  const state = formState(view);
  const day = (name: 'offeredOn' | 'startsOn' | 'endsOn', stored?: string) => (
    <DateInput
      {...calendarProps(locale)}
      name={name}
      label={t(`page.${name}`)}
      hint={name === 'endsOn' ? t('page.endsOnHint') : undefined}
      optionalText={name === 'endsOn' ? t('optional') : undefined}
      required={name !== 'endsOn'}
      defaultValue={state.textOf(name, stored)}
      error={state.errorOf(name)}
    />
  );
  return (
    <FormCard
      title={t('page.newJob')}
      description={t('page.newJobLead')}
      state={state}
      warnUnsaved
      hidden={{ id: state.textOf('id', id) }}
      submit={t('save')}
      cancel={{ href: afterPlacementsPath.to({ enrolmentId: placement.enrolmentId }), label: t('cancel') }}
    >
      <Select
        name="form"
        label={t('page.form')}
        emptyLabel={t('choose')}
        required
        width="lg"
        options={jobForms.map((value) => ({ value, label: t(`form.${value}`) }))}
        defaultValue={state.textOf('form')}
        error={state.errorOf('form')}
      />
      <Checkbox
        name="sameWorkplace"
        label={t('page.sameWorkplace')}
        defaultChecked={state.isTicked('sameWorkplace', true)}
      />
      <TextInput
        name="employer"
        label={t('page.employer')}
        hint={t('page.employerHint')}
        optionalText={t('optional')}
        maxLength={160}
        width="lg"
        defaultValue={state.textOf('employer')}
        error={state.errorOf('employer')}
      />
      <TextInput
        name="extentPercent"
        label={t('page.extentPercent')}
        inputMode="numeric"
        width="xs"
        required
        suffix="%"
        defaultValue={state.textOf('extentPercent', '100')}
        error={state.errorOf('extentPercent')}
      />
      <Select
        name="fundedBy"
        label={t('page.fundedBy')}
        emptyLabel={t('choose')}
        required
        width="md"
        options={funders.map((value) => ({ value, label: t(`funder.${value}`) }))}
        defaultValue={state.textOf('fundedBy')}
        error={state.errorOf('fundedBy')}
      />
      {day('offeredOn', today)}
      {day('startsOn')}
      {day('endsOn')}
    </FormCard>
  );
}
