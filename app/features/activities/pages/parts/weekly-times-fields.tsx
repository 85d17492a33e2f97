import type { ReactNode } from 'react';
import type { FormValues } from '#app/platform/http/form.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Details } from '#app/ui/details.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { TimeInput } from '#app/ui/time-input.tsx';
import { activityTexts } from '../../texts/index.ts';

const TIME_ROWS = 3;
const weekdayNumbers = [1, 2, 3, 4, 5, 6, 7] as const;

/** A row of the form: weekdays with the same hours. */
export type TypedTimes = {
  weekdays: string[];
  startsAt: string;
  endsAt: string;
  /** What sets this line apart from the others, such as since when it holds. */
  note?: string | undefined;
};

const list = (value: unknown): string[] => (value === undefined ? [] : [value].flat().map(String));
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The rows that were typed. */
export function typedTimes(typed: FormValues): TypedTimes[] {
  const rows = Array.isArray(typed.times) ? typed.times : [];
  return rows.map((row: FormValues | undefined) => ({
    weekdays: list(row?.weekdays),
    startsAt: text(row?.startsAt),
    endsAt: text(row?.endsAt),
  }));
}

type Props = {
  locale: Locale;
  rows: readonly TypedTimes[];
  /** What is wrong with a field ('times[0].startsAt'), in words. */
  problem: (field: string) => string | undefined;
  hint?: ReactNode;
  /** How many rows the form takes; the schema's bound. */
  most?: number;
};

/** The times of an ordinary week, read by `weeklyTimesField` (domain/activity-input.ts): the first row in sight, further ones folded away. */
export function WeeklyTimesFields({ locale, rows, problem, hint, most = TIME_ROWS }: Props) {
  const t = translate(activityTexts, locale);
  const rowCount = Math.max(TIME_ROWS, rows.length, Math.min(most, rows.length + 1));
  const drawn = Array.from({ length: rowCount }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the rows are drawn once, in this order.
    <TimesRow key={index} locale={locale} problem={problem} index={index} row={rows[index]} />
  ));
  const isMoreOpen = rows.slice(1).some((row) => row.weekdays.length > 0);
  return (
    <Fieldset id="times" legend={t('form.times')} hint={hint}>
      {drawn[0]}
      <Details summary={t('form.moreTimes')} open={isMoreOpen}>
        {drawn.slice(1)}
      </Details>
    </Fieldset>
  );
}

type RowProps = Pick<Props, 'locale' | 'problem'> & { index: number; row: TypedTimes | undefined };

function TimesRow({ locale, problem, index, row }: RowProps) {
  const t = translate(activityTexts, locale);
  const at = `times[${index}]`;
  return (
    <Fieldset
      id={`times-${index}`}
      legend={[t('form.timesNumber', { number: String(index + 1) }), row?.note].filter(Boolean).join(', ')}
      legendHidden={index === 0 && !row?.note}
    >
      <CheckboxGroup
        name={`${at}.weekdays`}
        legend={t('form.days')}
        legendHidden={index === 0}
        defaultValues={row?.weekdays ?? []}
        error={problem(`${at}.weekdays`)}
        inline
        options={weekdayNumbers.map((day) => ({ value: String(day), label: t(`weekdays.d${day}`) }))}
      />
      <Cluster gap="md">
        <TimeInput
          name={`${at}.startsAt`}
          label={t('form.startsAt')}
          defaultValue={row?.startsAt ?? ''}
          error={problem(`${at}.startsAt`)}
        />
        <TimeInput
          name={`${at}.endsAt`}
          label={t('form.endsAt')}
          defaultValue={row?.endsAt ?? ''}
          error={problem(`${at}.endsAt`)}
        />
      </Cluster>
    </Fieldset>
  );
}
