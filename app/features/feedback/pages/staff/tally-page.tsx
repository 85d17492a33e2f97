import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { StepPicture } from '#app/ui/step-picture.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { mostAnswered, questions, steps, tallyForm } from '../../domain/answers.ts';
import { feedbackTallyPath, sessionFeedbackPath } from '../../domain/paths.ts';
import { gatherFeedback } from '../../domain/permissions.ts';
import { getTally, recordTally } from '../../server/session-feedback.ts';
import { feedbackTranslate, formState } from '../feedback-words.ts';
import { pictures } from '../parts/pictures.ts';
import { SessionHeader } from '../parts/session-header.tsx';

export const tallyPage = definePage({
  path: feedbackTallyPath,
  permission: gatherFeedback,
  audit: { none: 'numbers that nobody is connected with' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ sessionId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getTally(ctx, params.sessionId),
  form: tallyForm,
  submit: async (ctx, { params, form }) => {
    const recorded = await recordTally(ctx, params.sessionId, form);
    return recorded.ok ? ok(sessionFeedbackPath.to(params, { done: 'saved' })) : recorded;
  },
  view: ({ gathering: { session, asked }, tally, version }, view) => {
    const t = feedbackTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('tally.title'),
      body: (
        <Stack gap="lg">
          <SessionHeader below session={session} locale={view.locale} title={t('tally.title')} lead={t('tally.lead')} />
          <FormCard
            state={state}
            hidden={{ version: String(version) }}
            icon="save"
            submit={t('tally.submit')}
            cancel={{ href: sessionFeedbackPath.to({ sessionId: session.id }), label: t('cancel') }}
          >
            <Text soft>{t('tally.onTelephones', { given: asked.given - mostAnswered(tally) })}</Text>
            {questions.map((question) => (
              <Fieldset key={question} id={question} legend={t(`question.${question}.title`)} large>
                <Cluster gap="md">
                  {steps.map((step, index) => (
                    <Cluster key={step} gap="sm">
                      <StepPicture kind={pictures[question]} step={index as 0 | 1 | 2} size={36} />
                      <TextInput
                        name={`${question}.${step}`}
                        label={t(`question.${question}.${step}`)}
                        inputMode="numeric"
                        width="xs"
                        autoComplete="off"
                        defaultValue={state.textOf(`${question}.${step}`, tally[question][index] || '')}
                        error={state.errorOf(`${question}.${step}`)}
                      />
                    </Cluster>
                  ))}
                </Cluster>
              </Fieldset>
            ))}
          </FormCard>
        </Stack>
      ),
    };
  },
});
