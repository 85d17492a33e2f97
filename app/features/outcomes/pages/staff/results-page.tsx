import { z } from 'zod';
import { definePage, type Redirect, type ViewContext } from '#app/platform/http/page.ts';
import { formatShare } from '#app/platform/i18n/format.ts';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Meter } from '#app/ui/meter.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { resultPath, resultsPath } from '../../domain/result-paths.ts';
import { readResults } from '../../domain/result-permissions.ts';
import { listResults } from '../../server/get-result.ts';
import { resultTranslate, shownNumber } from '../results/result-words.ts';

type Listed = Awaited<ReturnType<typeof listResults>>[number];

/** One's programmes with their result; somebody with a single programme is led straight to it. */
export const resultsPage = definePage({
  path: resultsPath,
  permission: readResults,
  audit: { none: 'numbers of people in which small groups are hidden' },
  params: z.object({}),
  query: z.object({ all: z.enum(['yes', 'no']).catch('no') }),
  load: async (ctx, { query }): Promise<{ results: Listed[] } | Redirect> => {
    const [only, ...more] = ctx.caller.programmes;
    if (only !== undefined && more.length === 0 && query.all === 'no')
      return { redirectTo: resultPath.to({ programmeId: only }) };
    return { results: await listResults(ctx) };
  },
  view: ({ results }, view) => {
    const t = resultTranslate(view.locale);
    return {
      title: t('list.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('list.title')} lead={t('list.lead')} />
          {results.length === 0 ? (
            <EmptyState title={t('list.empty')} icon="chart">
              {t('list.emptyText')}
            </EmptyState>
          ) : (
            <Columns min="medium">
              {results.map((each) => (
                <ProgrammeCard key={each.programme.id} listed={each} view={view} />
              ))}
            </Columns>
          )}
        </Stack>
      ),
    };
  },
});

function ProgrammeCard({ listed: { programme, result }, view: { locale } }: { listed: Listed; view: ViewContext }) {
  const t = resultTranslate(locale);
  const { total } = result.numbers;
  const [measure] = result.measures;
  const share = measure?.result?.share;
  const name = measure === undefined ? '' : (measure.name ?? t(`measure.${measure.measure}`));
  return (
    <Card id={`result-${programme.key}`} title={programme.name} href={resultPath.to({ programmeId: programme.id })}>
      <Stack>
        <DefinitionList
          layout="grid"
          items={[
            { term: t('list.started'), value: shownNumber(total.started, locale) },
            { term: t('list.left'), value: shownNumber(total.left, locale) },
          ]}
        />
        {share !== undefined && typeof measure?.atLeastPercent === 'number' ? (
          <Meter
            label={name}
            value={share * 100}
            target={measure.atLeastPercent}
            max={100}
            valueText={formatShare(locale, share)}
            targetText={t('target.atLeast', { percent: String(measure.atLeastPercent) })}
          />
        ) : (
          <Text>{`${name}: ${share === undefined ? t(total.left === 0 ? 'numbers.notStated' : 'hidden') : formatShare(locale, share)}`}</Text>
        )}
      </Stack>
    </Card>
  );
}
