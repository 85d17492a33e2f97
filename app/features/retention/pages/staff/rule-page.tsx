import { z } from 'zod';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { path } from '#app/shared/paths.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { removals, ruleForm } from '../../domain/forms.ts';
import { graceDays, guardedKeptDays, holdsFrom } from '../../domain/keeping.ts';
import { retentionRulePath } from '../../domain/paths.ts';
import { decideRetention } from '../../domain/permissions.ts';
import { decideRetentionRule, getRetentionRules, type RetentionRules } from '../../server/rule.ts';
import { formState, retentionTranslate, ruleInWords } from '../words.ts';

/** What is decided about keeping health and economy after somebody has left. */
export const retentionRulePage = definePage({
  path: retentionRulePath,
  permission: decideRetention,
  audit: { none: 'a setting, and numbers; nobody by name' },
  submitAudit: { none: 'a setting; the decisions themselves are kept with who and when' },
  params: z.object({}),
  query: z.object({}),
  form: ruleForm,
  load: getRetentionRules,
  submit: async (ctx, { form }) => {
    const decided = await decideRetentionRule(ctx, form);
    return decided.ok ? ok(retentionRulePath.to({}, { done: 'saved' })) : decided;
  },
  view: (data, view) => {
    const { locale } = view;
    const t = retentionTranslate(locale);
    const [rule, ...earlier] = data.rules;
    return {
      title: t('rule.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: path('/administration').to(), label: t('administration') }]}
              />
            }
            title={t('rule.title')}
            lead={t('rule.lead')}
          />
          <Split aside={<Reach data={data} view={view} />}>
            {rule === undefined ? (
              <Alert tone="warning" title={t('rule.none')}>
                {t('rule.noneText', { days: String(guardedKeptDays.usual) })}
              </Alert>
            ) : (
              <Card id="now" title={t('rule.now')}>
                <Text strong>{ruleInWords(rule, locale)}</Text>
                <Text soft>{decisionLine(rule, view)}</Text>
                {rule.keptDays !== null && holdsFrom(rule) > view.today ? (
                  <Alert compact>{t('rule.from', { day: formatDate(locale, holdsFrom(rule)) })}</Alert>
                ) : null}
              </Card>
            )}
            <RuleForm data={data} view={view} />
            {earlier.length === 0 ? null : (
              <Table
                caption={t('rule.earlier')}
                rows={earlier}
                rowKey={({ number }) => String(number)}
                columns={[
                  {
                    key: 'rule',
                    header: t('rule.removal'),
                    rowHeader: true,
                    cell: (each) => ruleInWords(each, locale),
                  },
                  { key: 'decision', header: t('rule.decision'), cell: ({ decision }) => decision },
                  { key: 'day', header: t('rule.day'), cell: ({ decidedOn }) => formatDate(locale, decidedOn) },
                  { key: 'by', header: t('rule.by'), cell: ({ decidedBy }) => decidedBy },
                ]}
              />
            )}
          </Split>
        </Stack>
      ),
    };
  },
});

type Props = { data: RetentionRules; view: ViewContext };

function decisionLine(
  { decision, decidedBy, decidedOn }: RetentionRules['rules'][number],
  { locale }: ViewContext,
): string {
  return retentionTranslate(locale)('rule.decisionLine', {
    decision,
    name: decidedBy,
    day: formatDate(locale, decidedOn),
  });
}

function Reach({ data: { rules, kept, due }, view: { locale } }: Props) {
  const t = retentionTranslate(locale);
  const [rule] = rules;
  return (
    <>
      <Card id="reach" title={t('rule.reach')}>
        <Text>{t('rule.kept', { count: kept })}</Text>
        {rule?.keptDays === null || kept === 0 ? null : (
          <Text>{t(rule === undefined ? 'rule.dueProposed' : 'rule.due', { count: due })}</Text>
        )}
      </Card>
      <Card id="what" title={t('rule.what')}>
        <Text>{t('rule.whatText')}</Text>
      </Card>
    </>
  );
}

function RuleForm({ data: { rules }, view }: Props) {
  const t = retentionTranslate(view.locale);
  const state = formState(forgetIfStale(view));
  const [rule] = rules;
  return (
    <Card id="decide" title={t('rule.form')} description={t('rule.grace', { days: String(graceDays) })}>
      <Form warnUnsaved hidden={{ seenNumber: String(rule?.number ?? 0) }}>
        <FormProblems state={state} />
        <RadioGroup
          name="removal"
          legend={t('rule.removal')}
          options={removals.map((value) => ({ value, label: t(`rule.removalOf.${value}`) }))}
          defaultValue={state.textOf('removal', rule?.keptDays === null ? 'keep' : 'remove')}
          error={state.errorOf('removal')}
          required
        />
        <TextInput
          name="keptDays"
          type="number"
          label={t('rule.days')}
          hint={t('rule.daysHint')}
          min={0}
          max={guardedKeptDays.most}
          width="sm"
          defaultValue={state.textOf('keptDays', rule?.keptDays ?? guardedKeptDays.usual)}
          error={state.errorOf('keptDays')}
        />
        <TextInput
          name="decision"
          label={t('rule.decision')}
          hint={t('rule.decisionHint')}
          maxLength={200}
          autoComplete="off"
          defaultValue={state.textOf('decision')}
          error={state.errorOf('decision')}
          required
        />
        <Button icon="save">{t('rule.save')}</Button>
      </Form>
    </Card>
  );
}
