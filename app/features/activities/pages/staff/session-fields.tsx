import { forgetIfStale } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TimeInput } from '#app/ui/time-input.tsx';
import type { VenueChoice } from '../../server/activity-store.ts';
import { activityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ThemeFields } from '../parts/theme-fields.tsx';
import { VenueField } from '../parts/venue-field.tsx';

export type SessionValues = {
  heldOn: string;
  startsAt: string;
  endsAt: string;
  venueId: string;
  place: string;
  language: string;
  interpreter: string;
  bring: string;
  themeKeys: string[];
};

type Props = {
  view: ViewContext;
  values: SessionValues;
  themes: { key: string; name: string }[];
  venues: VenueChoice[];
  usual: { place: string | null; language: string | null; bring: string };
  /** Whether the change can be made to all that follow, too. */
  hasFollowing?: boolean;
  hidden: Record<string, string>;
  backHref: string;
};

/** The form of one session, new or known. */
export function SessionFields({ view, values, themes, venues, usual, hasFollowing, hidden, backHref }: Props) {
  const t = translate(activityTexts, view.locale);
  const state = formState(forgetIfStale(view));
  return (
    <Form hidden={hidden} warnUnsaved>
      <FormProblems state={state} />
      <Cluster gap="md">
        <DateInput
          {...calendarProps(view.locale)}
          name="heldOn"
          label={t('session.date')}
          defaultValue={state.textOf('heldOn', values.heldOn)}
          error={state.errorOf('heldOn')}
          required
        />
        <TimeInput
          name="startsAt"
          label={t('session.startsAt')}
          defaultValue={state.textOf('startsAt', values.startsAt)}
          error={state.errorOf('startsAt')}
          required
        />
        <TimeInput
          name="endsAt"
          label={t('session.endsAt')}
          defaultValue={state.textOf('endsAt', values.endsAt)}
          error={state.errorOf('endsAt')}
          required
        />
      </Cluster>
      <VenueField
        view={view}
        state={state}
        venues={venues}
        stored={values.venueId}
        emptyLabel={usual.place ? t('session.usualVenueOf', { place: usual.place }) : t('session.usualVenue')}
      />
      <TextInput
        name="place"
        label={t('form.place')}
        optionalText={t('form.optional')}
        hint={t('form.placeHint')}
        defaultValue={state.textOf('place', values.place)}
        error={state.errorOf('place')}
        maxLength={200}
        width="lg"
      />
      <TextInput
        name="language"
        label={t('session.ownLanguage')}
        optionalText={t('form.optional')}
        hint={usual.language ? t('session.ownLanguageHint', { language: usual.language }) : t('form.languageHint')}
        defaultValue={state.textOf('language', values.language)}
        error={state.errorOf('language')}
        maxLength={60}
        width="md"
      />
      <Select
        name="interpreter"
        label={t('session.interpreter')}
        emptyLabel={t('session.interpreters.usual')}
        defaultValue={state.textOf('interpreter', values.interpreter)}
        error={state.errorOf('interpreter')}
        width="md"
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`session.interpreters.${value}`) }))}
      />
      <TextInput
        name="bring"
        label={t('session.ownBring')}
        optionalText={t('form.optional')}
        hint={usual.bring ? t('session.ownBringHint', { bring: usual.bring }) : t('form.bringHint')}
        defaultValue={state.textOf('bring', values.bring)}
        error={state.errorOf('bring')}
        maxLength={200}
        width="lg"
      />
      <ThemeFields
        locale={view.locale}
        themes={themes}
        chosen={state.valuesOf('themeKeys', values.themeKeys)}
        legend={t('session.themes')}
        error={state.errorOf('themeKeys')}
      />
      {hasFollowing ? (
        <RadioGroup
          name="scope"
          legend={t('session.scope')}
          defaultValue={state.textOf('scope', 'one')}
          error={state.errorOf('scope')}
          options={[
            { value: 'one', label: t('session.scopes.one') },
            { value: 'following', label: t('session.scopes.following'), hint: t('session.followingHint') },
          ]}
        />
      ) : null}
      <ButtonRow>
        <Button>{t('session.save')}</Button>
        <LinkButton variant="tertiary" href={backHref}>
          {t('session.cancel')}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}
