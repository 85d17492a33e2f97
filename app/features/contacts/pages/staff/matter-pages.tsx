import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { DateInput } from '#app/ui/date-input.tsx';
import { Select } from '#app/ui/select.tsx';
import { editMatterPath, matterPath, newMatterPath } from '../../domain/paths.ts';
import { recordSupport } from '../../domain/permissions.ts';
import { areasOpenTo } from '../../domain/support.ts';
import { changeMatterForm, newMatterForm } from '../../domain/support-forms.ts';
import { changeMatter, openMatter } from '../../server/change-support.ts';
import { getMatter, getSupport } from '../../server/get-support.ts';
import { MatterFields } from '../parts/matter-fields.tsx';
import { SupportFormFrame } from '../parts/support-form-frame.tsx';
import { formState, supportTranslate } from '../words.ts';

const audit = { action: 'read', category: 'contact' } as const;
const submitAudit = { action: 'write', category: 'contact' } as const;

export const newMatterPage = definePage({
  path: newMatterPath,
  permission: recordSupport,
  audit,
  submitAudit,
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: newMatterForm,
  load: async (ctx, { params }) => ({ ...(await getSupport(ctx, params.enrolmentId)), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const opened = await openMatter(ctx, params.enrolmentId, form);
    return opened.ok ? ok(matterPath.to({ ...params, matterId: opened.value.id }, { done: 'saved' })) : opened;
  },
  view: ({ head, access, contacts, id }, view) => {
    const t = supportTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('newMatter.title'),
      islands: true,
      body: (
        <SupportFormFrame
          head={head}
          view={view}
          state={state}
          title={t('newMatter.title')}
          hidden={{ id: state.textOf('id', id) }}
        >
          <Select
            name="area"
            label={t('newMatter.area')}
            options={areasOpenTo(access).map((value) => ({ value, label: t(`area.${value}`) }))}
            defaultValue={state.textOf('area')}
            error={state.errorOf('area')}
          />
          <MatterFields view={view} state={state} contacts={contacts} />
          <DateInput
            {...calendarProps(view.locale)}
            name="nextContactOn"
            label={t('newMatter.next')}
            optionalText={t('optional')}
            defaultValue={state.textOf('nextContactOn')}
            error={state.errorOf('nextContactOn')}
          />
        </SupportFormFrame>
      ),
    };
  },
});

export const editMatterPage = definePage({
  path: editMatterPath,
  permission: recordSupport,
  audit,
  submitAudit,
  params: z.object({ enrolmentId: z.uuid(), matterId: z.uuid() }),
  query: z.object({}),
  form: changeMatterForm,
  load: (ctx, { params }) => getMatter(ctx, params),
  submit: async (ctx, { params, form }) => {
    const changed = await changeMatter(ctx, params, form);
    return changed.ok ? ok(matterPath.to(params, { done: 'saved' })) : changed;
  },
  view: ({ head, contacts, matter }, view) => {
    const t = supportTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('newMatter.changeTitle'),
      body: (
        <SupportFormFrame
          head={head}
          view={view}
          state={state}
          title={t('newMatter.changeTitle')}
          hidden={{ version: String(matter.version) }}
          backHref={matterPath.to({ enrolmentId: head.id, matterId: matter.id })}
        >
          <MatterFields view={view} state={state} contacts={contacts} area={matter.area} saved={matter} />
        </SupportFormFrame>
      ),
    };
  },
});
