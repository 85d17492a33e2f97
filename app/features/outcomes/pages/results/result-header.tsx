import type { Programme } from '#app/features/programmes/public.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import {
  activitiesResultPath,
  choicesResultPath,
  countsPath,
  exportResultPath,
  indicatorsPath,
  placementResultPath,
  progressionResultPath,
  responsesPath,
  resultPath,
  resultsPath,
} from '../../domain/result-paths.ts';
import { resultTranslate } from './result-words.ts';

/** Name, files and the two parts of a programme's results. */
export function ResultHeader({ programme: { id, name }, view }: { programme: Programme; view: ViewContext }) {
  const { locale, today } = view;
  const t = resultTranslate(locale);
  const to = { programmeId: id };
  return (
    <>
      <PageHeader
        kicker={
          <Breadcrumbs
            label={t('breadcrumbs')}
            items={[{ href: resultsPath.to({}, { all: 'yes' }), label: t('results') }]}
          />
        }
        title={name}
        lead={t('lead', { day: formatDate(locale, today) })}
        actions={
          <ButtonRow>
            <LinkButton href={exportResultPath.to(to, { format: 'xlsx' })} icon="download" download>
              {t('exportExcel')}
            </LinkButton>
            <LinkButton href={exportResultPath.to(to, { format: 'csv' })} icon="download" variant="tertiary" download>
              {t('exportCsv')}
            </LinkButton>
          </ButtonRow>
        }
      />
      <TabLinks
        label={t('tabs.label')}
        items={[
          { href: resultPath.to(to), label: t('tabs.result'), current: true },
          { href: indicatorsPath.to(to), label: t('tabs.indicators') },
          { href: progressionResultPath.to(to), label: t('tabs.progression') },
          { href: countsPath.to(to), label: t('tabs.attendance') },
          { href: activitiesResultPath.to(to), label: t('tabs.activities') },
          { href: choicesResultPath.to(to), label: t('tabs.choices') },
          { href: placementResultPath.to(to), label: t('tabs.placements') },
          { href: responsesPath.to(to), label: t('tabs.responses') },
        ]}
      />
    </>
  );
}
