import { z } from 'zod';
import type { FormState } from '#app/platform/http/form-state.ts';
import { definePage, type Redirect, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { liftReasons } from '../../domain/kinds.ts';
import { liftProtectionPath, nameReaderPath, protectionPath } from '../../domain/paths.ts';
import { liftProtection as mayLift } from '../../domain/permissions.ts';
import { liftForm } from '../../domain/protection-forms.ts';
import { findNamedView, type Named, type NamedView } from '../../server/get-protection.ts';
import { liftProtection } from '../../server/lift-protection.ts';
import { protectionTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { BelowProtectionHeader } from '../parts/protection-header.tsx';

export const liftProtectionPage = definePage({
  path: liftProtectionPath,
  permission: mayLift,
  audit: { action: 'read', category: 'protection' },
  submitAudit: { action: 'write', category: 'protection' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: liftForm,
  load: async (ctx, { params }): Promise<Named | Redirect> => {
    const found = await findNamedView(ctx, params.enrolmentId);
    return found ?? { redirectTo: protectionPath.to(params) };
  },
  submit: async (ctx, { params, form }) => {
    const lifted = await liftProtection(ctx, { ...form, ...params });
    return lifted.ok ? ok(protectionPath.to(params, { done: 'saved' })) : lifted;
  },
  view: ({ head, named }, view) => {
    const t = translate(protectionTexts, view.locale);
    const state = formState(view);
    const { liftAskedBy } = named.current;
    return {
      title: t('liftPage.title'),
      body: (
        <Stack gap="lg">
          <BelowProtectionHeader
            head={head}
            locale={view.locale}
            title={t('liftPage.title')}
            lead={liftAskedBy === null ? t('liftPage.askLead') : undefined}
          />
          <Alert tone="warning">{t('liftPage.consequence')}</Alert>
          <Card>
            {liftAskedBy === null ? (
              <Ask enrolmentId={head.id} named={named} view={view} state={state} />
            ) : liftAskedBy === view.caller.accountId ? (
              <Stack>
                <p>{t('liftPage.waiting')}</p>
                <Keep enrolmentId={head.id} named={named} view={view} label={t('liftPage.withdraw')} />
              </Stack>
            ) : (
              <LookAgain enrolmentId={head.id} named={named} view={view} state={state} />
            )}
          </Card>
        </Stack>
      ),
    };
  },
});

type Props = { enrolmentId: string; named: NamedView; view: ViewContext; state: FormState };

function Ask({ enrolmentId, named, view, state }: Props) {
  const t = translate(protectionTexts, view.locale);
  if (named.readers.length < 2)
    return (
      <Stack>
        <p>{t('liftPage.second')}</p>
        <LinkButton icon="user-plus" href={nameReaderPath.to({ enrolmentId })}>
          {t('readers.add')}
        </LinkButton>
      </Stack>
    );
  return (
    <Form hidden={{ step: 'ask', version: String(named.current.version) }}>
      <FormProblems state={state} />
      <RadioGroup
        name="reason"
        legend={t('liftPage.reason')}
        required
        defaultValue={state.textOf('reason')}
        error={state.errorOf('reason')}
        options={liftReasons.map((value) => ({ value, label: t(`liftReason.${value}`) }))}
      />
      <ButtonRow>
        <Button>{t('liftPage.ask')}</Button>
        <LinkButton variant="tertiary" href={protectionPath.to({ enrolmentId })}>
          {t('cancel')}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}

function LookAgain({ enrolmentId, named, view, state }: Props) {
  const t = translate(protectionTexts, view.locale);
  const { liftAskedByName, liftReason, liftAskedRole, version } = named.current;
  const mayDecide = view.caller.role === 'coordinator' || liftAskedRole === 'coordinator';
  return (
    <Stack gap="lg">
      <p>
        {t('liftPage.lookLead', {
          name: liftAskedByName ?? '–',
          reason: liftReason === null ? '–' : t(`liftReason.${liftReason}`),
        })}
      </p>
      {mayDecide ? (
        <Form hidden={{ step: 'lift', version: String(version) }}>
          <FormProblems state={state} />
          <Checkbox name="understood" label={t('liftPage.understood')} error={state.errorOf('understood')} required />
          <ButtonRow>
            <Button variant="danger">{t('liftPage.lift')}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <Alert tone="info">{t('liftPage.coordinator')}</Alert>
      )}
      <Keep enrolmentId={enrolmentId} named={named} view={view} label={t('liftPage.keep')} />
    </Stack>
  );
}

function Keep({ named, label }: { enrolmentId: string; named: NamedView; view: ViewContext; label: string }) {
  return (
    <Form hidden={{ step: 'keep', version: String(named.current.version) }}>
      <ButtonRow>
        <Button variant="secondary">{label}</Button>
      </ButtonRow>
    </Form>
  );
}
