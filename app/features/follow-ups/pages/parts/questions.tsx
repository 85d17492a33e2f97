import { formState } from '#app/platform/http/form-state.ts';
import type { PublicView } from '#app/platform/http/public-page.ts';
import { formatPortalDate, translatePortal } from '#app/platform/i18n/portal-texts.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { RevealingCheckbox } from '#app/ui/revealing-checkbox.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { type Doing, doings, improvedChoices, replyLevels, workForms } from '../../domain/reply.ts';
import type { AskedPage } from '../../server/reply-store.ts';
import { questionTexts } from '../../texts/portal/index.ts';

type Props = { asked: AskedPage; id: string; language: PortalLanguage; view: PublicView };

const problemKeys = ['not-hours', 'not-a-date', 'too-long'] as const;

/** The form behind a link. What belongs to a choice comes in sight when it is ticked, without script. */
export function Questions({ asked, id, language, view }: Props) {
  const t = translatePortal(questionTexts, language);
  const form = formState(view, (code) => {
    const known = problemKeys.find((each) => each === code);
    return known === undefined ? t(code === 'title' ? 'missing' : 'choose') : t(`problem.${known}`);
  });
  const chosen = form.valuesOf('doing');
  const yesNo = (name: string, legend: string) => (
    <RadioGroup
      name={name}
      legend={legend}
      error={form.errorOf(name)}
      defaultValue={form.textOf(name)}
      options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
    />
  );
  const more: Partial<Record<Doing, React.ReactNode>> = {
    work: (
      <>
        <RadioGroup
          name="workForm"
          legend={t('workForm.question')}
          error={form.errorOf('workForm')}
          defaultValue={form.textOf('workForm')}
          options={workForms.map((value) => ({ value, label: t(`workForm.${value}`) }))}
        />
        <TextInput
          name="hoursPerWeek"
          label={t('hours')}
          hint={t('hoursHint')}
          inputMode="numeric"
          width="xs"
          error={form.errorOf('hoursPerWeek')}
          defaultValue={form.textOf('hoursPerWeek')}
        />
        {asked.asksImprovement ? (
          <CheckboxGroup
            name="improved"
            legend={t('improved.question')}
            hint={t('several')}
            defaultValues={form.valuesOf('improved')}
            options={improvedChoices.map((value) => ({ value, label: t(`improved.${value}`) }))}
          />
        ) : null}
      </>
    ),
    studies: (
      <>
        <RadioGroup
          name="studyLevel"
          legend={t('level.question')}
          error={form.errorOf('studyLevel')}
          defaultValue={form.textOf('studyLevel')}
          options={replyLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
        />
        {yesNo('studyFullTime', t('fullTime'))}
      </>
    ),
    'job-seeking': yesNo('registered', t('registered')),
  };
  return (
    <>
      <ErrorSummary title={t('missing')} errors={form.summary()} />
      <Form autoComplete="off" hidden={{ id: form.textOf('id', id) }}>
        <Fieldset
          id="doing"
          legend={`1. ${t('doing.question')}`}
          hint={`${t('day', { date: formatPortalDate(language, asked.asksAboutOn) })} ${t('several')}`}
          error={form.errorOf('doing')}
          large
        >
          <Stack gap="sm">
            {doings.map((doing) => {
              const box = {
                name: 'doing',
                id: `doing-${doing}`,
                value: doing,
                label: t(`doing.${doing}`),
                defaultChecked: chosen.includes(doing),
              };
              const asks = more[doing];
              return asks === undefined ? (
                <Checkbox key={doing} {...box} />
              ) : (
                <RevealingCheckbox key={doing} {...box}>
                  {asks}
                </RevealingCheckbox>
              );
            })}
          </Stack>
        </Fieldset>
        <Fieldset id="since" legend={`2. ${t('sinceOn')}`} large>
          <DateInput
            name="sinceOn"
            label={t('sinceOn')}
            labelHidden
            hint={t('sinceHint')}
            error={form.errorOf('sinceOn')}
            defaultValue={form.textOf('sinceOn')}
          />
        </Fieldset>
        <Fieldset id="tell" legend={`3. ${t('words')}`} large>
          <TextArea
            name="words"
            label={t('words')}
            labelHidden
            hint={t('wordsHint')}
            rows={3}
            maxLength={500}
            dir="auto"
            error={form.errorOf('words')}
            defaultValue={form.textOf('words')}
          />
          <Checkbox name="wantsContact" label={t('wantsContact')} defaultChecked={form.isTicked('wantsContact')} />
        </Fieldset>
        <Button fullWidth>{t('send')}</Button>
        <Text soft small>
          {t('privacy')}
        </Text>
      </Form>
    </>
  );
}
