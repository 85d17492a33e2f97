import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { annulForm } from '../../domain/hand-over-form.ts';
import { annulHandOverPath, consentsPath } from '../../domain/paths.ts';
import { recordHandOverPermission } from '../../domain/permissions.ts';
import { annulHandOver, getHandOver } from '../../server/record-hand-over.ts';
import { consentTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { SharingHeader } from '../parts/sharing-header.tsx';

/** A hand-over that was noted by mistake: struck through with a reason, never removed. */
export const annulHandOverPage = definePage({
  path: annulHandOverPath,
  permission: recordHandOverPermission,
  audit: { action: 'read', category: 'sharing' },
  submitAudit: { action: 'write', category: 'sharing' },
  params: z.object({ enrolmentId: z.uuid(), handOverId: z.uuid() }),
  query: z.object({}),
  form: annulForm,
  load: (ctx, { params }) => getHandOver(ctx, params.enrolmentId, params.handOverId),
  submit: async (ctx, { params: { enrolmentId, handOverId }, form }) => {
    const annulled = await annulHandOver(ctx, enrolmentId, handOverId, form.reason);
    return annulled.ok ? ok(consentsPath.to({ enrolmentId }, { done: 'saved' })) : annulled;
  },
  view: ({ head, handOver }, view) => {
    const { locale } = view;
    const t = translate(consentTexts, locale);
    const state = formState(view);
    return {
      title: t('handOver.annulTitle'),
      body: (
        <Stack gap="lg">
          <SharingHeader
            head={head}
            locale={locale}
            title={t('handOver.annulTitle')}
            lead={t('handOver.annulLead')}
            below
          />
          <FormCard
            title={t('event.handed', { name: handOver.toName })}
            description={`${formatDate(locale, handOver.handedOverOn)} · ${handOver.content}`}
            state={state}
            submit={t('handOver.annul')}
            variant="danger"
            cancel={{ href: consentsPath.to({ enrolmentId: head.id }), label: t('ask.cancel') }}
          >
            <TextArea
              name="reason"
              label={t('handOver.annulReason')}
              defaultValue={state.textOf('reason')}
              error={state.errorOf('reason')}
              maxLength={500}
              rows={2}
              width="lg"
              required
            />
          </FormCard>
        </Stack>
      ),
    };
  },
});
