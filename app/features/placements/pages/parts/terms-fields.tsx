import { rowsOf } from '#app/features/activities/domain/activity-input.ts';
import { typedTimes, WeeklyTimesFields } from '#app/features/activities/pages/parts.tsx';
import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { Terms } from '../../domain/placement.ts';
import { placementTranslate } from '../words.ts';

type Props = { view: ViewContext; state: FormState; saved?: Terms | undefined };

/** When, how much, what for: what is the same in a first proposal and in a change of it. */
export function TermsFields({ view, state, saved }: Props) {
  const { locale } = view;
  const t = placementTranslate(locale);
  const rows =
    view.typed === undefined
      ? rowsOf(saved?.hours ?? []).map(({ weekdays, startsAt, endsAt }) => ({
          weekdays: weekdays.map(String),
          startsAt,
          endsAt,
        }))
      : typedTimes(view.typed);
  const aims = (kind: 'language' | 'work') =>
    (saved?.aims ?? [])
      .filter((aim) => aim.kind === kind)
      .map(({ words }) => words)
      .join('\n');
  const day = (name: 'startsOn' | 'endsOn') => (
    <DateInput
      {...calendarProps(locale)}
      name={name}
      label={t(`propose.${name}`)}
      defaultValue={state.textOf(name, name === 'endsOn' ? saved?.endsOn : undefined)}
      error={state.errorOf(name)}
      required
    />
  );
  const lines = (name: 'languageAims' | 'workAims', hint: string, value: string) => (
    <TextArea
      name={name}
      label={t(`propose.${name}`)}
      hint={hint}
      optionalText={t('optional')}
      rows={4}
      maxLength={2000}
      defaultValue={state.textOf(name, value)}
      error={state.errorOf(name)}
    />
  );
  return (
    <>
      <Columns min="narrow">
        {day('startsOn')}
        {day('endsOn')}
      </Columns>
      <WeeklyTimesFields locale={locale} rows={rows} problem={state.errorOf} hint={t('propose.times')} />
      {state.hasProblem('despiteSfi', 'clashes-with-sfi') || state.isTicked('despiteSfi') ? (
        <Checkbox
          name="despiteSfi"
          label={t('propose.despiteSfi')}
          error={state.errorOf('despiteSfi')}
          defaultChecked={state.isTicked('despiteSfi')}
        />
      ) : null}
      <TextInput
        name="extentPercent"
        label={t('propose.extentPercent')}
        hint={t('propose.extentHint')}
        optionalText={t('optional')}
        inputMode="numeric"
        width="xs"
        maxLength={3}
        autoComplete="off"
        suffix="%"
        defaultValue={state.textOf('extentPercent', saved?.hours.length === 0 ? saved.extentPercent : '')}
        error={state.errorOf('extentPercent')}
      />
      <Columns>
        {lines('languageAims', t('propose.languageHint'), aims('language'))}
        {lines('workAims', t('propose.workHint'), aims('work'))}
      </Columns>
      <TextArea
        name="tasks"
        label={t('propose.tasks')}
        optionalText={t('optional')}
        rows={3}
        maxLength={2000}
        defaultValue={state.textOf('tasks', saved?.tasks)}
        error={state.errorOf('tasks')}
      />
    </>
  );
}
