import { z } from 'zod';
import { lastDayOf } from '#app/features/history/domain/form-fields.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage, type RenderedView, type RequestContext, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Select } from '#app/ui/select.tsx';
import { newSfiPausePath, sfiPath, sfiPausePath } from '../../domain/paths.ts';
import { type PauseForm, pauseForm } from '../../domain/pause-form.ts';
import { recordLanguage } from '../../domain/permissions.ts';
import { pauseReasons, type SfiPause } from '../../domain/sfi.ts';
import { savePause } from '../../server/change-courses.ts';
import { getCourse } from '../../server/get-language.ts';
import { LanguageFormFrame } from '../parts/language-frame.tsx';
import { courseName, formState, languageTranslate } from '../words.ts';

const ofCourse = z.object({ enrolmentId: z.uuid(), courseId: z.uuid() });
const audit = { action: 'read', category: 'history' } as const;
const submitAudit = { action: 'write', category: 'history' } as const;

async function submit(
  ctx: RequestContext,
  { params, form }: { params: { enrolmentId: string; courseId: string }; form: PauseForm },
) {
  const saved = await savePause(ctx, params, form);
  return saved.ok ? ok(sfiPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' })) : saved;
}

export const newPausePage = definePage({
  path: newSfiPausePath,
  permission: recordLanguage,
  audit,
  submitAudit,
  params: ofCourse,
  query: z.object({}),
  form: pauseForm,
  load: async (ctx, { params }) => ({ ...(await getCourse(ctx, params)), pause: undefined, id: newId() }),
  submit,
  view: drawn,
});

export const pausePage = definePage({
  path: sfiPausePath,
  permission: recordLanguage,
  audit,
  submitAudit,
  params: ofCourse.extend({ pauseId: z.uuid() }),
  query: z.object({}),
  form: pauseForm,
  load: async (ctx, { params }) => {
    const found = await getCourse(ctx, params);
    const pause = found.course.pauses.find(({ id }) => id === params.pauseId);
    if (pause === undefined) throw new NotFoundError();
    return { ...found, pause, id: pause.id };
  },
  submit: (ctx, { params, form }) => submit(ctx, { params, form: { ...form, id: params.pauseId } }),
  view: drawn,
});

type Data = Awaited<ReturnType<typeof getCourse>> & { pause: SfiPause | undefined; id: string };

function drawn({ head, course, pause, id }: Data, view: ViewContext): RenderedView {
  const { locale } = view;
  const t = languageTranslate(locale);
  const state = formState(forgetIfStale(view));
  const title = t(pause === undefined ? 'pauseForm.newTitle' : 'pauseForm.changeTitle');
  return {
    title,
    islands: true,
    body: (
      <LanguageFormFrame
        head={head}
        view={view}
        state={state}
        title={title}
        lead={courseName(locale, course)}
        hidden={{ id: state.textOf('id', id), version: String(pause?.version ?? 0) }}
      >
        <Columns min="narrow">
          <DateInput
            {...calendarProps(locale)}
            name="startsOn"
            label={t('pauseForm.startsOn')}
            defaultValue={state.textOf('startsOn', pause?.startsOn ?? '')}
            error={state.errorOf('startsOn')}
            required
          />
          <DateInput
            {...calendarProps(locale)}
            name="endsOn"
            label={t('pauseForm.endsOn')}
            hint={t('pauseForm.endsOnHint')}
            optionalText={t('optional')}
            defaultValue={state.textOf('endsOn', lastDayOf(pause?.endsBefore ?? null) ?? '')}
            error={state.errorOf('endsOn')}
          />
        </Columns>
        <Select
          name="reason"
          label={t('pauseForm.reason')}
          options={pauseReasons.map((value) => ({ value, label: t(`pauseReason.${value}`) }))}
          defaultValue={state.textOf('reason', pause?.reason ?? 'other')}
          error={state.errorOf('reason')}
        />
      </LanguageFormFrame>
    ),
  };
}
