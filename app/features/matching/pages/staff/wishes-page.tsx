import { z } from 'zod';
import { typedText } from '#app/platform/http/form.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { definePage } from '#app/platform/http/page.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { wishConditions } from '../../domain/conditions.ts';
import { matchingPath, wishesPath } from '../../domain/paths.ts';
import { changeMatching } from '../../domain/permissions.ts';
import { travelWays, wishesForm } from '../../domain/wishes.ts';
import { changeWishes, getWishes, type WishGround } from '../../server/matches.ts';
import { formState, matchingTranslate } from '../matching-words.ts';
import { MatchingFrame } from '../parts/matching-frame.tsx';

/** What she says about where, when and how she wants to work. */
export const wishesPage = definePage({
  path: wishesPath,
  permission: changeMatching,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: wishesForm,
  load: (ctx, { params, typed }) => getWishes(ctx, params.enrolmentId, typedText(typed, 'occupationWords')),
  submit: async (ctx, { params, form }) => {
    const saved = await changeWishes(ctx, params.enrolmentId, form);
    return saved.ok ? ok(matchingPath.to(params, { done: 'saved' })) : saved;
  },
  view: (data, view) => {
    const t = matchingTranslate(view.locale);
    const state = formState(view);
    const enrolmentId = data.head.id;
    return {
      title: t('wishes.title'),
      body: (
        <MatchingFrame head={data.head} view={view} isBelow title={t('wishes.title')} lead={t('wishes.lead')}>
          <FormCard
            state={state}
            warnUnsaved
            hidden={{ version: String(data.wishes.version) }}
            submit={t('save')}
            icon="save"
            cancel={{ href: matchingPath.to({ enrolmentId }), label: t('cancel') }}
          >
            <OccupationFields data={data} state={state} locale={view.locale} />
            <TravelFields data={data} state={state} locale={view.locale} />
            {(['ratherNot', 'cannot'] as const).map((name) => (
              <CheckboxGroup
                key={name}
                name={name}
                legend={t(`wishes.${name}`)}
                inline
                options={wishConditions.map((value) => ({ value, label: t(`condition.${value}`) }))}
                defaultValues={state.valuesOf(name, data.wishes[name])}
                error={state.errorOf(name)}
              />
            ))}
          </FormCard>
        </MatchingFrame>
      ),
    };
  },
});

type Props = { data: WishGround; state: FormState; locale: Locale };

function OccupationFields({ data: { wishes, seeker, names, found }, state, locale }: Props) {
  const t = matchingTranslate(locale);
  const known = [...new Set([...wishes.occupations, ...seeker.done])].map((code) => ({
    value: code,
    label: names.get(code) ?? code,
  }));
  const more = found
    .filter(({ code }) => known.every(({ value }) => value !== code))
    .map(({ code, name, groupName }) => ({ value: code, label: name, ...(groupName ? { hint: groupName } : {}) }));
  const options = [...known, ...more];
  return (
    <Fieldset id="work" legend={t('wishes.occupations')} large>
      {seeker.languages.length === 0 ? null : (
        <Text soft>
          {t('languages')}: {seeker.languages.map((each) => languageName(locale, each)).join(', ')}
        </Text>
      )}
      {options.length === 0 ? null : (
        <CheckboxGroup
          name="occupations"
          legend={more.length === 0 ? t('wishes.occupations') : t('wishes.found')}
          legendHidden={more.length === 0}
          options={options}
          defaultValues={state.valuesOf('occupations', wishes.occupations)}
          error={state.errorOf('occupations')}
        />
      )}
      <TextInput
        name="occupationWords"
        label={t('wishes.addOccupation')}
        hint={t('wishes.addOccupationHint')}
        optionalText={t('optional')}
        maxLength={80}
        width="lg"
        lang="sv"
        autoComplete="off"
        defaultValue={state.textOf('occupationWords')}
        error={state.errorOf('occupationWords')}
      />
    </Fieldset>
  );
}

function TravelFields({ data: { wishes }, state, locale }: Props) {
  const t = matchingTranslate(locale);
  const text = (name: 'town' | 'longestMinutes' | 'longestKm' | 'freeFrom' | 'freeTo', hint?: string) => (
    <TextInput
      name={name}
      label={t(`wishes.${name}`)}
      optionalText={t('optional')}
      autoComplete="off"
      width={name === 'town' ? 'lg' : 'xs'}
      maxLength={80}
      {...(hint === undefined ? {} : { hint })}
      defaultValue={state.textOf(name, wishes[name] === null ? undefined : String(wishes[name]))}
      error={state.errorOf(name)}
    />
  );
  return (
    <Fieldset id="travel" legend={t('ways')} large>
      {text('town', t('wishes.townHint'))}
      <CheckboxGroup
        name="ways"
        legend={t('wishes.ways')}
        inline
        options={travelWays.map((value) => ({ value, label: t(`way.${value}`) }))}
        defaultValues={state.valuesOf('ways', wishes.ways)}
        error={state.errorOf('ways')}
      />
      {text('longestMinutes')}
      {text('longestKm')}
      <RadioGroup
        name="hasLicence"
        legend={t('wishes.licence')}
        inline
        options={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
          { value: '', label: t('wishes.licenceUnsaid') },
        ]}
        defaultValue={state.textOf('hasLicence', wishes.hasLicence === null ? '' : wishes.hasLicence ? 'yes' : 'no')}
        error={state.errorOf('hasLicence')}
      />
      {text('freeFrom', t('wishes.freeHint'))}
      {text('freeTo')}
    </Fieldset>
  );
}
