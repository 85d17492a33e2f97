import { formatNumber } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { ChangeChart } from '#app/ui/change-chart.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { StackedBar } from '#app/ui/stacked-bar.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { type View, views } from '../../domain/answers.ts';
import { type Instrument, questionsOf, wordsIn } from '../../domain/instrument.ts';
import { type Answered, changeScale, clearChanges, type GroupChange } from '../../domain/progression-change.ts';
import { assessmentTranslate } from '../words.ts';

type Props = { instrument: Instrument; change: GroupChange; locale: Locale };

/** How a group moved, a picture for each view with the table behind it; first, who answered at all. */
export function GroupChangeCharts({ instrument, change, locale }: Props) {
  const t = assessmentTranslate(locale);
  return (
    <>
      <WhoAnswered change={change} locale={locale} />
      {views.every((view) => clearChanges(change, view).shown === 0) ? (
        <EmptyState icon="chart" title={t('group.tooFew')}>
          {t('group.chartNone')}
        </EmptyState>
      ) : (
        <Columns min="wide">
          {views.map((view) => (
            <Card key={view}>
              <ViewChart instrument={instrument} change={change} of={view} locale={locale} />
            </Card>
          ))}
        </Columns>
      )}
    </>
  );
}

const parts = ['bothTimes', 'firstOnly', 'laterOnly', 'neither'] as const;
const tones = { bothTimes: 'success', firstOnly: 'info', laterOnly: 'accent', neither: 'neutral' } as const;

// A picture needs every number: with one hidden its length would tell it.
function isWhole(answered: Answered): answered is Answered & Record<(typeof parts)[number], number> {
  return parts.every((part) => answered[part] !== null);
}

function WhoAnswered({ change, locale }: Omit<Props, 'instrument'>) {
  const t = assessmentTranslate(locale);
  const { answered } = change;
  const shown = (count: number | null) => (count === null ? t('group.hidden') : formatNumber(locale, count));
  const whole = answered.filter(isWhole);
  if (whole.length === answered.length)
    return (
      <Card>
        <StackedBar
          id="answered"
          title={t('group.answeredTitle')}
          titleLevel={2}
          description={t('group.answeredSays', { people: shown(change.people) })}
          tableLabel={t('progression.table')}
          header={t('group.view')}
          series={parts.map((key) => ({ key, label: t(`group.${key}`), tone: tones[key] }))}
          rows={whole.map((row) => ({
            label: t(`progression.${row.view}`),
            values: Object.fromEntries(parts.map((part) => [part, row[part]])),
            texts: Object.fromEntries(parts.map((part) => [part, shown(row[part])])),
          }))}
        />
      </Card>
    );
  return (
    <Stack gap="sm">
      <Table
        caption={t('group.answeredTitle')}
        rows={answered}
        rowKey={(row) => row.view}
        columns={[
          { key: 'view', header: t('group.view'), rowHeader: true, cell: (row) => t(`progression.${row.view}`) },
          { key: 'people', header: t('group.people'), numeric: true, cell: () => shown(change.people) },
          ...parts.map((part) => ({
            key: part,
            header: t(`group.${part}`),
            numeric: true,
            cell: (row: Answered) => shown(row[part]),
          })),
        ]}
      />
      <Text soft small>
        {t('group.hiddenHelp')}
      </Text>
    </Stack>
  );
}

function ViewChart({ instrument, change, of, locale }: Props & { of: View }) {
  const t = assessmentTranslate(locale);
  const number = (value: number) => formatNumber(locale, value, 1);
  const signed = (value: number) => `${value > 0 ? '+' : ''}${number(value)}`;
  const { shown, clear } = clearChanges(change, of);
  return (
    <ChangeChart
      id={`change-${of}`}
      title={t(`group.tableTitle.${of}`)}
      titleLevel={2}
      description={
        shown === 0 ? t('group.chartNone') : t('group.chartSays', { clear: String(clear), shown: String(shown) })
      }
      tableLabel={t('progression.table')}
      most={changeScale(change)}
      formatTick={signed}
      headers={[
        t('group.area'),
        t('group.count'),
        t('group.first'),
        t('group.later'),
        t('group.change'),
        t('group.interval'),
      ]}
      rows={change.questions.map(({ areaKey, itemKey, changes }) => {
        const area = instrument.areas.find(({ key }) => key === areaKey);
        const questions = area === undefined ? [] : questionsOf(instrument, area);
        const at = questions.findIndex(({ key }) => key === itemKey);
        const name = area === undefined ? areaKey : wordsIn(instrument, area.name, locale);
        const words = questions[at] === undefined ? itemKey : wordsIn(instrument, questions[at].text, locale);
        const header = (
          <Stack key="question" gap="xs">
            <Text as="span" strong>
              {name}
            </Text>
            <Text as="span" soft small>
              {words}
            </Text>
          </Stack>
        );
        const label = questions.length > 1 ? `${name} ${at + 1}` : name;
        const found = changes[of];
        if (found === null) {
          const tooFew = t('group.tooFew');
          return { label, value: null, valueText: tooFew, cells: [header, tooFew, '–', '–', '–', '–'] };
        }
        const { interval } = found;
        return {
          label,
          value: found.change,
          valueText: signed(found.change),
          ...(interval === null ? {} : { low: interval.low, high: interval.high }),
          cells: [
            header,
            found.count === null ? t('group.atLeast') : number(found.count),
            number(found.first),
            number(found.later),
            signed(found.change),
            interval === null
              ? t('group.noInterval')
              : t('group.intervalText', { low: signed(interval.low), high: signed(interval.high) }),
          ],
        };
      })}
    />
  );
}
