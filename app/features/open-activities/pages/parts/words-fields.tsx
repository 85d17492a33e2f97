import { spokenLanguages } from '#app/features/applications/domain/languages.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { audiences, type OpenWords, openKinds, openLanguages } from '../../domain/open-content.ts';
import { openActivityTexts } from '../../texts/index.ts';

const languageOptions = openLanguages.map((tag) => ({ value: tag, label: spokenLanguages[tag] ?? tag }));

type Props = { locale: Locale; state: FormState; words: Partial<OpenWords> | undefined };

/** What it is: name, text, kind. */
export function WhatFields({ locale, state, words }: Props) {
  const t = translate(openActivityTexts, locale);
  return (
    <Fieldset id="what" legend={t('group.what')}>
      <TextInput
        name="title"
        label={t('field.title')}
        hint={t('field.titleHint')}
        defaultValue={state.textOf('title', words?.title)}
        error={state.errorOf('title')}
        maxLength={120}
        dir="auto"
      />
      <TextArea
        name="description"
        label={t('field.description')}
        hint={t('field.descriptionHint')}
        defaultValue={state.textOf('description', words?.description)}
        error={state.errorOf('description')}
        maxLength={2000}
        rows={5}
        dir="auto"
      />
      <Cluster gap="md">
        <Select
          name="kind"
          label={t('field.kind')}
          emptyLabel={t('field.choose')}
          defaultValue={state.textOf('kind', words?.kind)}
          error={state.errorOf('kind')}
          options={openKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <Select
          name="language"
          label={t('field.language')}
          defaultValue={state.textOf('language', words?.language ?? 'sv') || 'sv'}
          error={state.errorOf('language')}
          options={languageOptions}
        />
      </Cluster>
    </Fieldset>
  );
}

/** Where it is held. */
export function WhereFields({ locale, state, words }: Props) {
  const t = translate(openActivityTexts, locale);
  return (
    <Fieldset id="where" legend={t('group.where')}>
      <TextInput
        name="place"
        label={t('field.place')}
        hint={t('field.placeHint')}
        defaultValue={state.textOf('place', words?.place)}
        error={state.errorOf('place')}
        maxLength={120}
        width="lg"
      />
      <Cluster gap="md">
        <TextInput
          name="address"
          label={t('field.address')}
          defaultValue={state.textOf('address', words?.address)}
          error={state.errorOf('address')}
          maxLength={160}
          width="lg"
        />
        <TextInput
          name="town"
          label={t('field.town')}
          defaultValue={state.textOf('town', words?.town)}
          error={state.errorOf('town')}
          maxLength={80}
          width="md"
        />
      </Cluster>
    </Fieldset>
  );
}

/** Who may come, and what is spoken there. */
export function WhoFields({ locale, state, words }: Props) {
  const t = translate(openActivityTexts, locale);
  return (
    <Fieldset id="who" legend={t('group.who')}>
      <Select
        name="audience"
        label={t('field.audience')}
        defaultValue={state.textOf('audience', words?.audience ?? 'everybody') || 'everybody'}
        error={state.errorOf('audience')}
        options={audiences.map((audience) => ({ value: audience, label: t(`audience.${audience}`) }))}
        width="md"
      />
      <TextInput
        name="audienceNote"
        label={t('field.audienceNote')}
        optionalText={t('field.optional')}
        defaultValue={state.textOf('audienceNote', words?.audienceNote)}
        error={state.errorOf('audienceNote')}
        maxLength={200}
      />
      <CheckboxGroup
        name="languages"
        legend={t('field.languages')}
        defaultValues={state.valuesOf('languages', words?.languages ?? [])}
        error={state.errorOf('languages')}
        options={languageOptions.map(({ value, label }) => ({ value, label: <bdi lang={value}>{label}</bdi> }))}
        inline
      />
    </Fieldset>
  );
}

/** What it costs, how one signs up, and whom everybody may ask. */
export function HowFields({ locale, state, words }: Props) {
  const t = translate(openActivityTexts, locale);
  return (
    <Fieldset id="how" legend={t('group.how')}>
      <RadioGroup
        name="cost"
        legend={t('field.cost')}
        defaultValue={state.textOf('cost', words?.cost)}
        error={state.errorOf('cost')}
        options={[
          { value: 'free', label: t('field.free') },
          {
            value: 'paid',
            label: t('field.paid'),
            fields: (
              <TextInput
                name="price"
                label={t('field.price')}
                defaultValue={state.textOf('price', words?.price)}
                error={state.errorOf('price')}
                maxLength={120}
              />
            ),
          },
        ]}
      />
      <RadioGroup
        name="signUp"
        legend={t('field.signUp')}
        defaultValue={state.textOf('signUp', words?.signUp ?? 'none') || 'none'}
        error={state.errorOf('signUp')}
        options={[
          { value: 'none', label: t('field.signUpNone') },
          {
            value: 'needed',
            label: t('field.signUpNeeded'),
            fields: (
              <TextInput
                name="signUpHow"
                label={t('field.signUpHow')}
                defaultValue={state.textOf('signUpHow', words?.signUpHow)}
                error={state.errorOf('signUpHow')}
                maxLength={300}
              />
            ),
          },
        ]}
      />
      <Fieldset id="contact" legend={t('field.contact')} hint={t('field.contactHint')}>
        <Cluster gap="md">
          <TextInput
            name="phone"
            type="tel"
            label={t('field.phone')}
            defaultValue={state.textOf('phone', words?.phone)}
            error={state.errorOf('phone')}
            maxLength={40}
            width="md"
          />
          <TextInput
            name="email"
            type="email"
            label={t('field.email')}
            defaultValue={state.textOf('email', words?.email)}
            error={state.errorOf('email')}
            maxLength={254}
            width="md"
          />
          <TextInput
            name="website"
            label={t('field.website')}
            defaultValue={state.textOf('website', words?.website)}
            error={state.errorOf('website')}
            inputMode="url"
            maxLength={300}
            width="md"
          />
        </Cluster>
      </Fieldset>
    </Fieldset>
  );
}
