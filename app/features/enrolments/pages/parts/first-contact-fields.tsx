import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Columns } from '#app/ui/columns.tsx';
import { Details } from '#app/ui/details.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { enrolmentTexts } from '../../texts/index.ts';
import { languageOptions } from '../../texts/words.ts';
import { BirthPrecisionField, MunicipalityField, OwnScriptField } from './person-fields.tsx';

/** The least about language and contact, asked when a person is registered; the rest stands on the contact page. */
export function FirstContactFields({ state, locale }: { state: FormState; locale: Locale }) {
  const t = translate(enrolmentTexts, locale);
  const { textOf, valuesOf, errorOf } = state;
  const languages = languageOptions(locale);
  const others = valuesOf('languages', []);
  return (
    <>
      <Columns>
        <Select
          name="firstLanguage"
          label={t('register.firstLanguage')}
          optionalText={t('register.optional')}
          emptyLabel={t('register.chooseLanguage')}
          options={languages}
          defaultValue={textOf('firstLanguage')}
          error={errorOf('firstLanguage')}
        />
        <RadioGroup
          name="interpreter"
          legend={t('register.interpreter')}
          inline
          defaultValue={textOf('interpreter')}
          error={errorOf('interpreter')}
          options={[
            { value: 'yes', label: t('register.yes') },
            { value: 'no', label: t('register.no') },
          ]}
        />
      </Columns>
      <Details summary={t('register.contact')} open={state.summary().length > 0}>
        <Columns>
          <TextInput
            name="phone"
            type="tel"
            label={t('register.phone')}
            optionalText={t('register.optional')}
            defaultValue={textOf('phone')}
            error={errorOf('phone')}
            autoComplete="off"
          />
          <TextInput
            name="email"
            type="email"
            label={t('register.email')}
            optionalText={t('register.optional')}
            defaultValue={textOf('email')}
            error={errorOf('email')}
            autoComplete="off"
          />
          <MunicipalityField state={state} locale={locale} />
          <OwnScriptField state={state} locale={locale} />
          <BirthPrecisionField state={state} locale={locale} />
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
