import type { FormState } from '#app/platform/http/form-state.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Details } from '#app/ui/details.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { daySayings, type PlannedDay, type SaidDay, type Task } from '../../domain/week.ts';
import { workplaceTexts } from '../../texts/index.ts';

type Shown = { locale: Locale; state: FormState };

/** Hours as they are written, '3,5'. */
export function hoursText(locale: Locale, minutes: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(minutes / 60);
}

type DaysProps = Shown & { legend: string; days: readonly PlannedDay[]; said: readonly SaidDay[]; today: PlainDate };

/** Day by day: here or not, and how long where it was not the whole day. What lies ahead is only shown. */
export function DayFields({ locale, state, legend, days, said, today }: DaysProps) {
  const t = translate(workplaceTexts, locale);
  const saidOn = new Map(said.map((day) => [day.sessionId, day]));
  const past = days.filter(({ on }) => on <= today);
  return (
    <Fieldset id="days" legend={legend} large error={state.errorOf('days')}>
      <Stack>
        {days.length === 0 ? <Text soft>{t('page.noDays')}</Text> : null}
        {past.length > 1 ? (
          <Checkbox name="allHere" label={t('page.allHere')} defaultChecked={state.isTicked('allHere')} />
        ) : null}
        {days.map(({ sessionId, on, startsAt, endsAt }) => {
          const name = `days.${sessionId}`;
          const day = saidOn.get(sessionId);
          const hours = state.textOf(`${name}.hours`, day?.minutes === undefined ? '' : hoursText(locale, day.minutes));
          const when = `${weekdayName(locale, on)} ${formatDate(locale, on)}, ${startsAt}–${endsAt}`;
          return on > today ? (
            <Text key={sessionId} soft>
              {when}. {t('page.ahead')}
            </Text>
          ) : (
            <div key={sessionId}>
              <RadioGroup
                name={`${name}.says`}
                legend={when}
                inline
                defaultValue={state.textOf(`${name}.says`, day?.says)}
                error={state.errorOf(`${name}.says`)}
                options={daySayings.map((value) => ({ value, label: t(`page.says.${value}`) }))}
              />
              <Details summary={t('page.part')} open={hours !== '' || state.errorOf(`${name}.hours`) !== undefined}>
                <TextInput
                  name={`${name}.hours`}
                  label={t('page.hours')}
                  inputMode="decimal"
                  maxLength={5}
                  width="xs"
                  defaultValue={hours}
                  error={state.errorOf(`${name}.hours`)}
                />
              </Details>
            </div>
          );
        })}
      </Stack>
    </Fieldset>
  );
}

type RestProps = Shown & {
  aims: readonly Task[];
  said: { words: string; quotable: boolean; wantsContact: boolean; taskIds: readonly string[] };
};

/** What she did of what was agreed, a line about the week, and whether they want to talk to the coach. */
export function RestFields({ locale, state, aims, said }: RestProps) {
  const t = translate(workplaceTexts, locale);
  return (
    <>
      {aims.length === 0 ? null : (
        <CheckboxGroup
          name="taskIds"
          legend={t('page.tasks')}
          hint={t('page.tasksHint')}
          error={state.errorOf('taskIds')}
          defaultValues={state.valuesOf('taskIds', said.taskIds)}
          options={aims.map(({ id, words }) => ({ value: id, label: <span lang="sv">{words}</span> }))}
        />
      )}
      <TextInput
        name="words"
        label={t('page.words')}
        hint={t('page.wordsHint')}
        maxLength={500}
        dir="auto"
        autoComplete="off"
        defaultValue={state.textOf('words', said.words)}
        error={state.errorOf('words')}
      />
      <Checkbox name="quotable" label={t('page.quotable')} defaultChecked={state.isTicked('quotable', said.quotable)} />
      <Checkbox
        name="wantsContact"
        label={t('page.wantsContact')}
        defaultChecked={state.isTicked('wantsContact', said.wantsContact)}
      />
    </>
  );
}

/** 'Måndag'. */
export function weekdayName(locale: Locale, day: PlainDate): string {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(day));
  return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1);
}
