import type { Speaker } from '#app/features/people/domain/who-can-speak.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import type { ProgrammeChoice } from '../../server/programme-choice-store.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import { personTexts } from '../../texts/person.ts';
import { speakerNames } from '../../texts/words.ts';

type Worker = { id: string; name: string; programmeId: string };
type Chosen = {
  siteKey: string | null;
  caseWorkerId: string | null;
  caseWorkerName: string | null;
};
type Props = {
  state: FormState;
  locale: Locale;
  programme: Pick<ProgrammeChoice, 'id' | 'definition'>;
  caseWorkers: readonly Worker[];
  saved?: Chosen;
  /** Whom in the team she can talk to in her own language. */
  speakers?: readonly Speaker[];
};

/** When she was referred, how far it has come, and where she belongs. */
export function EnrolmentFields({ today, ...props }: Props & { today: string }) {
  const { state, locale } = props;
  const t = translate(enrolmentTexts, locale);
  return (
    <Stack>
      <DateInput
        {...calendarProps(locale)}
        name="referredOn"
        label={t('register.referredOn')}
        defaultValue={state.textOf('referredOn', today)}
        error={state.errorOf('referredOn')}
        max={today}
        required
      />
      <RadioGroup
        name="step"
        legend={t('register.step')}
        defaultValue={state.textOf('step', 'referred')}
        error={state.errorOf('step')}
        options={[
          { value: 'referred', label: t('register.stepReferred') },
          { value: 'accepted', label: t('register.stepAccepted') },
          { value: 'started', label: t('register.stepStarted') },
        ]}
      />
      <DateInput
        {...calendarProps(locale)}
        name="effectiveOn"
        label={t('register.effectiveOn')}
        hint={t('register.effectiveHint')}
        defaultValue={state.textOf('effectiveOn')}
        error={state.errorOf('effectiveOn')}
        max={today}
      />
      <PlaceFields {...props} />
    </Stack>
  );
}

/** Site where the programme has them, and who is responsible; at the start also the track, which is chosen anew on a page of its own. */
export function PlaceFields({ state, locale, programme, caseWorkers, saved, speakers = [] }: Props) {
  const t = translate(enrolmentTexts, locale);
  const p = translate(personTexts, locale);
  const { sites = [], tracks = [] } = programme.definition;
  const workers = caseWorkers
    .filter(({ programmeId }) => programmeId === programme.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  if (saved?.caseWorkerId && !workers.some(({ value }) => value === saved.caseWorkerId))
    workers.push({ value: saved.caseWorkerId, label: saved.caseWorkerName ?? '' });
  const toOption = ({ key, name }: { key: string; name: string }) => ({ value: key, label: name });
  return (
    <Columns>
      {sites.length > 0 ? (
        <Select
          name="siteKey"
          label={t('register.site')}
          emptyLabel={t('register.notDecided')}
          options={sites.map(toOption)}
          defaultValue={state.textOf('siteKey', saved?.siteKey)}
          error={state.errorOf('siteKey')}
        />
      ) : null}
      {tracks.length > 0 && saved === undefined ? (
        <Select
          name="trackKey"
          label={t('register.track')}
          emptyLabel={t('register.notDecided')}
          options={tracks.map(toOption)}
          defaultValue={state.textOf('trackKey')}
          error={state.errorOf('trackKey')}
        />
      ) : null}
      <Select
        name="caseWorkerId"
        label={t('register.worker')}
        hint={speakers.length > 0 ? `${p('team.short')}: ${speakerNames(locale, speakers)}` : undefined}
        emptyLabel={t('register.notDecided')}
        options={workers}
        defaultValue={state.textOf('caseWorkerId', saved?.caseWorkerId)}
        error={state.errorOf('caseWorkerId')}
      />
    </Columns>
  );
}
