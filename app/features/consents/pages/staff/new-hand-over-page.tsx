import { z } from 'zod';
import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { fields } from '../../domain/fields.ts';
import { handOverForm, handOverWays } from '../../domain/hand-over-form.ts';
import { handOverGroundCodes, handOverGrounds } from '../../domain/hand-over-grounds.ts';
import { consentsPath, newHandOverPath } from '../../domain/paths.ts';
import { recordHandOverPermission } from '../../domain/permissions.ts';
import { recordHandOver } from '../../server/record-hand-over.ts';
import { consentTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { SharingHeader } from '../parts/sharing-header.tsx';

/** Something was handed over once, on a ground in law: to whom, on which, what kind of data, how. */
export const newHandOverPage = definePage({
  path: newHandOverPath,
  permission: recordHandOverPermission,
  audit: { action: 'read', category: 'sharing' },
  submitAudit: { action: 'write', category: 'sharing' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: handOverForm,
  load: async (ctx, { params }) => ({ head: await getParticipantHead(ctx, params.enrolmentId), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const recorded = await recordHandOver(ctx, params.enrolmentId, form);
    return recorded.ok ? ok(consentsPath.to(params, { done: 'saved' })) : recorded;
  },
  view: ({ head, id }, view) => {
    const { locale } = view;
    const t = translate(consentTexts, locale);
    const state = formState(view);
    const field = (name: string) => ({ name, defaultValue: state.textOf(name), error: state.errorOf(name) });
    return {
      title: t('handOver.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <SharingHeader head={head} locale={locale} title={t('handOver.title')} lead={t('handOver.lead')} below />
          <FormCard
            state={state}
            hidden={{ id: state.textOf('id', id) }}
            warnUnsaved
            submit={t('handOver.save')}
            cancel={{ href: consentsPath.to({ enrolmentId: head.id }), label: t('ask.cancel') }}
          >
            <TextInput
              {...field('toName')}
              label={t('handOver.to')}
              hint={t('handOver.toHint')}
              maxLength={200}
              width="lg"
              required
            />
            <RadioGroup
              name="ground"
              legend={t('handOver.ground')}
              options={handOverGroundCodes.map((value) => ({
                value,
                label: t(`ground.${value}`),
                ...(value !== 'no-secrecy' && { hint: handOverGrounds[value].section }),
              }))}
              defaultValue={state.textOf('ground') || undefined}
              error={state.errorOf('ground')}
            />
            <TextArea
              {...field('reasons')}
              label={t('handOver.reasons')}
              hint={t('handOver.reasonsHint')}
              maxLength={1000}
              rows={3}
              width="lg"
            />
            <CheckboxGroup
              name="fields"
              legend={t('handOver.fields')}
              options={fields.map((value) => ({ value, label: t(`field.${value}`) }))}
              defaultValues={state.valuesOf('fields')}
              error={state.errorOf('fields')}
            />
            <TextArea
              {...field('content')}
              label={t('handOver.content')}
              hint={t('handOver.contentHint')}
              maxLength={1000}
              rows={2}
              width="lg"
              required
            />
            <Select
              {...field('how')}
              label={t('handOver.how')}
              emptyLabel={t('ask.choose')}
              options={handOverWays.map((value) => ({ value, label: t(`handOver.ways.${value}`) }))}
              width="md"
              required
            />
            <DateInput
              {...calendarProps(locale)}
              name="handedOverOn"
              label={t('handOver.on')}
              defaultValue={state.textOf('handedOverOn', view.today)}
              max={view.today}
              error={state.errorOf('handedOverOn')}
              required
            />
            <TextInput
              {...field('reference')}
              label={t('handOver.reference')}
              optionalText={t('handOver.optional')}
              maxLength={100}
              width="md"
            />
          </FormCard>
        </Stack>
      ),
    };
  },
});
