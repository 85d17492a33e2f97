import { z } from 'zod';
import { progressionPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Select } from '#app/ui/select.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { type View, views } from '../../domain/answers.ts';
import { differences, sumOf } from '../../domain/curves.ts';
import { changeMeasurementForm } from '../../domain/forms.ts';
import { isGuarded, questionsOf, wordsIn } from '../../domain/instrument.ts';
import { dialogueSheetPath, measurementPath, ratePath } from '../../domain/paths.ts';
import { measureProgression, readProgression } from '../../domain/permissions.ts';
import { changeMeasurement, getMeasurement, type OneMeasurement } from '../../server/progression.ts';
import { formState } from '../form-state.ts';
import { AssessmentHeader } from '../parts/assessment-parts.tsx';
import { answerInWords, assessmentTranslate } from '../words.ts';

export const measurementPage = definePage({
  path: measurementPath,
  permission: readProgression,
  audit: { action: 'read', category: 'assessments' },
  submitPermission: measureProgression,
  submitAudit: { action: 'write', category: 'assessments' },
  params: z.object({ enrolmentId: z.uuid(), measurementId: z.uuid() }),
  query: z.object({}),
  form: changeMeasurementForm,
  load: (ctx, { params }) => getMeasurement(ctx, params),
  submit: async (ctx, { params, form }) => {
    const changed = await changeMeasurement(ctx, params, form);
    return changed.ok ? ok(measurementPath.to(params, { done: 'saved' })) : changed;
  },
  view: (data, view) => {
    const { locale } = view;
    const t = assessmentTranslate(locale);
    const { head, assessment, instrument } = data;
    const at = { enrolmentId: head.id, measurementId: assessment.id };
    const title = `${wordsIn(instrument, instrument.name, locale)} ${formatDate(locale, assessment.heldOn)}`;
    const point = head.definition.measuringPoints?.find(({ key }) => key === assessment.pointKey);
    return {
      title,
      islands: true,
      body: (
        <Stack gap="lg">
          <AssessmentHeader
            head={head}
            locale={locale}
            below={[{ href: progressionPath.to({ enrolmentId: head.id }), label: t('progression.title') }]}
            title={title}
            tags={
              <>
                <Tag>{point?.name ?? assessment.pointKey ?? t('progression.outside')}</Tag>
                {data.answers.some(({ rater, recordedBy }) => rater === 'person' && recordedBy === '') ? (
                  <Tag tone="info">{t('progression.herself')}</Tag>
                ) : null}
              </>
            }
            lead={instrument.lead === undefined ? undefined : wordsIn(instrument, instrument.lead, locale)}
            actions={
              <ButtonRow>
                {views.map((each) => (
                  <LinkButton
                    key={each}
                    icon={each === 'person' ? 'users' : 'edit'}
                    variant={each === 'person' ? 'primary' : 'secondary'}
                    href={ratePath.to({ ...at, rater: each })}
                  >
                    {t(`progression.rate.${each}`)}
                  </LinkButton>
                ))}
                <LinkButton icon="printer" href={dialogueSheetPath.to(at)}>
                  {t('progression.sheet')}
                </LinkButton>
              </ButtonRow>
            }
          />
          <Split
            aside={
              <>
                <Talk data={data} view={view} />
                <Details summary={t('progression.change')} open={view.problems !== undefined}>
                  <ChangeForm data={data} view={view} />
                </Details>
              </>
            }
          >
            <Answers data={data} view={view} />
            {data.mayReadGuarded ? null : <Text soft>{t('progression.hiddenAreas')}</Text>}
          </Split>
        </Stack>
      ),
    };
  },
});

type Part = { data: OneMeasurement; view: ViewContext };

function Answers({ data: { instrument, answers, mayReadGuarded }, view: { locale } }: Part) {
  const t = assessmentTranslate(locale);
  const rows = instrument.areas
    .filter((area) => mayReadGuarded || !isGuarded(area))
    .flatMap((area) => questionsOf(instrument, area).map((question) => ({ area, question })));
  const differing = new Map(differences(instrument, answers).map((each) => [`${each.areaKey}.${each.itemKey}`, each]));
  const answer = ({ area, question }: (typeof rows)[number], rater: View) => {
    const value = answers.find(
      (each) => each.areaKey === area.key && each.itemKey === question.key && each.rater === rater,
    )?.value;
    if (value == null) return <Text soft>{t('progression.noAnswer')}</Text>;
    return t('progression.step', { value, words: answerInWords(instrument, question, value, locale) });
  };
  const sums = views.map((each) => sumOf(instrument, answers, each));
  return (
    <Table
      caption={t('progression.question')}
      captionHidden
      rows={rows}
      rowKey={({ area, question }) => `${area.key}.${question.key}`}
      columns={[
        {
          key: 'question',
          header: t('progression.question'),
          rowHeader: true,
          cell: ({ area, question }) => (
            <Stack gap="xs">
              <Text as="span" strong>
                {wordsIn(instrument, area.name, locale)}{' '}
                {differing.has(`${area.key}.${question.key}`) ? <Tag tone="info">{t('progression.differ')}</Tag> : null}
              </Text>
              <Text as="span" soft small>
                {wordsIn(instrument, question.text, locale)}
              </Text>
            </Stack>
          ),
        },
        { key: 'person', header: t('progression.person'), cell: (row) => answer(row, 'person') },
        { key: 'staff', header: t('progression.staff'), cell: (row) => answer(row, 'staff') },
      ]}
      {...(instrument.scoring === 'sum'
        ? {
            foot: {
              question: t('progression.sum'),
              person: sums[0] == null ? '–' : formatNumber(locale, sums[0]),
              staff: sums[1] == null ? '–' : formatNumber(locale, sums[1]),
            },
          }
        : {})}
    />
  );
}

function Talk({ data: { instrument, answers }, view: { locale } }: Part) {
  const t = assessmentTranslate(locale);
  const differing = differences(instrument, answers).slice(0, 3);
  return (
    <Card title={t('progression.talk')} tone="accent">
      <Stack gap="sm">
        <Text>{t('progression.talkText')}</Text>
        {differing.map(({ areaKey, itemKey }) => {
          const area = instrument.areas.find(({ key }) => key === areaKey);
          return area === undefined ? null : (
            <Text key={`${areaKey}.${itemKey}`} strong>
              {wordsIn(instrument, area.name, locale)}
            </Text>
          );
        })}
      </Stack>
    </Card>
  );
}

function ChangeForm({ data: { head, assessment }, view }: Part) {
  const { locale, today } = view;
  const t = assessmentTranslate(locale);
  const state = formState(view);
  return (
    <Form hidden={{ version: String(assessment.version) }} warnUnsaved>
      <FormProblems state={state} />
      <DateInput
        {...calendarProps(locale)}
        name="heldOn"
        label={t('progression.heldOn')}
        error={state.errorOf('heldOn')}
        defaultValue={state.textOf('heldOn', assessment.heldOn)}
        max={today}
      />
      <Select
        name="point"
        label={t('progression.point')}
        error={state.errorOf('point')}
        defaultValue={state.textOf('point', assessment.pointKey ?? '')}
        emptyLabel={t('progression.outside')}
        options={(head.definition.measuringPoints ?? []).map(({ key, name }) => ({ value: key, label: name }))}
      />
      <Button>{t('save')}</Button>
    </Form>
  );
}
