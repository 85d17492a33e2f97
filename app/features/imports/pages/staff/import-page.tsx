import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatInstant, formatNumber } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { ProgressBar } from '#app/ui/progress-bar.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { type Outcome, outcomes } from '../../domain/kinds.ts';
import { checkImportPath, importPath } from '../../domain/paths.ts';
import { importLists } from '../../domain/permissions.ts';
import { getImport, type ImportView } from '../../server/get-import.ts';
import { importTexts } from '../../texts/index.ts';
import { readingWords } from '../../texts/words.ts';
import { ImportContent, type ShownImport } from '../import-content.tsx';
import { ImportCrumbs, ImportSteps } from '../parts.tsx';

type Part = { data: ShownImport; view: ViewContext };

/** One import: how far the work has come, what will happen, or what happened. */
export const importPage = definePage({
  path: importPath,
  permission: importLists,
  audit: { action: 'read', category: 'directory' },
  params: z.object({ importId: z.uuid() }),
  query: z.object({
    show: z.enum(outcomes).optional().catch(undefined),
    page: z.coerce.number().int().min(1).max(4000).catch(1),
  }),
  load: async (ctx, { params, query }): Promise<ShownImport> => {
    const counted = await getImport(ctx, params.importId, { outcomes: [], page: 1 });
    const shown = query.show ?? firstShown(counted.of.counts);
    const data =
      shown === undefined ? counted : await getImport(ctx, params.importId, { outcomes: [shown], page: query.page });
    return { ...data, shown };
  },
  view: (data, view) => {
    const t = translate(importTexts, view.locale);
    const { of, isOwn } = data;
    const isWorking = of.state === 'checking' || of.state === 'running';
    const title = isWorking
      ? t(`view.${of.state as 'checking' | 'running'}`)
      : of.state === 'done' || of.state === 'undone'
        ? t('view.resultTitle')
        : of.state === 'stopped'
          ? t('view.stoppedTitle')
          : isOwn
            ? t('view.previewTitle')
            : t('view.otherTitle');
    return {
      title,
      wide: true,
      body: (
        <Stack gap="lg">
          {isWorking && !data.isBroken ? <meta httpEquiv="refresh" content="2" /> : null}
          <PageHeader
            kicker={<ImportCrumbs locale={view.locale} />}
            title={title}
            lead={[
              of.fileName,
              t(`kind.${of.kind}`),
              of.programmeName,
              `${of.accountName}, ${formatInstant(view.locale, of.runAt ?? of.createdAt)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          />
          <ImportSteps
            at={of.state === 'done' || of.state === 'undone' ? 'done' : of.state === 'stopped' ? 'columns' : 'preview'}
            locale={view.locale}
          />
          <Problems data={data} view={view} />
          {isWorking ? <Progress data={data} view={view} /> : <ImportContent data={data} view={view} />}
        </Stack>
      ),
    };
  },
});

// What needs somebody stands first, then what will be written.
function firstShown(counts: ImportView['of']['counts']): Outcome | undefined {
  const order = ['faulty', 'left-out', 'new-person', 'known-person', 'new', 'unchanged', 'repeated'] as const;
  return order.find((outcome) => (counts[outcome] ?? 0) > 0);
}

function Problems({ data: { of }, view }: Part) {
  const t = translate(importTexts, view.locale);
  const code = view.problems?.['']?.[0];
  const known = ['faulty-left', 'nothing-to-write', 'stale', 'built-upon'] as const;
  return (
    <>
      {code ? (
        <Alert tone="danger" role="alert">
          {t(`view.problems.${known.find((each) => each === code) ?? 'invalid'}`)}
        </Alert>
      ) : null}
      {of.problem ? (
        <Alert tone={of.state === 'stopped' ? 'danger' : 'warning'}>
          {readingWords(view.locale, of.problem, of.problemRow)}
        </Alert>
      ) : null}
    </>
  );
}

function Progress({ data: { of, progress, isBroken, isOwn }, view }: Part) {
  const t = translate(importTexts, view.locale);
  const { done = 0, total = 0 } = progress ?? {};
  const figure = (value: number) => formatNumber(view.locale, value);
  const text =
    total > 0
      ? t('view.progressOf', { done: figure(done), total: figure(total) })
      : t('view.progress', { done: figure(done) });
  if (isBroken)
    return (
      <Card title={t('view.brokenTitle')}>
        <Stack>
          <Text>{t('view.broken')}</Text>
          {isOwn ? (
            <Form action={checkImportPath.to({ importId: of.id })} hidden={{ confirmed: '1' }}>
              <Button icon="refresh">{t('view.again')}</Button>
            </Form>
          ) : null}
        </Stack>
      </Card>
    );
  return (
    <Card>
      <Stack>
        <ProgressBar
          label={t(`view.${of.state as 'checking' | 'running'}`)}
          value={done}
          max={Math.max(total, done, 1)}
          valueText={text}
        />
        <Text soft>{t('view.waiting')}</Text>
      </Stack>
    </Card>
  );
}
