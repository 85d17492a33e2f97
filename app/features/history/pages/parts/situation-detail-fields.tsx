import type { FormState } from '#app/platform/http/form-state.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { registrationChoices, sfiCourses, sfiPaths } from '../../domain/situation-fields.ts';
import { employmentForms, placementForms, type SituationKind, studyLevels } from '../../domain/situations.ts';
import { historyTexts } from '../../texts/index.ts';

type Props = {
  kind: SituationKind;
  /** In front of the names: 'occupation.' or ''. */
  prefix?: string;
  locale: Locale;
  who: string;
  form: FormState;
  stored?: Record<string, string>;
};

/** What is asked about one kind of situation besides when. Draws nothing for kinds that say it all. */
export function SituationDetailFields({ kind, prefix = '', locale, who, form, stored = {} }: Props) {
  const t = translate(historyTexts, locale);
  const name = (field: string) => `${prefix}${kind}.${field}`;
  const common = (field: string) => ({ name: name(field), error: form.errorOf(name(field)) });
  const yesNo = (field: string, legend: string) => (
    <RadioGroup
      {...common(field)}
      legend={legend}
      inline
      defaultValue={form.textOf(name(field), stored[field])}
      options={[
        { value: 'yes', label: t('words.field.yes') },
        { value: 'no', label: t('words.field.no') },
      ]}
    />
  );
  const select = (
    field: string,
    label: string,
    options: { value: string; label: string }[],
    emptyLabel = t('words.field.choose'),
  ) => (
    <Select
      {...common(field)}
      label={label}
      emptyLabel={emptyLabel}
      options={options}
      defaultValue={form.textOf(name(field), stored[field])}
      width="lg"
    />
  );
  switch (kind) {
    case 'employed':
      return (
        <>
          {select(
            'form',
            t('words.field.form'),
            employmentForms.map((value) => ({ value, label: t(`words.employmentForm.${value}`) })),
          )}
          <TextInput
            {...common('employer')}
            label={t('words.field.employer')}
            optionalText={t('ask.optional')}
            defaultValue={form.textOf(name('employer'), stored['employer'])}
            maxLength={200}
            width="lg"
          />
        </>
      );
    case 'job-seeking':
      return (
        <>
          {select(
            'registered',
            t('words.field.registered', { who }),
            registrationChoices.map((value) => ({ value, label: t(`words.registration.${value}`) })),
          )}
          {yesNo('available', t('words.field.available'))}
        </>
      );
    case 'studying':
      return (
        <>
          {select(
            'level',
            t('words.field.level'),
            studyLevels.map((value) => ({ value, label: t(`words.level.${value}`) })),
          )}
          {yesNo('fullTime', t('words.field.fullTime'))}
          {yesNo('studyAid', t('words.field.studyAid'))}
          <Checkbox
            name={name('fromProgramme')}
            label={t('words.field.fromProgramme')}
            defaultChecked={form.isTicked(name('fromProgramme'), stored['fromProgramme'] === 'on')}
          />
        </>
      );
    case 'sfi':
      return (
        <Columns min="narrow">
          {select(
            'path',
            t('words.field.path'),
            sfiPaths.map((value) => ({ value, label: value })),
            t('words.field.noneChosen'),
          )}
          {select(
            'course',
            t('words.field.course'),
            sfiCourses.map((value) => ({ value, label: value })),
            t('words.field.noneChosen'),
          )}
        </Columns>
      );
    case 'placement':
      return (
        <>
          {select(
            'form',
            t('words.field.form'),
            placementForms.map((value) => ({ value, label: t(`words.placementForm.${value}`) })),
          )}
          <TextInput
            {...common('host')}
            label={t('words.field.host')}
            optionalText={t('ask.optional')}
            defaultValue={form.textOf(name('host'), stored['host'])}
            maxLength={200}
            width="lg"
          />
        </>
      );
    case 'parental-leave':
      return (
        <>
          {yesNo('fullTime', t('words.field.fullTime'))}
          {yesNo('fromJob', t('words.field.fromJob'))}
        </>
      );
    default:
      return null;
  }
}
