import { offeredLanguages } from '#app/features/people/domain/languages.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TimeInput } from '#app/ui/time-input.tsx';
import { type Meeting, meetingForms } from '../../domain/meeting.ts';
import { meetingTranslate } from '../meeting-words.ts';

type Props = { state: FormState; locale: Locale };

/** Day and time. */
export function WhenFields({
  state,
  locale,
  saved,
}: Props & { saved: Partial<Pick<Meeting, 'meetsOn' | 'startsAt'>> }) {
  const t = meetingTranslate(locale);
  return (
    <Cluster>
      <DateInput
        {...calendarProps(locale)}
        name="meetsOn"
        label={t('plan.day')}
        defaultValue={state.textOf('meetsOn', saved.meetsOn)}
        error={state.errorOf('meetsOn')}
        required
      />
      <TimeInput
        name="startsAt"
        label={t('plan.time')}
        hint={t('plan.timeHint')}
        defaultValue={state.textOf('startsAt', saved.startsAt)}
        error={state.errorOf('startsAt')}
        required
      />
    </Cluster>
  );
}

/** Where they meet, or by which means. */
export function WhereFields({ state, locale, saved }: Props & { saved?: Pick<Meeting, 'form' | 'place'> | undefined }) {
  const t = meetingTranslate(locale);
  return (
    <>
      <RadioGroup
        name="form"
        legend={t('plan.form')}
        inline
        options={meetingForms.map((value) => ({ value, label: t(`form.${value}`) }))}
        defaultValue={state.textOf('form', saved?.form ?? 'place')}
        error={state.errorOf('form')}
      />
      <TextInput
        name="place"
        label={t('plan.place')}
        hint={t('plan.placeHint')}
        optionalText={t('optional')}
        maxLength={200}
        defaultValue={state.textOf('place', saved?.place)}
        error={state.errorOf('place')}
        autoComplete="off"
      />
    </>
  );
}

export function MinutesField({
  state,
  locale,
  name,
  label,
  saved,
}: Props & { name: string; label: string; saved: number }) {
  return (
    <TextInput
      name={name}
      label={label}
      suffix={meetingTranslate(locale)('plan.minutesUnit')}
      inputMode="numeric"
      width="sm"
      maxLength={3}
      defaultValue={state.textOf(name, String(saved))}
      error={state.errorOf(name)}
      autoComplete="off"
    />
  );
}

/** A language by its name, Swedish first as the empty choice. */
export function languageOptions(locale: Locale) {
  return offeredLanguages
    .filter((code) => code !== 'sv')
    .map((value) => ({ value: value as string, label: languageName(locale, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

type DetailProps = Props & {
  hosts: readonly { id: string; name: string }[];
  saved: Partial<Pick<Meeting, 'hostId' | 'minutesPlanned' | 'subject' | 'others' | 'language' | 'interpreter'>>;
};

/** Whose meeting, how long, about what, in which language. */
export function DetailFields({ state, locale, hosts, saved }: DetailProps) {
  const t = meetingTranslate(locale);
  return (
    <>
      <MinutesField
        state={state}
        locale={locale}
        name="minutesPlanned"
        label={t('plan.minutes')}
        saved={saved.minutesPlanned ?? 60}
      />
      {hosts.length > 1 ? (
        <Select
          name="hostId"
          label={t('plan.host')}
          options={hosts.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={state.textOf('hostId', saved.hostId)}
          error={state.errorOf('hostId')}
        />
      ) : null}
      <TextInput
        name="subject"
        label={t('plan.subject')}
        hint={t('plan.subjectHint')}
        optionalText={t('optional')}
        maxLength={200}
        defaultValue={state.textOf('subject', saved.subject)}
        error={state.errorOf('subject')}
        autoComplete="off"
      />
      <TextInput
        name="others"
        label={t('plan.others')}
        hint={t('plan.othersHint')}
        optionalText={t('optional')}
        maxLength={200}
        defaultValue={state.textOf('others', saved.others)}
        error={state.errorOf('others')}
        autoComplete="off"
      />
      <Select
        name="language"
        label={t('plan.language')}
        emptyLabel={t('plan.languageNone')}
        options={languageOptions(locale)}
        defaultValue={state.textOf('language', saved.language ?? '')}
        error={state.errorOf('language')}
        width="md"
      />
      <Checkbox
        name="interpreter"
        label={t('plan.interpreter')}
        defaultChecked={state.isTicked('interpreter', saved.interpreter ?? false)}
      />
    </>
  );
}
