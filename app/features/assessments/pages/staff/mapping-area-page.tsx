import { z } from 'zod';
import { mappingPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { answersForm } from '../../domain/forms.ts';
import { instrumentLanguages, isGuarded, questionsOf, wordsIn } from '../../domain/instrument.ts';
import { mappingAreaPath } from '../../domain/paths.ts';
import { writeMapping } from '../../domain/permissions.ts';
import { getMappingArea, type MappingArea } from '../../server/get-mapping.ts';
import { saveMappingArea } from '../../server/save-answers.ts';
import { formState } from '../form-state.ts';
import { AssessmentHeader, LanguageTabs, NotRead } from '../parts/assessment-parts.tsx';
import { AreaAnswers } from '../parts/mapping-answers.tsx';
import { type AreaForm, areaForm, QuestionField } from '../parts/question-field.tsx';
import { assessmentTranslate, languageOf, ownNameOf } from '../words.ts';

type Data = MappingArea & { asked: string | undefined };

/** One area of a mapping: its questions to talk about, in a language both can read, and what is said. */
export const mappingAreaPage = definePage({
  path: mappingAreaPath,
  permission: writeMapping,
  audit: { action: 'read', category: 'assessments' },
  submitAudit: { action: 'write', category: 'assessments' },
  params: z.object({ enrolmentId: z.uuid(), mappingId: z.uuid(), areaKey: z.string().max(60) }),
  query: z.object({ language: z.string().max(20).optional().catch(undefined) }),
  form: answersForm,
  load: async (ctx, { params, query }): Promise<Data> => ({
    ...(await getMappingArea(ctx, params)),
    asked: query.language,
  }),
  submit: async (ctx, { params, form }) => {
    const saved = await saveMappingArea(ctx, params, form, true);
    return saved.ok
      ? ok(`${mappingPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' })}#${params.areaKey}`)
      : saved;
  },
  view: (data, view) => {
    const { locale } = view;
    const t = assessmentTranslate(locale);
    const { head, assessment, instrument, area, before } = data;
    const state = formState(view);
    const language = languageOf(instrument, data.asked, view);
    const form = areaForm(data, state, view.typed);
    const at = { enrolmentId: head.id, mappingId: assessment.id, areaKey: area.key };
    const name = wordsIn(instrument, area.name, locale);
    return {
      title: name,
      islands: true,
      body: (
        <Stack gap="lg">
          <AssessmentHeader
            head={head}
            locale={locale}
            below={[{ href: mappingPath.to({ enrolmentId: head.id }), label: t('mapping.title') }]}
            title={name}
            tags={isGuarded(area) ? <Tag icon="lock">{t('guarded')}</Tag> : undefined}
            lead={area.help === undefined ? undefined : wordsIn(instrument, area.help, locale)}
          />
          {assessment.closedAt === null ? (
            <Split
              aside={
                <>
                  {before === undefined ? null : (
                    <Card title={t('area.before', { day: formatDate(locale, before.assessment.heldOn) })} tone="soft">
                      <AreaAnswers
                        instrument={before.instrument}
                        area={before.instrument.areas.find(({ key }) => key === area.key) ?? area}
                        answers={before.answers}
                        locale={locale}
                        narrow
                      />
                    </Card>
                  )}
                  <NextArea data={data} view={view} />
                </>
              }
            >
              <LanguageTabs
                instrument={instrument}
                language={language}
                locale={locale}
                hrefFor={(each) => mappingAreaPath.to(at, { language: each })}
              />
              <NotRead instrument={instrument} language={language} locale={locale} />
              <AreaFormCard data={data} form={form} language={language} view={view} />
            </Split>
          ) : (
            <Alert>{t('area.closed')}</Alert>
          )}
        </Stack>
      ),
    };
  },
});

type CardProps = { data: Data; form: AreaForm; language: string; view: ViewContext };

function AreaFormCard({ data, form, language, view }: CardProps) {
  const { locale, today } = view;
  const t = assessmentTranslate(locale);
  const { instrument, area, answers } = data;
  const { state } = form;
  const said = answers.findLast((each) => each.areaKey === area.key && each.isCurrent && each.language !== null);
  const last = answers.findLast((each) => each.areaKey === area.key);
  return (
    <Card>
      <Form hidden={{ version: String(form.version) }} warnUnsaved>
        {state.isStale ? (
          <Alert tone="warning" role="alert" title={t('area.newerTitle')}>
            <p>{t('area.newerText', { name: last?.recordedBy ?? '' })}</p>
          </Alert>
        ) : (
          <FormProblems state={state} />
        )}
        {questionsOf(instrument, area).map((question) => (
          <QuestionField
            key={question.key}
            data={data}
            form={form}
            question={question}
            language={language}
            locale={locale}
          />
        ))}
        <RadioGroup
          name="rater"
          legend={t('area.who')}
          error={state.errorOf('rater')}
          defaultValue={state.textOf('rater', 'person')}
          options={(['person', 'together', 'staff'] as const).map((value) => ({
            value,
            label: t(`area.rater.${value}`),
          }))}
          inline
        />
        <DateInput
          {...calendarProps(locale)}
          name="saidOn"
          label={t('area.saidOn')}
          error={state.errorOf('saidOn')}
          defaultValue={state.textOf('saidOn', today)}
          max={today}
        />
        <Select
          name="language"
          label={t('area.language')}
          error={state.errorOf('language')}
          defaultValue={state.textOf('language', said?.isTranslation ? 'sv' : (said?.language ?? 'sv'))}
          options={instrumentLanguages.map((code) => ({ value: code, label: ownNameOf(code, locale) }))}
          width="md"
        />
        <Text soft small>
          {t('area.mayRefuse')}
        </Text>
        <ButtonRow>
          <Button icon="save">{t('save')}</Button>
          <LinkButton variant="tertiary" href={`${mappingPath.to({ enrolmentId: data.head.id })}#${area.key}`}>
            {t('area.back')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function NextArea({ data, view }: { data: Data; view: ViewContext }) {
  const t = assessmentTranslate(view.locale);
  const { head, assessment, instrument, area } = data;
  const next = instrument.areas[instrument.areas.findIndex(({ key }) => key === area.key) + 1];
  if (next === undefined || isGuarded(next)) return null;
  return (
    <LinkButton
      variant="tertiary"
      icon="chevron-end"
      href={mappingAreaPath.to({ enrolmentId: head.id, mappingId: assessment.id, areaKey: next.key })}
    >
      {t('area.next', { area: wordsIn(instrument, next.name, view.locale) })}
    </LinkButton>
  );
}
