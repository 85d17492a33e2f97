import { z } from 'zod';
import { ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { entryFactsPath, exitFactsPath, historyPath, interviewPath } from '../../domain/paths.ts';
import { readHistory, recordHistory } from '../../domain/permissions.ts';
import { getWholeHistory } from '../../server/get-history.ts';
import { historyTexts } from '../../texts/index.ts';
import { calledIn, HistoryHeader } from '../parts/history-header.tsx';
import { FactsTable, QualificationsTable, SituationsTable, SupportsTable } from '../parts/history-tables.tsx';

export const historyPage = definePage({
  path: historyPath,
  permission: readHistory,
  audit: { action: 'read', category: 'history' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getWholeHistory(ctx, params.enrolmentId),
  view: ({ participation, history, recorders }, view) => {
    const { locale } = view;
    const t = translate(historyTexts, locale);
    const { enrolmentId, name } = participation;
    const canRecord = may(view.caller, recordHistory);
    const common = { locale, enrolmentId, recorders, canRecord };
    const actions = canRecord ? (
      <Cluster>
        <LinkButton variant="primary" icon="users" href={interviewPath.to({ enrolmentId })}>
          {t('interview.title')}
        </LinkButton>
        <LinkButton icon="list" href={entryFactsPath.to({ enrolmentId })}>
          {t('ask.entryTitle')}
        </LinkButton>
        {participation.endedOn === null ? null : (
          <LinkButton icon="list" href={exitFactsPath.to({ enrolmentId })}>
            {t('ask.exitTitle')}
          </LinkButton>
        )}
      </Cluster>
    ) : undefined;
    const body = (
      <Stack gap="lg">
        <HistoryHeader
          participation={participation}
          locale={locale}
          title={name === null ? t('page.title') : `${t('page.title')}: ${name}`}
          lead={t('page.lead', { who: calledIn(locale, participation) })}
          actions={actions}
        />
        {name === null ? null : <ParticipantTabs enrolmentId={enrolmentId} locale={locale} current="history" />}
        <SituationsTable {...common} rows={history.situations} />
        <SupportsTable {...common} rows={history.supports} />
        <QualificationsTable {...common} rows={history.qualifications} />
        <FactsTable {...common} rows={history.facts} />
      </Stack>
    );
    return { title: t('page.title'), body };
  },
});
