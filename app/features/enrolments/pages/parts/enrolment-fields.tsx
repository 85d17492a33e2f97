import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Columns } from '#app/ui/columns.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import type { ProgrammeChoice } from '../../server/programme-choice-store.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import type { FormState } from '../form-state.ts';
import { DayInput } from './day-input.tsx';

type Worker = { id: string; name: string; programmeId: string };
type Chosen = { siteKey: string | null; trackKey: string | null; caseWorkerId: string | null; caseWorkerName: string | null };
type Props = { state: FormState; locale: Locale; programme: Pick<ProgrammeChoice, 'id' | 'definition'>; caseWorkers: readonly Worker[]; saved?: Chosen };

/** When she was referred, how far it has come, and where she belongs. */
export function EnrolmentFields({ today, ...props }: Props & { today: string }) {
  const { state, locale } = props;
  const t = translate(enrolmentTexts, locale);
  return (
    <Stack>
      <DayInput name="referredOn" locale={locale} label={t('register.referredOn')} defaultValue={state.valueOf('referredOn', today)} error={state.errorOf('referredOn')} max={today} required />
      <RadioGroup
        name="step"
        legend={t('register.step')}
        defaultValue={state.valueOf('step', 'referred')}
        error={state.errorOf('step')}
        options={[
          { value: 'referred', label: t('register.stepReferred') },
          { value: 'accepted', label: t('register.stepAccepted') },
          { value: 'started', label: t('register.stepStarted') },
        ]}
      />
      <DayInput name="effectiveOn" locale={locale} label={t('register.effectiveOn')} hint={t('register.effectiveHint')} defaultValue={state.valueOf('effectiveOn')} error={state.errorOf('effectiveOn')} max={today} />
      <PlaceFields {...props} />
    </Stack>
  );
}

/** Site and track where the programme has them, and who is responsible. */
export function PlaceFields({ state, locale, programme, caseWorkers, saved }: Props) {
  const t = translate(enrolmentTexts, locale);
  const { sites = [], tracks = [] } = programme.definition;
  const workers = caseWorkers.filter(({ programmeId }) => programmeId === programme.id).map(({ id, name }) => ({ value: id, label: name }));
  if (saved?.caseWorkerId && !workers.some(({ value }) => value === saved.caseWorkerId)) workers.push({ value: saved.caseWorkerId, label: saved.caseWorkerName ?? '' });
  const toOption = ({ key, name }: { key: string; name: string }) => ({ value: key, label: name });
  return (
    <Columns>
      {sites.length > 0 ? <Select name="siteKey" label={t('register.site')} emptyLabel={t('register.notDecided')} options={sites.map(toOption)} defaultValue={state.valueOf('siteKey', saved?.siteKey)} error={state.errorOf('siteKey')} /> : null}
      {tracks.length > 0 ? <Select name="trackKey" label={t('register.track')} emptyLabel={t('register.notDecided')} options={tracks.map(toOption)} defaultValue={state.valueOf('trackKey', saved?.trackKey)} error={state.errorOf('trackKey')} /> : null}
      <Select name="caseWorkerId" label={t('register.worker')} emptyLabel={t('register.notDecided')} options={workers} defaultValue={state.valueOf('caseWorkerId', saved?.caseWorkerId)} error={state.errorOf('caseWorkerId')} />
    </Columns>
  );
}
