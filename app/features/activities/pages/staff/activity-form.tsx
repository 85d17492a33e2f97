import { forgetIfStale } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { MOST_LINES } from '../../domain/activity-input.ts';
import { activityForms, activityKinds } from '../../domain/kinds.ts';
import type { VenueChoice } from '../../server/activity-store.ts';
import { activityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ThemeFields } from '../parts/theme-fields.tsx';
import { VenueField } from '../parts/venue-field.tsx';
import { type TypedTimes, typedTimes, WeeklyTimesFields } from '../parts/weekly-times-fields.tsx';

export type ActivityFormValues = {
  name: string;
  kind: string;
  form: string;
  siteKey: string;
  venueId: string;
  place: string;
  language: string;
  interpreter: boolean;
  bring: string;
  capacity: string;
  themeKeys: string[];
  leaderIds: string[];
  startsOn: string;
  endsOn: string;
  times: TypedTimes[];
  everyWeeks: string;
  leftOut: string;
  onClosedDays: boolean;
};

export type ActivityChoices = {
  sites: { key: string; name: string }[];
  themes: { key: string; name: string }[];
  venues: VenueChoice[];
  leaders: { id: string; name: string }[];
};

type Props = {
  view: ViewContext;
  values: ActivityFormValues;
  choices: ActivityChoices;
  hidden: Record<string, string>;
  isNew: boolean;
  cancelHref: string;
};

/** The fields of an activity, new or known. */
export function ActivityForm({ view, values, choices, hidden, isNew, cancelHref }: Props) {
  const t = translate(activityTexts, view.locale);
  const shown = forgetIfStale(view);
  const state = formState(shown);
  const optionalText = t('form.optional');
  return (
    <Form hidden={hidden} warnUnsaved>
      <FormProblems state={state} />
      <Fieldset id="what" legend={t('form.what')} large>
        <TextInput
          name="name"
          label={t('form.name')}
          hint={t('form.nameHint')}
          defaultValue={state.textOf('name', values.name)}
          error={state.errorOf('name')}
          required
          maxLength={120}
          width="lg"
        />
        <Select
          name="kind"
          label={t('form.kind')}
          defaultValue={state.textOf('kind', values.kind)}
          error={state.errorOf('kind')}
          emptyLabel={t('form.chooseKind')}
          required
          width="md"
          options={activityKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <RadioGroup
          name="form"
          legend={t('form.form')}
          defaultValue={state.textOf('form', values.form)}
          error={state.errorOf('form')}
          required
          options={activityForms.map((form) => ({
            value: form,
            label: t(`forms.${form}`),
            hint: t(`formHints.${form}`),
          }))}
        />
        <ThemeFields
          locale={view.locale}
          themes={choices.themes}
          chosen={state.valuesOf('themeKeys', values.themeKeys)}
          legend={t('form.themes')}
          hint={t('form.themesHint')}
          error={state.errorOf('themeKeys')}
        />
      </Fieldset>
      <Fieldset id="where" legend={t('form.where')} large>
        {choices.sites.length === 0 ? null : (
          <Select
            name="siteKey"
            label={t('form.site')}
            defaultValue={state.textOf('siteKey', values.siteKey)}
            error={state.errorOf('siteKey')}
            emptyLabel={t('form.noSite')}
            width="md"
            options={choices.sites.map((site) => ({ value: site.key, label: site.name }))}
          />
        )}
        <VenueField
          view={view}
          state={state}
          venues={choices.venues}
          stored={values.venueId}
          emptyLabel={t('form.noVenue')}
        />
        <TextInput
          name="place"
          label={t('form.place')}
          optionalText={optionalText}
          hint={t('form.placeHint')}
          defaultValue={state.textOf('place', values.place)}
          error={state.errorOf('place')}
          maxLength={200}
          width="lg"
        />
        <TextInput
          name="language"
          label={t('form.language')}
          optionalText={optionalText}
          hint={t('form.languageHint')}
          defaultValue={state.textOf('language', values.language)}
          error={state.errorOf('language')}
          maxLength={60}
          width="md"
        />
        <Checkbox
          name="interpreter"
          label={t('form.interpreter')}
          defaultChecked={state.isTicked('interpreter', values.interpreter)}
        />
        <TextInput
          name="bring"
          label={t('activity.bring')}
          optionalText={optionalText}
          hint={t('form.bringHint')}
          defaultValue={state.textOf('bring', values.bring)}
          error={state.errorOf('bring')}
          maxLength={200}
          width="lg"
        />
        <TextInput
          name="capacity"
          label={t('form.capacity')}
          optionalText={optionalText}
          defaultValue={state.textOf('capacity', values.capacity)}
          error={state.errorOf('capacity')}
          inputMode="numeric"
          width="xs"
        />
        {choices.leaders.length === 0 ? (
          <p>{t('form.noLeaders')}</p>
        ) : (
          <CheckboxGroup
            name="leaderIds"
            legend={t('form.leaders')}
            defaultValues={state.valuesOf('leaderIds', values.leaderIds)}
            error={state.errorOf('leaderIds')}
            inline
            options={choices.leaders.map((leader) => ({ value: leader.id, label: leader.name }))}
          />
        )}
      </Fieldset>
      <Fieldset id="when" legend={t('form.when')} hint={isNew ? undefined : t('form.changeHint')} large>
        <Cluster gap="md">
          <DateInput
            {...calendarProps(view.locale)}
            name="startsOn"
            label={t('form.startsOn')}
            defaultValue={state.textOf('startsOn', values.startsOn)}
            error={state.errorOf('startsOn')}
            required
          />
          <DateInput
            {...calendarProps(view.locale)}
            name="endsOn"
            label={t('form.endsOn')}
            defaultValue={state.textOf('endsOn', values.endsOn)}
            error={state.errorOf('endsOn')}
            required
          />
        </Cluster>
        <WeeklyTimesFields
          locale={view.locale}
          rows={shown.typed === undefined ? values.times : typedTimes(shown.typed)}
          problem={state.errorOf}
          hint={t('form.timesHint')}
          most={MOST_LINES}
        />
        <Select
          name="everyWeeks"
          label={t('form.everyWeeks')}
          hint={t('form.everyWeeksHint')}
          defaultValue={state.textOf('everyWeeks', values.everyWeeks)}
          error={state.errorOf('everyWeeks')}
          width="md"
          options={(['1', '2', '3', '4'] as const).map((weeks) => ({ value: weeks, label: t(`form.every.w${weeks}`) }))}
        />
        <TextInput
          name="leftOut"
          label={t('form.leftOut')}
          optionalText={optionalText}
          hint={t('form.leftOutHint')}
          defaultValue={state.textOf('leftOut', values.leftOut)}
          error={state.errorOf('leftOut')}
          width="lg"
        />
        <Checkbox
          name="onClosedDays"
          label={t('form.onClosedDays')}
          defaultChecked={state.isTicked('onClosedDays', values.onClosedDays)}
        />
      </Fieldset>
      <ButtonRow>
        <Button>{isNew ? t('form.create') : t('form.save')}</Button>
        <LinkButton variant="tertiary" href={cancelHref}>
          {t('form.cancel')}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}
