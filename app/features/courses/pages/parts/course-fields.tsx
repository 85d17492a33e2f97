import { sfiCourses } from '#app/features/history/domain/situation-fields.ts';
import { studyLevels } from '#app/features/history/domain/situations.ts';
import type { FoundOccupation } from '#app/features/occupations/domain/occupation.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { type Course, courseFunders } from '../../domain/course.ts';
import { courseTranslate } from '../course-words.ts';

type Props = {
  state: FormState;
  locale: Locale;
  providers: readonly { id: string; name: string }[];
  like: readonly FoundOccupation[];
  saved?: Course;
};

/** What a course is, asks, holds and gives. */
export function CourseFields({ state, locale, providers, like, saved }: Props) {
  const t = courseTranslate(locale);
  const line = (name: 'name' | 'certificate', maxLength: number, hint?: string) => (
    <TextInput
      name={name}
      label={t(`course.${name}`)}
      hint={hint}
      optionalText={name === 'name' ? undefined : t('optional')}
      required={name === 'name'}
      maxLength={maxLength}
      defaultValue={state.textOf(name, saved?.[name])}
      error={state.errorOf(name)}
      width="lg"
    />
  );
  const box = (name: 'needsDrivingLicence' | 'oddHours' | 'isAssessed' | 'fullTime' | 'studyAid' | 'atWorkplace') => (
    <Checkbox name={name} label={t(`course.${name}`)} defaultChecked={state.isTicked(name, saved?.[name])} />
  );
  const day = (name: 'applyBefore' | 'startsOn' | 'endsOn') => (
    <DateInput
      {...calendarProps(locale)}
      name={name}
      label={t(`course.${name}`)}
      hint={name === 'startsOn' ? t('course.startsOnHint') : undefined}
      optionalText={t('optional')}
      defaultValue={state.textOf(name, saved?.[name])}
      error={state.errorOf(name)}
    />
  );
  const words = (name: 'description' | 'otherRequirements', maxLength: number) => (
    <TextArea
      name={name}
      label={t(`course.${name}`)}
      optionalText={t('optional')}
      rows={name === 'description' ? 3 : 2}
      maxLength={maxLength}
      defaultValue={state.textOf(name, saved?.[name])}
      error={state.errorOf(name)}
    />
  );
  return (
    <>
      {line('name', 160)}
      <Select
        name="providerId"
        label={t('course.provider')}
        hint={t('course.providerHint')}
        optionalText={t('optional')}
        emptyLabel={t('choose')}
        width="lg"
        options={providers.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={state.textOf('providerId', saved?.providerId)}
        error={state.errorOf('providerId')}
      />
      <OccupationField
        state={state}
        locale={locale}
        like={like}
        label={t('course.occupation')}
        saved={saved}
        optional
      />
      {words('description', 2000)}
      <Fieldset id="asks" legend={t('course.asks')}>
        <Select
          name="sfiCourse"
          label={t('course.sfiCourse')}
          emptyLabel={t('course.sfiNone')}
          width="sm"
          options={sfiCourses.map((value) => ({ value, label: value }))}
          defaultValue={state.textOf('sfiCourse', saved?.sfiCourse)}
          error={state.errorOf('sfiCourse')}
        />
        {box('needsDrivingLicence')}
        {box('oddHours')}
        {words('otherRequirements', 500)}
      </Fieldset>
      <TextArea
        name="modules"
        label={t('course.modules')}
        hint={t('course.modulesHint')}
        optionalText={t('optional')}
        rows={5}
        maxLength={3800}
        defaultValue={state.textOf('modules', saved?.modules.join('\n'))}
        error={state.errorOf('modules')}
      />
      {line('certificate', 200, t('course.certificateHint'))}
      {box('isAssessed')}
      <Select
        name="level"
        label={t('course.level')}
        emptyLabel={t('choose')}
        required
        width="lg"
        options={studyLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
        defaultValue={state.textOf('level', saved?.level)}
        error={state.errorOf('level')}
      />
      {box('fullTime')}
      {box('studyAid')}
      <Select
        name="fundedBy"
        label={t('course.fundedBy')}
        emptyLabel={t('choose')}
        required
        width="lg"
        options={courseFunders.map((value) => ({ value, label: t(`funder.${value}`) }))}
        defaultValue={state.textOf('fundedBy', saved?.fundedBy)}
        error={state.errorOf('fundedBy')}
      />
      {box('atWorkplace')}
      {day('applyBefore')}
      {day('startsOn')}
      {day('endsOn')}
      <TextInput
        name="places"
        label={t('course.places')}
        optionalText={t('optional')}
        inputMode="numeric"
        width="xs"
        defaultValue={state.textOf('places', saved?.places)}
        error={state.errorOf('places')}
      />
    </>
  );
}

/** An occupation in plain words or by its code; what refused words may have meant stands beside it. */
export function OccupationField({
  state,
  locale,
  like,
  label,
  saved,
  optional,
}: Pick<Props, 'state' | 'locale' | 'like'> & {
  label: string;
  saved?: Pick<Course, 'occupation'> | undefined;
  optional?: boolean;
}) {
  const t = courseTranslate(locale);
  const names = like.map(({ code, name }) => `${code} ${name}`).join(', ');
  return (
    <TextInput
      name="occupation"
      label={label}
      hint={names === '' ? t('course.occupationHint') : t('course.occupationLike', { names })}
      optionalText={optional ? t('optional') : undefined}
      required={!optional}
      maxLength={80}
      defaultValue={state.textOf('occupation', saved?.occupation)}
      error={state.errorOf('occupation')}
      width="lg"
    />
  );
}
