import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TimeInput } from '#app/ui/time-input.tsx';
import { reminderRulePath, remindersPath } from '../../domain/paths.ts';
import { keepReminderRule } from '../../domain/permissions.ts';
import { type ReminderRule, ruleForm } from '../../domain/rule.ts';
import { getRule, saveRule } from '../../server/keep-rule.ts';
import { PostAlerts } from '../parts/post-alerts.tsx';
import { formState, reminderTranslate } from '../words.ts';

type Ticked = { [Key in keyof ReminderRule]: ReminderRule[Key] extends boolean ? Key : never }[keyof ReminderRule];

export const reminderRulePage = definePage({
  path: reminderRulePath,
  permission: keepReminderRule,
  audit: { none: 'a rule holds no data about participants' },
  params: z.object({}),
  query: z.object({ programme: z.uuid().optional().catch(undefined) }),
  load: (ctx, { query }) => getRule(ctx, query.programme),
  view: (data, view) => {
    const { programme, rule } = data;
    const t = reminderTranslate(view.locale);
    const state = formState(view);
    const back = remindersPath.to({}, { programme: programme.id });
    const tick = (name: Ticked, hint?: string) => (
      <Checkbox name={name} label={t(`rule.${name}`)} hint={hint} defaultChecked={state.isTicked(name, rule[name])} />
    );
    const count = (name: 'hoursBefore' | 'leastMinutes' | 'changesWithinDays', unit: 'hours' | 'minutes' | 'days') => (
      <TextInput
        name={name}
        label={t(`rule.${name}`)}
        hint={t(`rule.${name}Hint`)}
        inputMode="numeric"
        width="sm"
        suffix={t(`rule.units.${unit}`)}
        defaultValue={state.textOf(name, rule[name])}
        error={state.errorOf(name)}
        required
      />
    );
    return {
      title: t('rule.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: back, label: t('title') }]} />}
            title={t('rule.title')}
            lead={programme.name}
          />
          <PostAlerts of={data} view={view} />
          <FormCard
            state={state}
            hidden={{ programmeId: programme.id, version: String(rule.version) }}
            submit={t('save')}
            cancel={{ href: back, label: t('cancel') }}
            warnUnsaved
          >
            {tick('isOn')}
            <Fieldset id="what" legend={t('rule.what')}>
              {tick('forSessions')}
              {tick('forMeetings')}
              {tick('tellsChanges')}
              {tick('forMessages', t('rule.forMessagesHint'))}
            </Fieldset>
            <Fieldset id="when" legend={t('rule.when')}>
              {count('hoursBefore', 'hours')}
              {count('leastMinutes', 'minutes')}
              {count('changesWithinDays', 'days')}
            </Fieldset>
            <Fieldset id="quiet" legend={t('rule.quiet')} hint={t('rule.quietHint')}>
              <Cluster gap="md">
                {(['allowedFrom', 'allowedBefore'] as const).map((name) => (
                  <TimeInput
                    key={name}
                    name={name}
                    label={t(`rule.${name}`)}
                    defaultValue={state.textOf(name, rule[name])}
                    error={state.errorOf(name)}
                    required
                  />
                ))}
              </Cluster>
              {tick('onSundays')}
              {tick('onHolidays')}
            </Fieldset>
            <Fieldset id="words" legend={t('rule.words')}>
              {tick('showsPlace', t('rule.showsPlaceHint'))}
            </Fieldset>
            <RadioGroup
              name="withoutWish"
              legend={t('rule.withoutWish')}
              defaultValue={state.textOf('withoutWish', rule.withoutWish)}
              error={state.errorOf('withoutWish')}
              options={(['none', 'sms', 'email'] as const).map((value) => ({
                value,
                label: t(`rule.withoutWishes.${value}`),
              }))}
            />
          </FormCard>
        </Stack>
      ),
    };
  },
  form: ruleForm.safeExtend({ programmeId: z.uuid() }),
  submit: async (ctx, { form }) => {
    const saved = await saveRule(ctx, form.programmeId, form);
    return saved.ok ? ok(remindersPath.to({}, { programme: form.programmeId, done: 'saved' })) : saved;
  },
});
