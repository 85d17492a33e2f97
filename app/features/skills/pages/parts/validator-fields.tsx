import type { FormState } from '#app/platform/http/form-state.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { validatorsPath } from '../../domain/paths.ts';
import { type ValidatorRecord, validatorKinds } from '../../domain/validator.ts';
import { skillTranslate } from '../skill-words.ts';

/** The head of a page about one contact for validation, with the way back to the list. */
export function ValidatorHeader({ locale, title }: { locale: Locale; title: string }) {
  const t = skillTranslate(locale);
  const trail = [{ href: validatorsPath.to(), label: t('validators.title') }];
  return <PageHeader kicker={<Breadcrumbs label={t('parts')} items={trail} />} title={title} />;
}

type Props = { state: FormState; locale: Locale; saved?: ValidatorRecord };

/** Who can validate, what, and how they are reached. */
export function ValidatorFields({ state, locale, saved }: Props) {
  const t = skillTranslate(locale);
  const line = (
    name: 'name' | 'contactPerson' | 'phone' | 'email' | 'website',
    maxLength: number,
    type?: 'tel' | 'email' | 'url',
  ) => (
    <TextInput
      name={name}
      type={type}
      label={t(`validators.${name}`)}
      hint={name === 'website' ? t('validators.websiteHint') : undefined}
      optionalText={name === 'name' ? undefined : t('optional')}
      required={name === 'name'}
      maxLength={maxLength}
      defaultValue={state.textOf(name, saved?.[name])}
      error={state.errorOf(name)}
      autoComplete="off"
    />
  );
  return (
    <>
      <RadioGroup
        name="kind"
        legend={t('validators.kindLabel')}
        options={validatorKinds.map((value) => ({ value, label: t(`validators.kind.${value}`) }))}
        defaultValue={state.textOf('kind', saved?.kind)}
        error={state.errorOf('kind')}
        required
      />
      {line('name', 120)}
      <TextArea
        name="validates"
        label={t('validators.validates')}
        optionalText={t('optional')}
        rows={2}
        maxLength={500}
        defaultValue={state.textOf('validates', saved?.validates)}
        error={state.errorOf('validates')}
      />
      {line('contactPerson', 120)}
      {line('phone', 40, 'tel')}
      {line('email', 254, 'email')}
      {line('website', 200, 'url')}
      <TextArea
        name="note"
        label={t('validators.note')}
        hint={t('validators.noteHint')}
        optionalText={t('optional')}
        rows={3}
        maxLength={1000}
        defaultValue={state.textOf('note', saved?.note)}
        error={state.errorOf('note')}
      />
    </>
  );
}
