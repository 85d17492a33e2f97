import { z } from 'zod';
import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { annulForm, estimateForm } from '../../domain/estimate-form.ts';
import { estimateViews, levels, skills } from '../../domain/levels.ts';
import { annulEstimatePath, newEstimatePath, sfiPath } from '../../domain/paths.ts';
import { recordLanguage } from '../../domain/permissions.ts';
import { annulEstimate, getEstimate, recordEstimate } from '../../server/record-estimate.ts';
import { LanguageFormFrame } from '../parts/language-frame.tsx';
import { formState, languageTranslate } from '../words.ts';

const audit = { action: 'read', category: 'history' } as const;
const submitAudit = { action: 'write', category: 'history' } as const;
const backTo = (enrolmentId: string) => sfiPath.to({ enrolmentId }, { done: 'saved' });

export const newEstimatePage = definePage({
  path: newEstimatePath,
  permission: recordLanguage,
  audit,
  submitAudit,
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: estimateForm,
  load: async (ctx, { params }) => ({ head: await getParticipantHead(ctx, params.enrolmentId), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const recorded = await recordEstimate(ctx, params.enrolmentId, form);
    return recorded.ok ? ok(backTo(params.enrolmentId)) : recorded;
  },
  view: ({ head, id }, view) => {
    const t = languageTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('estimateForm.title'),
      islands: true,
      body: (
        <LanguageFormFrame
          head={head}
          view={view}
          state={state}
          title={t('estimateForm.title')}
          lead={t('estimateForm.lead')}
          hidden={{ id: state.textOf('id', id) }}
        >
          <RadioGroup
            name="view"
            legend={t('estimateForm.view')}
            inline
            options={estimateViews.map((value) => ({ value, label: t(`estimateForm.${value}`) }))}
            defaultValue={state.textOf('view', 'own')}
            error={state.errorOf('view')}
          />
          <DateInput
            {...calendarProps(view.locale)}
            name="statedOn"
            label={t('estimateForm.statedOn')}
            defaultValue={state.textOf('statedOn', view.today)}
            error={state.errorOf('statedOn')}
            max={view.today}
            required
          />
          <Columns min="wide">
            {skills.map((skill) => (
              <RadioGroup
                key={skill}
                name={skill}
                legend={t(`skill.${skill}`)}
                options={[
                  ...levels.map((value) => ({
                    value,
                    label: t(`can.${skill}.${value}`),
                    hint: t(`levelName.${value}`),
                  })),
                  { value: '', label: t('estimateForm.skip') },
                ]}
                defaultValue={state.textOf(skill)}
                error={state.errorOf(skill)}
              />
            ))}
          </Columns>
        </LanguageFormFrame>
      ),
    };
  },
});

export const annulEstimatePage = definePage({
  path: annulEstimatePath,
  permission: recordLanguage,
  audit,
  submitAudit,
  params: z.object({ enrolmentId: z.uuid(), estimateId: z.uuid() }),
  query: z.object({}),
  form: annulForm,
  load: (ctx, { params }) => getEstimate(ctx, params),
  submit: async (ctx, { params, form }) => {
    await annulEstimate(ctx, params, form.reason);
    return ok(backTo(params.enrolmentId));
  },
  view: ({ head, estimate }, view) => {
    const t = languageTranslate(view.locale);
    const state = formState(view);
    const day = formatDate(view.locale, estimate.statedOn);
    return {
      title: t('annulForm.title'),
      body: (
        <LanguageFormFrame
          head={head}
          view={view}
          state={state}
          title={t('annulForm.title')}
          lead={t('annulForm.lead', { day, view: t(`level.${estimate.view}`).toLocaleLowerCase(view.locale) })}
          submit={t('annulForm.submit')}
        >
          <TextArea
            name="reason"
            label={t('annulForm.reason')}
            rows={2}
            maxLength={500}
            defaultValue={state.textOf('reason')}
            error={state.errorOf('reason')}
            required
          />
        </LanguageFormFrame>
      ),
    };
  },
});
