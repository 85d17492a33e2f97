import {
  MEASURING_TIMES,
  PARTNER_KINDS,
  PARTNER_ROLES,
  PHASE_FORMS,
  TARGET_MEASURES,
  TRACK_DIRECTIONS,
} from '../../domain/definition.ts';
import { ChoiceField, ChoicesField, NumberField, TextField } from './edit-fields.tsx';
import { EditRows } from './edit-rows.tsx';
import type { EditState } from './edit-state.ts';

type Props = { state: EditState };

export function FunderRows({ state }: Props) {
  const { t } = state;
  return (
    <EditRows state={state} list="register.funders" title={t('one.funders')}>
      {(row, isFirstNew) => (
        <>
          <TextField state={state} name={`${row}.name`} label={t('edit.funderName')} autoFocus={isFirstNew} />
          <TextField state={state} name={`${row}.grant`} label={t('edit.funderGrant')} />
          <ChoiceField
            state={state}
            name={`${row}.share`}
            label={t('edit.funderShare')}
            options={(['whole', 'part'] as const).map((value) => ({ value, label: t(`edit.shares.${value}`) }))}
          />
        </>
      )}
    </EditRows>
  );
}

export function PartnerRows({ state }: Props) {
  const { t } = state;
  return (
    <EditRows state={state} list="partners" title={t('one.partners')}>
      {(row, isFirstNew) => (
        <>
          <TextField state={state} name={`${row}.name`} label={t('edit.partnerName')} autoFocus={isFirstNew} />
          <TextField state={state} name={`${row}.unit`} label={t('edit.partnerUnit')} />
          <ChoiceField
            state={state}
            name={`${row}.kind`}
            label={t('edit.partnerKind')}
            options={PARTNER_KINDS.map((value) => ({ value, label: t(`partnerKinds.${value}`) }))}
          />
          <ChoiceField
            state={state}
            name={`${row}.role`}
            label={t('edit.partnerRole')}
            options={PARTNER_ROLES.map((value) => ({ value, label: t(`partnerRoles.${value}`) }))}
          />
        </>
      )}
    </EditRows>
  );
}

export function SiteRows({ state }: Props) {
  const { t } = state;
  return (
    <EditRows state={state} list="sites" title={t('one.sites')}>
      {(row, isFirstNew) => (
        <>
          <TextField state={state} name={`${row}.name`} label={t('edit.siteName')} autoFocus={isFirstNew} />
          <TextField state={state} name={`${row}.municipality`} label={t('edit.siteMunicipality')} />
        </>
      )}
    </EditRows>
  );
}

export function PhaseRows({ state }: Props) {
  const { t } = state;
  return (
    <EditRows state={state} list="phases" title={t('one.phases')}>
      {(row, isFirstNew) => (
        <>
          <TextField state={state} name={`${row}.name`} label={t('edit.phaseName')} autoFocus={isFirstNew} />
          <NumberField state={state} name={`${row}.fromWeek`} width="xs" label={t('edit.fromWeek')} />
          <NumberField state={state} name={`${row}.toWeek`} width="xs" label={t('edit.toWeek')} />
          <ChoiceField
            state={state}
            name={`${row}.form`}
            label={t('edit.phaseForm')}
            options={PHASE_FORMS.map((value) => ({ value, label: t(`forms.${value}`) }))}
          />
        </>
      )}
    </EditRows>
  );
}

export function ThemeRows({ state }: Props) {
  const { t } = state;
  return (
    <EditRows state={state} list="themes" title={t('one.themes')}>
      {(row, isFirstNew) => (
        <TextField state={state} name={`${row}.name`} width="lg" label={t('edit.themeName')} autoFocus={isFirstNew} />
      )}
    </EditRows>
  );
}

export function TrackRows({ state }: Props) {
  const { t } = state;
  return (
    <EditRows state={state} list="tracks" title={t('one.tracks')}>
      {(row, isFirstNew) => (
        <>
          <TextField state={state} name={`${row}.name`} label={t('edit.trackName')} autoFocus={isFirstNew} />
          <ChoicesField
            state={state}
            name={`${row}.towards`}
            label={t('edit.towards')}
            options={TRACK_DIRECTIONS.map((value) => ({ value, label: t(`directions.${value}`) }))}
          />
        </>
      )}
    </EditRows>
  );
}

export function TargetRows({ state }: Props) {
  const { t } = state;
  const points = (state.definition.measuringPoints ?? []).map(({ key, name }) => ({ value: key, label: name }));
  return (
    <EditRows state={state} list="targets" title={t('one.targets')}>
      {(row, isFirstNew) => (
        <>
          <TextField state={state} name={`${row}.name`} label={t('edit.targetName')} autoFocus={isFirstNew} />
          <ChoiceField
            state={state}
            name={`${row}.measure`}
            width="md"
            label={t('edit.measure')}
            options={TARGET_MEASURES.map((value) => ({ value, label: t(`measures.${value}`) }))}
          />
          <NumberField
            state={state}
            name={`${row}.atLeastPercent`}
            width="xs"
            label={t('edit.atLeast')}
            suffix={t('edit.percent')}
          />
          <ChoiceField state={state} name={`${row}.measuredAt`} label={t('edit.measuredAt')} options={points} />
        </>
      )}
    </EditRows>
  );
}

export function PointRows({ state }: Props) {
  const { t } = state;
  return (
    <EditRows state={state} list="measuringPoints" title={t('one.points')}>
      {(row, isFirstNew) => (
        <>
          <TextField state={state} name={`${row}.name`} label={t('edit.pointName')} autoFocus={isFirstNew} />
          <ChoiceField
            state={state}
            name={`${row}.when`}
            label={t('edit.pointWhen')}
            options={MEASURING_TIMES.map((value) => ({ value, label: t(`times.${value}`) }))}
          />
          <NumberField state={state} name={`${row}.days`} width="xs" label={t('edit.pointDays')} />
          <NumberField state={state} name={`${row}.months`} width="xs" label={t('edit.pointMonths')} />
        </>
      )}
    </EditRows>
  );
}
