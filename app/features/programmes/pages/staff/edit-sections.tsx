import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import {
  ENTRY_ROUTES,
  FILE_COLUMNS,
  FRAMEWORKS,
  HOUR_ROUNDINGS,
  PHASE_FORMS,
  TARGET_GROUPS,
} from '../../domain/definition.ts';
import { LENGTH_KINDS } from '../../domain/definition-form.ts';
import { ChoiceField, ChoicesField, NumberField, TextField } from './edit-fields.tsx';
import { type EditState, PREFIX } from './edit-state.ts';

type Props = { state: EditState };

/** What it is called and whose rules it follows. */
export function BasicsSection({ state }: Props) {
  const { t } = state;
  return (
    <Card id="basics" title={t('edit.basics')}>
      <TextField state={state} name="name" width="lg" required label={t('edit.name')} />
      <TextField
        state={state}
        name="officialName"
        width="lg"
        label={t('edit.officialName')}
        hint={t('edit.officialNameHint')}
      />
      <TextArea
        name={`${PREFIX}description`}
        rows={4}
        label={t('edit.description')}
        defaultValue={state.textOf('description')}
        error={state.errorOf('description')}
      />
      <ChoicesField
        state={state}
        name="frameworks"
        label={t('edit.frameworks')}
        hint={t('edit.frameworksHint')}
        options={FRAMEWORKS.map((value) => ({ value, label: t(`frameworks.${value}`) }))}
      />
    </Card>
  );
}

/** When, how many, how much. */
export function PeriodSection({ state }: Props) {
  const { t } = state;
  return (
    <Card id="period" title={t('edit.periodTitle')}>
      <Cluster gap="md">
        <TextField state={state} name="period.startsOn" width="sm" label={t('edit.startsOn')} />
        <TextField state={state} name="period.endsOn" width="sm" label={t('edit.endsOn')} />
      </Cluster>
      <p>{t('edit.dateHint')}</p>
      <TextField state={state} name="period.statedAs" width="lg" label={t('edit.statedAs')} />
      <Cluster gap="md">
        <NumberField state={state} name="plannedParticipants.total" label={t('edit.plannedTotal')} />
        <NumberField state={state} name="plannedParticipants.women" label={t('edit.plannedWomen')} />
        <NumberField state={state} name="plannedParticipants.men" label={t('edit.plannedMen')} />
      </Cluster>
      <Cluster gap="md">
        <NumberField
          state={state}
          name="funding.totalBudgetSek"
          label={t('edit.totalBudgetSek')}
          suffix={t('edit.kr')}
        />
        <NumberField
          state={state}
          name="funding.grantedSupportSek"
          label={t('edit.grantedSupportSek')}
          suffix={t('edit.kr')}
        />
        <NumberField
          state={state}
          name="funding.coFinancingRatePercent"
          label={t('edit.coFinancingRatePercent')}
          suffix={t('edit.percent')}
        />
      </Cluster>
    </Card>
  );
}

/** What the funder's register holds, and whom to ask. */
export function RegisterSection({ state }: Props) {
  const { t } = state;
  return (
    <Card id="register" title={t('edit.registerTitle')}>
      <Cluster gap="md">
        <TextField state={state} name="register.number" width="sm" label={t('one.number')} />
        <TextField state={state} name="register.owner" label={t('one.owner')} />
        <TextField state={state} name="register.region" label={t('one.region')} />
      </Cluster>
      <Cluster gap="md">
        <TextField state={state} name="register.programmeArea" width="sm" label={t('one.area')} />
        <TextField state={state} name="register.specificObjective" width="sm" label={t('one.objective')} />
        <TextField state={state} name="register.interventionType" width="sm" label={t('one.intervention')} />
      </Cluster>
      <Cluster gap="md">
        <TextField state={state} name="register.contact.name" label={t('edit.contactName')} />
        <TextField state={state} name="register.contact.email" type="email" label={t('edit.contactEmail')} />
        <TextField state={state} name="register.contact.phone" type="tel" width="sm" label={t('edit.contactPhone')} />
      </Cluster>
    </Card>
  );
}

