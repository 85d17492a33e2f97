import { rowsOf } from '#app/features/activities/domain/activity-input.ts';
import { typedTimes, WeeklyTimesFields } from '#app/features/activities/pages/parts.tsx';
import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { courseForms, grades, partsOfDay, type SfiCourse } from '../../domain/sfi.ts';
import { languageTranslate } from '../words.ts';

type Props = { view: ViewContext; state: FormState; saved?: SfiCourse };

/** Provider, form, time of day and weekly times: what the history does not hold. */
export function CourseFields({ view, state, saved }: Props) {
  const t = languageTranslate(view.locale);
  const rows = view.typed
    ? typedTimes(view.typed)
    : rowsOf(saved?.times ?? []).map((row) => ({ ...row, weekdays: row.weekdays.map(String) }));
  return (
    <>
      <TextInput
        name="provider"
        label={t('courseForm.provider')}
        hint={t('courseForm.providerHint')}
        optionalText={t('optional')}
        maxLength={120}
        width="lg"
        defaultValue={state.textOf('provider', saved?.provider)}
        error={state.errorOf('provider')}
      />
      <Columns min="narrow">
        <Select
          name="form"
          label={t('courseForm.form')}
          emptyLabel={t('courseForm.notKnown')}
          options={courseForms.map((value) => ({ value, label: t(`form.${value}`) }))}
          defaultValue={state.textOf('form', saved?.form ?? '')}
          error={state.errorOf('form')}
        />
        <Select
          name="partOfDay"
          label={t('courseForm.partOfDay')}
          emptyLabel={t('courseForm.notKnown')}
          options={partsOfDay.map((value) => ({ value, label: t(`partOfDay.${value}`) }))}
          defaultValue={state.textOf('partOfDay', saved?.partOfDay ?? '')}
          error={state.errorOf('partOfDay')}
        />
      </Columns>
      <WeeklyTimesFields locale={view.locale} rows={rows} problem={state.errorOf} hint={t('courseForm.timesHint')} />
    </>
  );
}

/** The grade and the day it was set. */
export function GradeFields({ view, state, saved }: Props) {
  const t = languageTranslate(view.locale);
  return (
    <Columns min="narrow">
      <Select
        name="grade"
        label={t('courseForm.grade')}
        hint={t('courseForm.gradeHint')}
        emptyLabel={t('courseForm.noGrade')}
        options={grades.map((value) => ({ value, label: value }))}
        defaultValue={state.textOf('grade', saved?.grade ?? '')}
        error={state.errorOf('grade')}
      />
      <DateInput
        {...calendarProps(view.locale)}
        name="gradedOn"
        label={t('courseForm.gradedOn')}
        optionalText={t('optional')}
        defaultValue={state.textOf('gradedOn', saved?.gradedOn ?? '')}
        error={state.errorOf('gradedOn')}
      />
    </Columns>
  );
}
