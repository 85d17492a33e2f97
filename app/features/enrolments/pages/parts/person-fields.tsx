import { birthPrecisions, birthSources } from '#app/features/people/domain/birth-date.ts';
import type { PersonBasics } from '#app/features/people/public.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { enrolmentTexts } from '../../texts/index.ts';
import { personTexts } from '../../texts/person.ts';

type Props = { state: FormState; locale: Locale; person?: PersonBasics };

/** Names, birth date and sex: the same questions when a person is registered and when she is changed. */
export function NameAndBirthFields({ state, locale, person, today }: Props & { today: string }) {
  const t = translate(enrolmentTexts, locale);
  const { textOf, errorOf } = state;
  return (
    <>
      <Columns>
        <TextInput
          name="givenName"
          label={t('register.givenName')}
          hint={t('register.nameHint')}
          defaultValue={textOf('givenName', person?.givenName)}
          error={errorOf('givenName')}
          autoComplete="off"
          maxLength={100}
        />
        <TextInput
          name="familyName"
          label={t('register.familyName')}
          hint={t('register.nameHint')}
          defaultValue={textOf('familyName', person?.familyName)}
          error={errorOf('familyName')}
          autoComplete="off"
          maxLength={100}
        />
      </Columns>
      <Columns>
        <DateInput
          {...calendarProps(locale)}
          name="bornOn"
          label={t('register.bornOn')}
          hint={person ? undefined : t('register.bornHint')}
          optionalText={t('register.optional')}
          defaultValue={textOf('bornOn', person?.bornOn)}
          error={errorOf('bornOn')}
          max={today}
        />
        <RadioGroup
          name="sex"
          legend={t('register.sex')}
          hint={person ? undefined : t('register.sexHint')}
          inline
          defaultValue={textOf('sex', person?.sex)}
          error={errorOf('sex')}
          options={(['woman', 'man', 'non-binary', 'unknown'] as const).map((value) => ({
            value,
            label: t(`sex.${value}`),
          }))}
        />
      </Columns>
    </>
  );
}

/** How well the birth date is known. */
export function BirthPrecisionField({ state, locale, person }: Props) {
  const t = translate(enrolmentTexts, locale);
  const p = translate(personTexts, locale);
  return (
    <Select
      name="bornPrecision"
      label={p('born.precision')}
      optionalText={t('register.optional')}
      emptyLabel={p('born.notStated')}
      options={birthPrecisions.map((value) => ({ value, label: p(`born.${value}`) }))}
      defaultValue={state.textOf('bornPrecision', person?.bornPrecision)}
      error={state.errorOf('bornPrecision')}
    />
  );
}

/** What the birth date rests on. */
export function BirthSourceField({ state, locale, person }: Props) {
  const t = translate(enrolmentTexts, locale);
  const p = translate(personTexts, locale);
  return (
    <Select
      name="bornSource"
      label={p('born.source')}
      optionalText={t('register.optional')}
      emptyLabel={p('born.notStated')}
      options={birthSources.map((value) => ({ value, label: p(`bornSource.${value}`) }))}
      defaultValue={state.textOf('bornSource', person?.bornSource)}
      error={state.errorOf('bornSource')}
    />
  );
}

export function MunicipalityField({ state, locale, person }: Props) {
  const t = translate(enrolmentTexts, locale);
  return (
    <TextInput
      name="municipality"
      label={t('register.municipality')}
      optionalText={t('register.optional')}
      defaultValue={state.textOf('municipality', person?.municipality)}
      error={state.errorOf('municipality')}
      autoComplete="off"
    />
  );
}

export function OwnScriptField({ state, locale, person }: Props) {
  const t = translate(enrolmentTexts, locale);
  return (
    <TextInput
      name="nameInOwnScript"
      label={t('register.ownScript')}
      hint={t('register.ownScriptHint')}
      optionalText={t('register.optional')}
      dir="auto"
      defaultValue={state.textOf('nameInOwnScript', person?.nameInOwnScript)}
      error={state.errorOf('nameInOwnScript')}
      autoComplete="off"
    />
  );
}
