import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { translationState } from '#app/platform/i18n/portal-texts.ts';
import { newId } from '#app/shared/ids.ts';
import { directionOf, ownNames, type PortalLanguage, portalLanguages } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { CardFlow } from '#app/ui/card-flow.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { remindersPath, reminderTextsPath } from '../../domain/paths.ts';
import { tryReminder } from '../../domain/permissions.ts';
import { type ReminderKind, reminderKinds } from '../../domain/rule.ts';
import { trialForm } from '../../domain/wish.ts';
import { getRule, type RuleOfProgramme } from '../../server/keep-rule.ts';
import { findLastTrial, sampleMessage, type Trial, tryMessage } from '../../server/try-message.ts';
import { messageTexts } from '../../texts/messages.ts';
import { formState, reminderTranslate } from '../words.ts';

type Sample = { kind: ReminderKind; text: string };
type Data = { of: RuleOfProgramme; id: string; last: Trial | undefined; samples: [PortalLanguage, Sample[]][] };

export const reminderTextsPage = definePage({
  path: reminderTextsPath,
  permission: tryReminder,
  audit: { none: 'the words of reminders, and a trial to oneself' },
  params: z.object({}),
  query: z.object({ programme: z.uuid().optional().catch(undefined) }),
  load: async (ctx, { query }): Promise<Data> => {
    const [of, last] = [await getRule(ctx, query.programme), await findLastTrial(ctx)];
    const place = of.rule.showsPlace ? reminderTranslate(ctx.locale)('texts.samplePlace') : null;
    const samplesIn = (language: PortalLanguage) =>
      reminderKinds.map((kind) => ({ kind, text: sampleMessage(ctx, language, kind, place).text }));
    return { of, id: newId(), last, samples: portalLanguages.map((language) => [language, samplesIn(language)]) };
  },
  view: (data, view) => {
    const t = reminderTranslate(view.locale);
    const { programme } = data.of;
    return {
      title: t('texts.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: remindersPath.to({}, { programme: programme.id }), label: t('title') }]}
              />
            }
            title={t('texts.title')}
            lead={t('texts.lead')}
          />
          <CardFlow>
            {data.samples.map(([language, samples]) => (
              <Card key={language} title={<span lang={language}>{ownNames[language]}</span>}>
                <Stack gap="sm">
                  <DefinitionList
                    items={samples.map(({ kind, text }) => ({
                      term: t(`kind.${kind}`),
                      value: (
                        <span lang={language} dir={directionOf(language)}>
                          {text}
                        </span>
                      ),
                    }))}
                  />
                  {translationState(messageTexts, language) === 'not-yet-read' ? (
                    <Text soft small>
                      {t('texts.notRead')}
                    </Text>
                  ) : null}
                </Stack>
              </Card>
            ))}
          </CardFlow>
          <TryForm data={data} view={view} />
        </Stack>
      ),
    };
  },
  form: trialForm,
  submit: async (ctx, { form, query }) => {
    const tried = await tryMessage(ctx, form);
    return tried.ok ? ok(reminderTextsPath.to({}, { programme: query.programme, done: 'saved' })) : tried;
  },
});

function TryForm({ data: { of, id, last }, view }: { data: Data; view: ViewContext }) {
  const t = reminderTranslate(view.locale);
  const state = formState(view);
  if (of.open.length === 0) return null;
  return (
    <Stack>
      {last === undefined ? null : (
        <Alert tone={last.outcome === 'sent' ? 'success' : 'warning'}>
          {t('texts.last', { when: formatInstant(view.locale, last.triedAt) })}{' '}
          {t(`texts.outcome.${last.outcome ?? 'unknown'}`)} {of.isKept ? t('texts.kept') : ''}
        </Alert>
      )}
      <FormCard
        state={state}
        title={t('texts.tryTitle')}
        hidden={{ id: state.textOf('id', id) }}
        submit={t('texts.send')}
        cancel={{ href: remindersPath.to({}, { programme: of.programme.id }), label: t('cancel') }}
      >
        <RadioGroup
          name="channel"
          legend={t('texts.channel')}
          inline
          defaultValue={state.textOf('channel', of.open[0])}
          error={state.errorOf('channel')}
          options={of.open.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
        <Select
          name="language"
          label={t('texts.language')}
          width="md"
          defaultValue={state.textOf('language', 'sv')}
          error={state.errorOf('language')}
          options={portalLanguages.map((value) => ({ value, label: ownNames[value] }))}
        />
        <TextInput
          name="number"
          type="tel"
          label={t('texts.number')}
          hint={t('texts.numberHint', { email: view.caller.email })}
          optionalText={t('optional')}
          autoComplete="tel"
          width="md"
          defaultValue={state.textOf('number')}
          error={state.errorOf('number')}
        />
      </FormCard>
    </Stack>
  );
}
