import { offeredLanguages } from '#app/features/people/domain/languages.ts';
import type { PersonRecord } from '#app/features/people/public.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Details } from '#app/ui/details.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { enrolmentTexts } from '../../texts/index.ts';
import { languageName } from '../../texts/words.ts';
import type { FormState } from '../form-state.ts';

/** Names, birth date and sex, languages and contact: the same questions when a person is registered and when she is changed. */
export function PersonFields({
  state,
  locale,
  person,
  today,
}: {
  state: FormState;
  locale: Locale;
  person?: PersonRecord;
  today: string;
}) {
  const t = translate(enrolmentTexts, locale);
  const { textOf, valuesOf, errorOf } = state;
  const languages = languageOptions(locale, [person?.firstLanguage, ...(person?.languages ?? [])]);
  const others = valuesOf('languages', person?.languages ?? []);
  const interpreter = person?.interpreter === null || person === undefined ? '' : person.interpreter ? 'yes' : 'no';
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
          hint={t('register.bornHint')}
          optionalText={t('register.optional')}
          defaultValue={textOf('bornOn', person?.bornOn)}
          error={errorOf('bornOn')}
          max={today}
        />
        <RadioGroup
          name="sex"
          legend={t('register.sex')}
          hint={t('register.sexHint')}
          inline
          defaultValue={textOf('sex', person?.sex)}
          error={errorOf('sex')}
          options={(['woman', 'man', 'non-binary', 'unknown'] as const).map((value) => ({
            value,
            label: t(`sex.${value}`),
          }))}
        />
      </Columns>
      <Columns>
        <Select
          name="firstLanguage"
          label={t('register.firstLanguage')}
          optionalText={t('register.optional')}
          emptyLabel={t('register.chooseLanguage')}
          options={languages}
          defaultValue={textOf('firstLanguage', person?.firstLanguage)}
          error={errorOf('firstLanguage')}
        />
        <RadioGroup
          name="interpreter"
          legend={t('register.interpreter')}
          inline
          defaultValue={textOf('interpreter', interpreter)}
          error={errorOf('interpreter')}
          options={[
            { value: 'yes', label: t('register.yes') },
            { value: 'no', label: t('register.no') },
          ]}
        />
      </Columns>
      <Details summary={t('register.contact')} open={hasContact(person) || state.summary().length > 0}>
        <Columns>
          <TextInput
            name="phone"
            type="tel"
            label={t('register.phone')}
            optionalText={t('register.optional')}
            defaultValue={textOf('phone', person?.phone)}
            error={errorOf('phone')}
            autoComplete="off"
          />
          <TextInput
            name="email"
            type="email"
            label={t('register.email')}
            optionalText={t('register.optional')}
            defaultValue={textOf('email', person?.email)}
            error={errorOf('email')}
            autoComplete="off"
          />
          <TextInput
            name="municipality"
            label={t('register.municipality')}
            optionalText={t('register.optional')}
            defaultValue={textOf('municipality', person?.municipality)}
            error={errorOf('municipality')}
            autoComplete="off"
          />
          <TextInput
            name="nameInOwnScript"
            label={t('register.ownScript')}
            hint={t('register.ownScriptHint')}
            optionalText={t('register.optional')}
            dir="auto"
            defaultValue={textOf('nameInOwnScript', person?.nameInOwnScript)}
            error={errorOf('nameInOwnScript')}
            autoComplete="off"
          />
          {[0, 1, 2].map((index) => (
            <Select
              key={index}
              name="languages"
              id={`languages-${index + 1}`}
              label={`${t('register.otherLanguages')} ${index + 1}`}
              optionalText={t('register.optional')}
              emptyLabel={t('register.chooseLanguage')}
              options={languages}
              defaultValue={others[index] ?? ''}
            />
          ))}
        </Columns>
      </Details>
    </>
  );
}

function hasContact(person: PersonRecord | undefined): boolean {
  return Boolean(
    person &&
      (person.phone || person.email || person.municipality || person.nameInOwnScript || person.languages.length > 0),
  );
}

function languageOptions(locale: Locale, known: readonly (string | null | undefined)[]) {
  const codes = [...new Set([...offeredLanguages, ...known.filter((code) => typeof code === 'string')])];
  const options = codes.map((value) => ({ value, label: languageName(locale, value) }));
  return options.sort((a, b) => a.label.localeCompare(b.label, locale));
}
