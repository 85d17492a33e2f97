import { countryOptions } from '#app/features/history/public.ts';
import type { FoundOccupation } from '#app/features/occupations/domain/occupation.ts';
import { mostOccupationWords } from '#app/features/occupations/domain/occupation.ts';
import { offeredLanguages } from '#app/features/people/domain/languages.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { paperStates, type SkillKind, type SkillRecord } from '../../domain/skill.ts';
import { mayHaveOccupation } from '../../domain/skill-form.ts';
import { skillTranslate } from '../skill-words.ts';

type Props = {
  state: FormState;
  locale: Locale;
  kind: SkillKind;
  /** Languages she speaks: first in the list of languages. */
  ownLanguages: readonly string[];
  occupations: readonly FoundOccupation[];
  saved?: SkillRecord;
  cancelHref: string;
};

/** What is asked about something a person has done, learnt or can do. */
export function SkillFields({ state, locale, kind, ownLanguages, occupations, saved, cancelHref }: Props) {
  const t = skillTranslate(locale);
  const own = state.textOf('ownLanguage', saved?.ownLanguage);
  const languageOptions = [
    ...new Set([...ownLanguages.filter((code) => code !== 'sv'), ...(own ? [own] : []), ...offeredLanguages]),
  ].map((value) => ({ value, label: languageName(locale, value) }));
  return (
    <>
      <Fieldset id="in-swedish" legend={t('form.inSwedish')} large>
        <TextInput
          name="title"
          label={t(`form.title.${kind}`)}
          hint={t(`form.titleHint.${kind}`)}
          maxLength={200}
          width="lg"
          lang="sv"
          defaultValue={state.textOf('title', saved?.title)}
          error={state.errorOf('title')}
          autoComplete="off"
        />
        <TextArea
          name="description"
          label={t('form.description')}
          hint={t('form.descriptionHint')}
          optionalText={t('optional')}
          rows={3}
          maxLength={2000}
          lang="sv"
          defaultValue={state.textOf('description', saved?.description)}
          error={state.errorOf('description')}
        />
      </Fieldset>
      <Fieldset id="own-words" legend={t('form.ownWords')} hint={t('form.ownWordsHint')} large>
        <Select
          name="ownLanguage"
          label={t('form.ownLanguage')}
          emptyLabel={t('form.ownLanguageNone')}
          options={languageOptions}
          defaultValue={own}
          error={state.errorOf('ownLanguage')}
        />
        <TextInput
          name="ownTitle"
          label={t('form.ownTitle')}
          optionalText={t('optional')}
          maxLength={200}
          width="lg"
          dir="auto"
          lang={own || undefined}
          defaultValue={state.textOf('ownTitle', saved?.ownTitle)}
          error={state.errorOf('ownTitle')}
          autoComplete="off"
        />
        <TextArea
          name="ownDescription"
          label={t('form.ownDescription')}
          optionalText={t('optional')}
          rows={3}
          maxLength={2000}
          dir="auto"
          lang={own || undefined}
          defaultValue={state.textOf('ownDescription', saved?.ownDescription)}
          error={state.errorOf('ownDescription')}
        />
      </Fieldset>
      {mayHaveOccupation(kind) ? (
        <OccupationFields state={state} locale={locale} occupations={occupations} saved={saved} />
      ) : null}
      <Fieldset id="where" legend={t('form.where')} large>
        <TextInput
          name="place"
          label={t('form.place')}
          hint={t('form.placeHint')}
          optionalText={t('optional')}
          maxLength={120}
          defaultValue={state.textOf('place', saved?.place)}
          error={state.errorOf('place')}
          autoComplete="off"
        />
        <Select
          name="country"
          label={t('form.country')}
          emptyLabel={t('form.countryNone')}
          options={countryOptions(locale)}
          defaultValue={state.textOf('country', saved?.country)}
          error={state.errorOf('country')}
        />
        {(['fromYear', 'toYear'] as const).map((name) => (
          <TextInput
            key={name}
            name={name}
            label={t(`form.${name}`)}
            hint={name === 'fromYear' ? t('form.yearHint') : undefined}
            optionalText={t('optional')}
            inputMode="numeric"
            maxLength={4}
            width="xs"
            defaultValue={state.textOf(name, saved?.[name])}
            error={state.errorOf(name)}
            autoComplete="off"
          />
        ))}
        <Checkbox
          name="isOngoing"
          label={t('form.isOngoing')}
          defaultChecked={state.isTicked('isOngoing', saved?.isOngoing)}
        />
      </Fieldset>
      {kind === 'interest' ? null : (
        <RadioGroup
          name="papers"
          legend={t('form.papers')}
          options={[
            { value: '', label: t('form.papersNotAsked') },
            ...paperStates.map((value) => ({ value, label: t(`papers.${value}`) })),
          ]}
          defaultValue={state.textOf('papers', saved?.papers)}
          error={state.errorOf('papers')}
        />
      )}
      <ButtonRow>
        <Button icon="save">{t('form.save')}</Button>
        <LinkButton variant="tertiary" href={cancelHref}>
          {t('form.cancel')}
        </LinkButton>
      </ButtonRow>
    </>
  );
}

/** Plain words, and the groups that they may mean. Works without script: the button sends the form, which comes back with choices. */
function OccupationFields({
  state,
  locale,
  occupations,
  saved,
}: Pick<Props, 'state' | 'locale' | 'occupations' | 'saved'>) {
  const t = skillTranslate(locale);
  const words = state.textOf('occupationWords');
  const storedChoice =
    saved?.occupationCode && words === ''
      ? [{ code: saved.occupationCode, name: saved.occupationName ?? '', groupName: null }]
      : [];
  const choices = [...storedChoice, ...(words === '' ? [] : occupations)];
  return (
    <Fieldset id="occupation" legend={t('form.occupation')} large>
      <TextInput
        name="occupationWords"
        label={t('form.occupationWords')}
        hint={t('form.occupationHint')}
        optionalText={t('optional')}
        maxLength={mostOccupationWords}
        lang="sv"
        defaultValue={words}
        error={state.errorOf('occupationWords')}
        autoComplete="off"
      />
      <Button variant="secondary" icon="search" name="look" value="1">
        {t('form.occupationLook')}
      </Button>
      {choices.length === 0 ? null : (
        <>
          <input type="hidden" name="occupationFor" value={words} />
          <RadioGroup
            name="occupationCode"
            legend={t('form.occupationChoose')}
            options={[
              ...choices.map(({ code, name, groupName }) => ({
                value: code,
                label: `${name} (${code})`,
                hint: groupName === null || groupName === name ? undefined : groupName,
              })),
              { value: 'none', label: t('form.occupationNone') },
            ]}
            defaultValue={state.textOf('occupationCode', saved?.occupationCode)}
            error={state.errorOf('occupationCode')}
          />
        </>
      )}
    </Fieldset>
  );
}
