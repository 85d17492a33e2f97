import { z } from 'zod';
import { BelowParticipantHeader } from '#app/features/enrolments/pages/parts.tsx';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ownNames, portalLanguages } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { recordWishPath, remindersOfPath } from '../../domain/paths.ts';
import { recordWish as recordWishPermission } from '../../domain/permissions.ts';
import { wishChannels, wishForm, wishTellers } from '../../domain/wish.ts';
import { getRemindersOf, recordWish } from '../../server/get-reminders.ts';
import { formState, reminderTranslate } from '../words.ts';

export const recordWishPage = definePage({
  path: recordWishPath,
  permission: recordWishPermission,
  audit: { action: 'read', category: 'contact' },
  submitAudit: { action: 'write', category: 'contact' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => ({ ...(await getRemindersOf(ctx, params.enrolmentId)), id: newId() }),
  view: ({ head, wishes: [now], reach, id }, view) => {
    const t = reminderTranslate(view.locale);
    const state = formState(view);
    const back = remindersOfPath.to({ enrolmentId: head.id });
    const pausedUntil = now?.pausedUntil && now.pausedUntil >= view.today ? now.pausedUntil : '';
    return {
      title: t('wish.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={view.locale}
            title={t('wish.title')}
            below={{ href: back, label: t('title') }}
          />
          <FormCard
            state={state}
            hidden={{ id: state.textOf('id', id), number: String(now?.number ?? 0) }}
            submit={t('save')}
            icon="save"
            cancel={{ href: back, label: t('cancel') }}
            warnUnsaved
          >
            <RadioGroup
              name="channel"
              legend={t('wish.channel')}
              defaultValue={state.textOf('channel', now?.channel)}
              error={state.errorOf('channel')}
              options={wishChannels.map((value) => ({ value, label: t(`wish.channels.${value}`) }))}
              required
            />
            <Select
              name="language"
              label={t('wish.language')}
              hint={t('wish.languageHint')}
              emptyLabel={t('wish.ownLanguage')}
              width="md"
              defaultValue={state.textOf('language', now?.language)}
              error={state.errorOf('language')}
              options={portalLanguages.map((value) => ({ value, label: ownNames[value] }))}
            />
            <DateInput
              {...calendarProps(view.locale)}
              name="pausedUntil"
              label={t('wish.pausedUntil')}
              hint={t('wish.pausedUntilHint')}
              optionalText={t('optional')}
              defaultValue={state.textOf('pausedUntil', pausedUntil)}
              error={state.errorOf('pausedUntil')}
            />
            <RadioGroup
              name="toldBy"
              legend={t('wish.toldBy')}
              inline
              defaultValue={state.textOf('toldBy', 'herself')}
              error={state.errorOf('toldBy')}
              options={wishTellers.map((value) => ({ value, label: t(`person.tellers.${value}`) }))}
            />
            {head.restricted && reach.decides ? (
              <Checkbox
                name="thoughProtected"
                label={t('wish.thoughProtected')}
                hint={t('wish.thoughProtectedHint')}
                defaultChecked={state.isTicked('thoughProtected', now?.thoughProtected)}
                error={state.errorOf('thoughProtected')}
              />
            ) : null}
          </FormCard>
        </Stack>
      ),
    };
  },
  form: wishForm,
  submit: async (ctx, { params, form }) => {
    const recorded = await recordWish(ctx, params.enrolmentId, form);
    return recorded.ok ? ok(remindersOfPath.to(params, { done: 'saved' })) : recorded;
  },
});