/** How long, how often, for whom, how in. */
export function WaySection({ state }: Props) {
  const { t } = state;
  return (
    <Card id="way" title={t('edit.wayTitle')}>
      <Cluster gap="md">
        <ChoiceField
          state={state}
          name="length.kind"
          width="md"
          label={t('edit.length')}
          options={LENGTH_KINDS.map((value) => ({ value, label: t(`edit.lengthKinds.${value}`) }))}
        />
        <NumberField state={state} name="length.amount" width="xs" label={t('edit.lengthAmount')} />
        <NumberField state={state} name="weeklyRhythm.daysPerWeek" width="xs" label={t('edit.daysPerWeek')} />
        <ChoiceField
          state={state}
          name="weeklyRhythm.form"
          label={t('edit.rhythmForm')}
          options={PHASE_FORMS.map((value) => ({ value, label: t(`forms.${value}`) }))}
        />
        <NumberField state={state} name="weeksBetweenPlanReviews" width="xs" label={t('one.planReviews')} />
      </Cluster>
      <ChoicesField
        state={state}
        name="targetGroups"
        label={t('edit.targetGroups')}
        options={TARGET_GROUPS.map((value) => ({ value, label: t(`targetGroups.${value}`) }))}
      />
      <ChoicesField
        state={state}
        name="entryRoutes"
        label={t('edit.entryRoutes')}
        options={ENTRY_ROUTES.map((value) => ({ value, label: t(`entryRoutes.${value}`) }))}
      />
    </Card>
  );
}

/** When messages are read and answered. What is left empty follows the usual rule. */
export function MessagesSection({ state }: Props) {
  const { t } = state;
  return (
    <Card id="messages" title={t('messages.title')} description={t('messages.lead')}>
      <Cluster gap="md">
        <NumberField state={state} name="messages.fromHour" width="xs" label={t('messages.from')} />
        <NumberField state={state} name="messages.toHour" width="xs" label={t('messages.to')} />
        <NumberField
          state={state}
          name="messages.answerWithinDays"
          width="xs"
          label={t('messages.answer')}
          hint={t('messages.answerHint')}
        />
      </Cluster>
    </Card>
  );
}

/** When nobody was reached after an exit, how often and in how many ways somebody has tried. What is left empty follows the usual rule. */
export function FollowUpsSection({ state }: Props) {
  const { t } = state;
  return (
    <Card id="followUps" title={t('followUps.title')} description={t('followUps.lead')}>
      <Cluster gap="md">
        <NumberField state={state} name="followUps.leastAttempts" width="xs" label={t('followUps.attempts')} />
        <NumberField state={state} name="followUps.leastWays" width="xs" label={t('followUps.ways')} />
      </Cluster>
    </Card>
  );
}

/** How attendance is corrected and reported. What is left empty follows the usual rule. */
export function AttendanceSection({ state }: Props) {
  const { t } = state;
  return (
    <Card id="attendance" title={t('attendance.title')} description={t('attendance.lead')}>
      <Cluster gap="md">
        <NumberField
          state={state}
          name="attendance.daysWithoutReason"
          width="xs"
          label={t('attendance.days')}
          hint={t('attendance.daysHint')}
        />
        <ChoiceField
          state={state}
          name="attendance.reportedHours"
          width="md"
          label={t('attendance.hours')}
          hint={t('attendance.hoursHint')}
          options={HOUR_ROUNDINGS.map((value) => ({ value, label: t(`attendance.roundings.${value}`) }))}
        />
      </Cluster>
      <Cluster gap="md">
        {FILE_COLUMNS.map((column, index) => (
          <ChoiceField
            key={column}
            state={state}
            name={`attendance.fileColumns[${index}]`}
            label={t('attendance.column', { number: String(index + 1) })}
            options={FILE_COLUMNS.map((value) => ({ value, label: t(`attendance.columns.${value}`) }))}
          />
        ))}
      </Cluster>
      <Text soft small>
        {t('attendance.columnsHint')}
      </Text>
    </Card>
  );
}
