import { z } from 'zod';
import { progressionPath } from '#app/features/enrolments/domain/paths.ts';
import { ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { Select } from '#app/ui/select.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { curvesOf } from '../../domain/curves.ts';
import { startMeasurementForm } from '../../domain/forms.ts';
import { isGuarded, wordsIn } from '../../domain/instrument.ts';
import type { PointState } from '../../domain/measuring-points.ts';
import { instrumentPath, measurementPath, measurementsPath } from '../../domain/paths.ts';
import { measureProgression, readProgression } from '../../domain/permissions.ts';
import { getProgression, type Measurement, type Progression, startMeasurement } from '../../server/progression.ts';
import { formState } from '../form-state.ts';
import { AssessmentHeader } from '../parts/assessment-parts.tsx';
import { OneMeasurement } from '../parts/one-measurement.tsx';
import { ProgressionCurve } from '../parts/progression-curve.tsx';
import { assessmentTranslate } from '../words.ts';

type Data = Progression & { newMeasurementId: string; asked: string | undefined };

export const progressionPage = definePage({
  path: progressionPath,
  permission: readProgression,
  audit: { action: 'read', category: 'assessments' },
  submitPermission: measureProgression,
  submitAudit: { action: 'write', category: 'assessments' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({ instrument: z.string().max(60).optional().catch(undefined) }),
  form: startMeasurementForm,
  load: async (ctx, { params, query }): Promise<Data> => ({
    ...(await getProgression(ctx, params.enrolmentId)),
    newMeasurementId: newId(),
    asked: query.instrument,
  }),
  submit: async (ctx, { params, form }) => {
    const started = await startMeasurement(ctx, params.enrolmentId, form);
    return started.ok ? ok(measurementPath.to({ ...params, ...started.value })) : started;
  },
  view: (data, view) => {
    const { locale } = view;
    const t = assessmentTranslate(locale);
    const { head, measurements } = data;
    const used = measurements
      .map(({ instrument }) => instrument)
      .filter(({ key }, at, all) => all.findIndex((each) => each.key === key) === at);
    const shown = used.find(({ key }) => key === data.asked) ?? used[0];
    const own = measurements.filter(({ instrument }) => instrument.key === shown?.key);
    return {
      title: t('progression.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <AssessmentHeader head={head} locale={locale} title={t('progression.title')} lead={t('progression.lead')} />
          <ParticipantTabs enrolmentId={head.id} locale={locale} current="progression" />
          <Split aside={<Aside data={data} view={view} />}>
            {used.length < 2 ? null : (
              <TabLinks
                label={t('progression.instrument')}
                items={used.map((each) => ({
                  href: progressionPath.to({ enrolmentId: head.id }, { instrument: each.key }),
                  label: wordsIn(each, each.name, locale),
                  current: each.key === shown?.key,
                }))}
              />
            )}
            {own.length === 0 ? (
              <EmptyState icon="chart" title={t('progression.none')}>
                {t('progression.noneText')}
              </EmptyState>
            ) : (
              <Measurements data={data} measurements={own} view={view} />
            )}
            {own[0] !== undefined && own.length === 1 ? (
              <>
                <OneMeasurement
                  instrument={own[0].instrument}
                  curves={curvesOf(own[0].instrument, own, data.mayReadGuarded)}
                  locale={locale}
                />
                <Text soft small>
                  {t('progression.oneOnly')} {data.mayReadGuarded ? null : t('progression.hiddenAreas')}
                </Text>
              </>
            ) : null}
          </Split>
          {own.length < 2 ? null : <Curves data={data} measurements={own} view={view} />}
        </Stack>
      ),
    };
  },
});

type Part = { data: Data; view: ViewContext };

function Measurements({ data, measurements, view }: Part & { measurements: readonly Measurement[] }) {
  const { locale } = view;
  const t = assessmentTranslate(locale);
  const answered = ({ answers, instrument }: Measurement, rater: 'person' | 'staff') =>
    t('progression.answered', {
      answered: String(answers.filter((each) => each.rater === rater && each.value !== null).length),
      total: String(
        instrument.areas
          .filter((area) => data.mayReadGuarded || !isGuarded(area))
          .reduce((sum, area) => sum + (area.questions?.length ?? 0) + (instrument.everyArea?.length ?? 0), 0),
      ),
    });
  return (
    <Table
      caption={t('progression.measurements')}
      rows={measurements}
      rowKey={({ assessment }) => assessment.id}
      columns={[
        {
          key: 'when',
          header: t('progression.when'),
          rowHeader: true,
          cell: ({ assessment }) => (
            <Link href={measurementPath.to({ enrolmentId: data.head.id, measurementId: assessment.id })}>
              {formatDate(locale, assessment.heldOn)}
            </Link>
          ),
        },
        {
          key: 'point',
          header: t('progression.point'),
          cell: ({ assessment }) =>
            data.points.find(({ key }) => key === assessment.pointKey)?.name ??
            assessment.pointKey ??
            t('progression.outside'),
        },
        { key: 'person', header: t('progression.person'), cell: (each) => answered(each, 'person') },
        { key: 'staff', header: t('progression.staff'), cell: (each) => answered(each, 'staff') },
      ]}
    />
  );
}

function Curves({ data, measurements, view }: Part & { measurements: readonly Measurement[] }) {
  const { locale } = view;
  const t = assessmentTranslate(locale);
  const { instrument } = measurements[0] as Measurement;
  const curves = curvesOf(instrument, measurements, data.mayReadGuarded);
  const description = data.mayReadGuarded ? undefined : t('progression.hiddenAreas');
  return (
    <Section title={t('progression.curves')} {...(description === undefined ? {} : { description })}>
      <Columns min="wide">
        {curves.map((curve) => (
          <Card key={`${curve.areaKey}-${curve.itemKey}`}>
            <ProgressionCurve instrument={instrument} curve={curve} locale={locale} />
          </Card>
        ))}
      </Columns>
    </Section>
  );
}

const tones = { done: 'success', due: 'warning', upcoming: 'neutral', missed: 'neutral' } as const satisfies Record<
  PointState,
  string
>;

function Aside({ data, view }: Part) {
  const { locale, today } = view;
  const t = assessmentTranslate(locale);
  const { head, points, choices, newMeasurementId } = data;
  const state = formState(view);
  const due = points.find((point) => point.state === 'due');
  const open = points.filter((point) => point.state !== 'done');
  return (
    <>
      <Card id="points" title={t('progression.points')}>
        {points.length === 0 ? (
          <Text soft>{t('progression.noPoints')}</Text>
        ) : (
          <Stack gap="sm">
            {points.map((point) => (
              <Text as="div" key={point.key}>
                <Tag tone={tones[point.state]}>{t(`progression.state.${point.state}`)}</Tag>{' '}
                {point.on === null
                  ? point.name
                  : t('progression.dueLine', { point: point.name, day: formatDate(locale, point.on) })}
              </Text>
            ))}
          </Stack>
        )}
        <p>
          <Link href={measurementsPath.to()}>{t('due.link')}</Link>
        </p>
        {choices.map((each) => (
          <p key={each.key}>
            <Link href={instrumentPath.to({ instrumentKey: each.key, number: String(each.number) })}>
              {t('instruments.about', { name: wordsIn(each, each.name, locale) })}
            </Link>
          </p>
        ))}
      </Card>
      {head.startedOn === null ? null : (
        <Card id="start" title={t(due === undefined ? 'progression.start' : 'progression.due')}>
          <Form
            hidden={{ id: newMeasurementId, instrument: choices.length === 1 ? choices[0]?.key : undefined }}
            warnUnsaved
          >
            <FormProblems state={state} />
            {choices.length > 1 ? (
              <Select
                name="instrument"
                label={t('progression.instrument')}
                error={state.errorOf('instrument')}
                defaultValue={state.textOf('instrument', choices[0]?.key)}
                options={choices.map((each) => ({ value: each.key, label: wordsIn(each, each.name, locale) }))}
              />
            ) : null}
            <Select
              name="point"
              label={t('progression.point')}
              error={state.errorOf('point')}
              defaultValue={state.textOf('point', due?.key)}
              emptyLabel={t('progression.outside')}
              options={open.map(({ key, name }) => ({ value: key, label: name }))}
            />
            <DateInput
              {...calendarProps(locale)}
              name="heldOn"
              label={t('progression.heldOn')}
              error={state.errorOf('heldOn')}
              defaultValue={state.textOf('heldOn', today)}
              max={today}
            />
            <Button icon="plus">{t('progression.submit')}</Button>
          </Form>
        </Card>
      )}
    </>
  );
}
