import { z } from 'zod';
import { progressionPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { type View, views } from '../../domain/answers.ts';
import { rateForm } from '../../domain/forms.ts';
import { directionOf, isGuarded, questionsOf, stepsOf, wordsIn } from '../../domain/instrument.ts';
import { measurementPath, ratePath } from '../../domain/paths.ts';
import { measureProgression } from '../../domain/permissions.ts';
import { getMeasurement, type OneMeasurement } from '../../server/progression.ts';
import { saveView } from '../../server/save-answers.ts';
import { formState } from '../form-state.ts';
import { AssessmentHeader, LanguageTabs, NotRead } from '../parts/assessment-parts.tsx';
import { assessmentTranslate, languageOf } from '../words.ts';

type Data = OneMeasurement & { rater: View; asked: string | undefined };

/** One view of a measurement. The person's own is a calm page without names, in her language; staff answer apart from it. */
export const ratePage = definePage({
  path: ratePath,
  permission: measureProgression,
  audit: { action: 'read', category: 'assessments' },
  submitAudit: { action: 'write', category: 'assessments' },
  params: z.object({ enrolmentId: z.uuid(), measurementId: z.uuid(), rater: z.enum(views) }),
  query: z.object({ language: z.string().max(20).optional().catch(undefined) }),
  form: rateForm,
  load: async (ctx, { params, query }): Promise<Data> => ({
    ...(await getMeasurement(ctx, params)),
    rater: params.rater,
    asked: query.language,
  }),
  submit: async (ctx, { params, form }) => {
    const { rater, ...of } = params;
    const saved = await saveView(ctx, { ...of, view: rater }, form);
    return saved.ok ? ok(measurementPath.to(of, { done: 'saved' })) : saved;
  },
  view: (data, view) => {
    const { locale } = view;
    const t = assessmentTranslate(locale);
    const { head, assessment, instrument, rater } = data;
    const language = languageOf(instrument, data.asked, view);
    const at = { enrolmentId: head.id, measurementId: assessment.id, rater };
    const isOwn = rater === 'person';
    const title = isOwn ? wordsIn(instrument, instrument.name, language) : t('rate.staffTitle');
    const lead = isOwn && instrument.lead ? wordsIn(instrument, instrument.lead, language) : t('rate.staffLead');
    return {
      title,
      readAlong: isOwn,
      body: (
        <Stack gap="lg">
          {isOwn ? (
            <div lang={language} dir={directionOf(language)}>
              <PageHeader title={title} lead={lead} />
            </div>
          ) : (
            <AssessmentHeader
              head={head}
              locale={locale}
              below={[{ href: progressionPath.to({ enrolmentId: head.id }), label: t('progression.title') }]}
              title={title}
              lead={lead}
            />
          )}
          <LanguageTabs
            instrument={instrument}
            language={language}
            locale={locale}
            hrefFor={(each) => ratePath.to(at, { language: each })}
          />
          <NotRead instrument={instrument} language={language} locale={locale} />
          <Questions data={data} language={language} view={view} />
        </Stack>
      ),
    };
  },
});

type Props = { data: Data; language: string; view: ViewContext };

function Questions({ data, language, view }: Props) {
  const { locale } = view;
  const t = assessmentTranslate(locale);
  const { head, assessment, instrument, answers, rater, mayReadGuarded } = data;
  const state = formState(view);
  const saved = (areaKey: string, itemKey: string) =>
    answers.find((each) => each.areaKey === areaKey && each.itemKey === itemKey && each.rater === rater)?.value ?? '';
  const areas = instrument.areas.filter((area) => mayReadGuarded || !isGuarded(area));
  return (
    <Form hidden={{ version: String(assessment.version) }} warnUnsaved>
      <FormProblems state={state} />
      <div lang={language} dir={directionOf(language)}>
        <Stack gap="lg">
          {areas.flatMap((area) =>
            questionsOf(instrument, area).map((question) => {
              const name = `answers.${area.key}.${question.key}`;
              const words = rater === 'staff' ? (question.staffText ?? question.text) : question.text;
              return (
                <RadioGroup
                  key={name}
                  name={name}
                  legend={wordsIn(instrument, words, language)}
                  hint={question.help === undefined ? undefined : wordsIn(instrument, question.help, language)}
                  error={state.errorOf(name)}
                  defaultValue={state.textOf(name, saved(area.key, question.key))}
                  options={stepsOf(instrument, question).map(({ value, text }) => ({
                    value: String(value),
                    label: wordsIn(instrument, text, language),
                  }))}
                />
              );
            }),
          )}
        </Stack>
      </div>
      {mayReadGuarded ? null : <Alert compact>{t('progression.hiddenAreas')}</Alert>}
      <Text soft small>
        {t('rate.mayRefuse')}
      </Text>
      <ButtonRow>
        <Button icon="save">{t('save')}</Button>
        <LinkButton
          variant="tertiary"
          href={measurementPath.to({ enrolmentId: head.id, measurementId: assessment.id })}
        >
          {t('rate.alone')}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}
