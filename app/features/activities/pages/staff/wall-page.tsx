import { z } from 'zod';
import { type Afterwards, type Download, definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { renderPdf } from '#app/platform/pdf/render-pdf.ts';
import { addDays, mondayOf, type PlainDate } from '#app/shared/dates.ts';
import { ownNames, portalLanguages } from '#app/shared/portal-language.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { WallWeek } from '#app/ui/wall-week.tsx';
import { activitiesPath, wallPath } from '../../domain/paths.ts';
import { listActivitiesPermission } from '../../domain/permissions.ts';
import { mondayOfWeek, weekOf } from '../../domain/week.ts';
import { getWall, type Wall } from '../../server/get-wall.ts';
import { activityTexts } from '../../texts/index.ts';
import { wallDocument, wallOnScreen } from '../wall-week.tsx';

const papers = ['a4', 'a3'] as const;
const query = z.object({
  week: z.string().optional().catch(undefined),
  programme: z.uuid().optional().catch(undefined),
  site: z.string().max(60).optional().catch(undefined),
  language: z.enum(portalLanguages).catch('sv'),
  paper: z.enum(papers).catch('a4'),
  as: z.literal('pdf').optional().catch(undefined),
});
type Shown = { wall: Wall; monday: PlainDate; query: z.output<typeof query>; problem?: 'too-long' | 'characters' };

/** One week of a programme or site in large type with pictograms: to print from here, or as PDF. */
export const wallPage = definePage({
  path: wallPath,
  permission: listActivitiesPermission,
  audit: { none: 'sessions and first names of leaders, no participants' },
  params: z.object({}),
  query,
  load: async (ctx, { query: asked }): Promise<Shown | Afterwards<Shown | Download>> => {
    const monday = mondayOfWeek(asked.week ?? '') ?? mondayOf(ctx.today);
    const siteKey = asked.site || undefined;
    const wall = await getWall(ctx, monday, { programmeId: asked.programme, siteKey });
    const shown = { wall, monday, query: asked };
    if (asked.as === undefined) return shown;
    const document = wallDocument({ wall, monday, siteKey, language: asked.language }, asked.paper);
    const fileName = `${translate(activityTexts, ctx.locale)('wall.file')}-${weekOf(monday)}.pdf`;
    return {
      afterwards: async () => {
        const pdf = await renderPdf(ctx.services.apart, document);
        return pdf.ok
          ? { download: { fileName, type: 'application/pdf', body: pdf.value } }
          : { ...shown, problem: pdf.problem.reason };
      },
    };
  },
  view: ({ wall, monday, query: asked, problem }: Shown, view) => {
    const t = translate(activityTexts, view.locale);
    const { language, paper } = asked;
    const siteKey = asked.site || undefined;
    const here = { programme: wall.programme.id, site: siteKey, language, paper };
    const weekFrom = (day: PlainDate) => wallPath.to({}, { ...here, week: weekOf(day) });
    return {
      title: t('wall.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: activitiesPath.to({}, { week: weekOf(monday) }), label: t('title') }]}
              />
            }
            title={t('wall.title')}
            lead={t('wall.lead')}
            actions={
              <LinkButton
                variant="primary"
                icon="download"
                href={wallPath.to({}, { ...here, week: weekOf(monday), as: 'pdf' })}
              >
                {t('wall.pdf')}
              </LinkButton>
            }
          />
          {problem === undefined ? null : (
            <Alert tone="warning">{t(problem === 'characters' ? 'wall.noFont' : 'wall.tooLong')}</Alert>
          )}
          <ButtonRow>
            <LinkButton icon="chevron-start" href={weekFrom(addDays(monday, -7))}>
              {t('previousWeek')}
            </LinkButton>
            <LinkButton icon="chevron-end" href={weekFrom(addDays(monday, 7))}>
              {t('nextWeek')}
            </LinkButton>
          </ButtonRow>
          <FilterBar
            label={t('wall.title')}
            action={wallPath.to()}
            submitLabel={t('wall.show')}
            hidden={{ week: weekOf(monday) }}
          >
            {wall.programmes.length > 1 ? (
              <Select
                name="programme"
                label={t('wall.programme')}
                defaultValue={wall.programme.id}
                options={wall.programmes.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : null}
            {wall.programme.sites.length > 0 ? (
              <Select
                name="site"
                label={t('wall.site')}
                emptyLabel={t('wall.allSites')}
                defaultValue={siteKey ?? ''}
                options={wall.programme.sites.map(({ key, name }) => ({ value: key, label: name }))}
              />
            ) : null}
            <Select
              name="language"
              label={t('wall.language')}
              defaultValue={language}
              options={portalLanguages.map((each) => ({ value: each, label: ownNames[each] }))}
            />
            <Select
              name="paper"
              label={t('wall.paper')}
              defaultValue={paper}
              options={papers.map((each) => ({ value: each, label: t(`wall.papers.${each}`) }))}
            />
          </FilterBar>
          <WallWeek {...wallOnScreen({ wall, monday, siteKey, language }, paper)} />
        </Stack>
      ),
    };
  },
});
