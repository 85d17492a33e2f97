import type { RenderedView, ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { historyTexts } from '../../texts/index.ts';
import type { FactsPageData } from '../facts-page-data.ts';
import { FactsFormView } from './facts-form-view.tsx';
import { calledIn, HistoryHeader } from './history-header.tsx';

/** The entry and exit pages: what they are for, how much is left, and the form. */
export function factsPageView(data: FactsPageData, view: ViewContext): RenderedView {
  const { locale } = view;
  const t = translate(historyTexts, locale);
  const { participation, day, missing, asked } = data;
  const title = t(data.point === 'entry' ? 'ask.entryTitle' : 'ask.exitTitle');
  const needers = [...new Set(asked.flatMap(({ neededBy }) => neededBy))].map((needer) => t(`neededBy.${needer}`));
  const names = new Intl.ListFormat(locale).format(needers);
  const body = (
    <Stack>
      <HistoryHeader
        participation={participation}
        locale={locale}
        below
        title={participation.name === null ? title : `${title}: ${participation.name}`}
        lead={day === undefined ? undefined : t('ask.lead', { day: formatDate(locale, day) })}
        tags={
          day === undefined || asked.length === 0 ? undefined : (
            <Tag tone={missing.length === 0 ? 'success' : 'warning'}>{t('ask.missing', { count: missing.length })}</Tag>
          )
        }
      />
      {needers.length > 0 ? (
        <Text soft small>
          {t('neededBy.label', { names })}
        </Text>
      ) : null}
      <FactsFormView data={data} view={view} who={calledIn(locale, participation)} />
    </Stack>
  );
  return { title, body, islands: true };
}
