import { z } from 'zod';
import { participantsPath } from '#app/features/enrolments/domain/paths.ts';
import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePage, type Redirect } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { removalReasons } from '../../domain/kinds.ts';
import { nameReaderPath, protectionPath, removeReaderPath } from '../../domain/paths.ts';
import { nameReaders } from '../../domain/permissions.ts';
import { removeReaderForm } from '../../domain/protection-forms.ts';
import { removeReader } from '../../server/change-readers.ts';
import { findNamedView, type NamedView } from '../../server/get-protection.ts';
import { protectionTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { BelowProtectionHeader } from '../parts/protection-header.tsx';

type Data = { head: ParticipantHead; reader: NamedView['readers'][number]; isLast: boolean };

export const removeReaderPage = definePage({
  path: removeReaderPath,
  permission: nameReaders,
  audit: { action: 'read', category: 'protection' },
  submitAudit: { action: 'write', category: 'protection' },
  params: z.object({ enrolmentId: z.uuid(), accountId: z.uuid() }),
  query: z.object({}),
  form: removeReaderForm,
  load: async (ctx, { params }): Promise<Data | Redirect> => {
    const found = await findNamedView(ctx, params.enrolmentId);
    if (found === undefined) return { redirectTo: protectionPath.to({ enrolmentId: params.enrolmentId }) };
    const { head, named } = found;
    const reader = named.readers.find(({ accountId }) => accountId === params.accountId);
    if (reader === undefined) throw new NotFoundError();
    return { head, reader, isLast: named.readers.length === 1 };
  },
  submit: async (ctx, { params, form }) => {
    const removed = await removeReader(ctx, { ...form, ...params });
    if (!removed.ok) return removed;
    const { enrolmentId } = params;
    return ok(
      removed.value.stillSees
        ? protectionPath.to({ enrolmentId }, { done: 'removed' })
        : participantsPath.to({}, { done: 'removed' }),
    );
  },
  view: ({ head, reader, isLast }, view) => {
    const t = translate(protectionTexts, view.locale);
    const state = formState(view);
    const { name } = reader;
    const back = protectionPath.to({ enrolmentId: head.id });
    return {
      title: t('removePage.title'),
      body: (
        <Stack gap="lg">
          <BelowProtectionHeader
            head={head}
            locale={view.locale}
            title={t('removePage.title')}
            lead={t(isLast ? 'removePage.last' : 'removePage.lead', { name })}
          />
          {isLast ? (
            <ButtonRow>
              <LinkButton icon="user-plus" href={nameReaderPath.to({ enrolmentId: head.id })}>
                {t('readers.add')}
              </LinkButton>
              <LinkButton variant="tertiary" href={back}>
                {t('back')}
              </LinkButton>
            </ButtonRow>
          ) : (
            <FormCard
              state={state}
              submit={t('removePage.submit')}
              variant="danger"
              cancel={{ href: back, label: t('cancel') }}
            >
              {reader.accountId === view.caller.accountId ? <Alert tone="warning">{t('removePage.self')}</Alert> : null}
              <RadioGroup
                name="reason"
                legend={t('removePage.why')}
                required
                defaultValue={state.textOf('reason')}
                error={state.errorOf('reason')}
                options={removalReasons.map((value) => ({ value, label: t(`readerReason.${value}`) }))}
              />
            </FormCard>
          )}
        </Stack>
      ),
    };
  },
});
