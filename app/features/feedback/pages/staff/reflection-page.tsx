import { z } from 'zod';
import { NUMBER_ENTRY } from '#app/features/meetings/domain/find-sensitive.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { reflectionPath, sessionFeedbackPath } from '../../domain/paths.ts';
import { writeReflections } from '../../domain/permissions.ts';
import { reflectionForm } from '../../domain/reflection.ts';
import { getReflection, writeReflection } from '../../server/write-reflection.ts';
import { feedbackTranslate, formState } from '../feedback-words.ts';
import { ReflectionText } from '../parts/reflection-text.tsx';
import { SessionHeader } from '../parts/session-header.tsx';

export const reflectionPage = definePage({
  path: reflectionPath,
  permission: writeReflections,
  audit: { none: 'what leaders learnt, nothing about participants' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ sessionId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getReflection(ctx, params.sessionId),
  form: reflectionForm,
  submit: async (ctx, { params, form }) => {
    const written = await writeReflection(ctx, params.sessionId, form);
    return written.ok ? ok(sessionFeedbackPath.to(params, { done: 'saved' })) : written;
  },
  view: ({ session, saved }, view) => {
    const t = feedbackTranslate(view.locale);
    const state = formState(view);
    const fields = [
      { name: 'worked', stored: saved?.worked },
      { name: 'nextTime', stored: saved?.nextTime },
    ] as const;
    return {
      title: `${t('reflection.title')}: ${session.activityName}, ${formatDate(view.locale, session.heldOn, 'weekday')}`,
      body: (
        <Stack gap="lg">
          <SessionHeader
            below
            session={session}
            locale={view.locale}
            title={t('reflection.title')}
            lead={t('reflection.lead')}
          />
          <FormCard
            state={state}
            warnUnsaved
            hidden={{ version: String(saved?.version ?? 0) }}
            icon="save"
            submit={t('reflection.submit')}
            cancel={{ href: sessionFeedbackPath.to({ sessionId: session.id }), label: t('cancel') }}
            newer={
              saved === undefined ? undefined : (
                <Alert tone="warning" title={t('reflection.newer')} role="alert">
                  <ReflectionText reflection={saved} locale={view.locale} />
                </Alert>
              )
            }
          >
            <WordingWarning view={view} />
            {fields.map(({ name, stored }) => (
              <TextArea
                key={name}
                name={name}
                label={t(`session.${name}`)}
                rows={4}
                maxLength={1000}
                dir="auto"
                defaultValue={state.textOf(name, stored)}
                error={state.errorOf(name)}
              />
            ))}
          </FormCard>
        </Stack>
      ),
    };
  },
});

/** Names and words that the whole team would read, and the box by which the text is kept as it is. */
function WordingWarning({ view }: { view: ViewContext }) {
  const t = feedbackTranslate(view.locale);
  const found = formState(view).detailOf('', 'confirm-wording');
  if (found === undefined) return null;
  const entries = found.split('|');
  const words = entries.filter((entry) => entry !== NUMBER_ENTRY);
  return (
    <Alert tone="warning" title={t('reflection.warnTitle')}>
      <Stack gap="sm">
        {words.length > 0 ? <Text>{t('reflection.warnWords', { words: words.join(', ') })}</Text> : null}
        {entries.length > words.length ? <Text>{t('reflection.warnNumber')}</Text> : null}
        <Text>{t('reflection.warnAdvice')}</Text>
        <Checkbox name="confirmed" value={found} label={t('reflection.confirm')} />
      </Stack>
    </Alert>
  );
}
