import { z } from 'zod';
import { definePage, type Redirect } from '#app/platform/http/page.ts';
import { roleTexts } from '#app/platform/i18n/role-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { readerReasons } from '../../domain/kinds.ts';
import { nameReaderPath, protectionPath } from '../../domain/paths.ts';
import { nameReaders } from '../../domain/permissions.ts';
import { nameReaderForm } from '../../domain/protection-forms.ts';
import { listNameable, nameReader } from '../../server/change-readers.ts';
import { protectionTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { BelowProtectionHeader } from '../parts/protection-header.tsx';

type Data = NonNullable<Awaited<ReturnType<typeof listNameable>>>;

export const nameReaderPage = definePage({
  path: nameReaderPath,
  permission: nameReaders,
  audit: { action: 'read', category: 'protection' },
  submitAudit: { action: 'write', category: 'protection' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: nameReaderForm,
  load: async (ctx, { params }): Promise<Data | Redirect> =>
    (await listNameable(ctx, params.enrolmentId)) ?? { redirectTo: protectionPath.to(params) },
  submit: async (ctx, { params, form }) => {
    const named = await nameReader(ctx, { ...form, ...params });
    return named.ok ? ok(protectionPath.to(params, { done: 'saved' })) : named;
  },
  view: ({ head, team }, view) => {
    const t = translate(protectionTexts, view.locale);
    const roleName = translate(roleTexts, view.locale);
    const state = formState(view);
    const back = protectionPath.to({ enrolmentId: head.id });
    return {
      title: t('namePage.title'),
      body: (
        <Stack gap="lg">
          <BelowProtectionHeader
            head={head}
            locale={view.locale}
            title={t('namePage.title')}
            lead={t('namePage.lead')}
          />
          <Card>
            {team.length === 0 ? (
              <Stack>
                <p>{t('namePage.nobody')}</p>
                <LinkButton href={back}>{t('back')}</LinkButton>
              </Stack>
            ) : (
              <Form>
                <FormProblems state={state} labels={{ accountId: t('namePage.who'), reason: t('namePage.why') }} />
                <Select
                  name="accountId"
                  label={t('namePage.who')}
                  emptyLabel={t('namePage.choose')}
                  required
                  width="md"
                  defaultValue={state.textOf('accountId')}
                  error={state.errorOf('accountId')}
                  options={team.map(({ accountId, name, roles }) => ({
                    value: accountId,
                    label: roles.length > 0 ? `${name} (${roles.map((role) => roleName(role)).join(', ')})` : name,
                  }))}
                />
                <RadioGroup
                  name="reason"
                  legend={t('namePage.why')}
                  required
                  defaultValue={state.textOf('reason')}
                  error={state.errorOf('reason')}
                  options={readerReasons.map((value) => ({ value, label: t(`readerReason.${value}`) }))}
                />
                <ButtonRow>
                  <Button icon="user-plus">{t('namePage.submit')}</Button>
                  <LinkButton variant="tertiary" href={back}>
                    {t('cancel')}
                  </LinkButton>
                </ButtonRow>
              </Form>
            )}
          </Card>
        </Stack>
      ),
    };
  },
});
