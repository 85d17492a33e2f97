import { definePublicPage } from '#app/platform/http/public-page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import { addDays, laterOf, type PlainDate, parsePlainDate } from '#app/shared/dates.ts';
import { preferredLanguage } from '#app/shared/portal-language.ts';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { CALENDAR_DAYS, KEPT_SECONDS, SHOWN_DAYS } from '../../domain/limits.ts';
import { isFiltered, type OpenFilter, readFilter } from '../../domain/open-filter.ts';
import { anyOpenListPath, openFramePath, openListPath, openSharePath } from '../../domain/paths.ts';
import { getOpenList, type OpenList } from '../../server/get-open-list.ts';
import { openListTexts } from '../../texts/portal/index.ts';
import { OpenDays, shownFrom } from './open-days.tsx';
import { OpenFilters } from './open-filters.tsx';
import { listTexts } from './open-parts.tsx';

type Data = { list: OpenList; filter: OpenFilter; from: PlainDate };

/** How a page of the list may be kept by others. */
export const sharedAs = ({ mayBeIndexed }: Pick<OpenList, 'mayBeIndexed'>) => ({
  seconds: KEPT_SECONDS,
  notIndexed: !mayBeIndexed,
});

/** Without a language the address leads to the browser's. */
export const anyOpenListPage = definePublicPage({
  path: anyOpenListPath,
  publicBecause: 'It only leads on to the list in one’s own language.',
  load: async ({ params, accepts }) => ({
    redirect: openListPath.to({ tenantKey: params['tenantKey'] ?? '', language: preferredLanguage(accepts) }),
  }),
  view: () => ({ title: '', body: null }),
});

async function load(ctx: Parameters<typeof getOpenList>[0]): Promise<Data> {
  const list = await getOpenList(ctx);
  const asked = parsePlainDate(ctx.url.searchParams.get('from') ?? '') ?? list.today;
  const last = addDays(list.today, CALENDAR_DAYS.ahead);
  return { list, filter: readFilter(ctx.url), from: asked > last ? list.today : laterOf(asked, list.today) };
}

/** What is going on, day by day, for whoever wants to come. */
export const openListPage = definePublicPage({
  path: openListPath,
  publicBecause: 'The list is for everybody; nothing in it is about a participant.',
  load,
  shared: ({ list }) => sharedAs(list),
  view: ({ list, filter, from }) => {
    const { tenantKey, tenantName, theme, language, today } = list;
    const t = listTexts(language);
    const to = { tenantKey, language };
    const next = addDays(from, SHOWN_DAYS);
    const days = shownFrom(list, filter, from);
    return {
      title: `${t('list.title')} – ${tenantName}`,
      language,
      theme,
      body: (
        <TranslatedFrame
          words={frameWords(openListTexts, language)}
          language={language}
          owner={tenantName}
          hrefIn={(other) =>
            openListPath.to({ tenantKey, language: other }, { ...filter, ...(from > today ? { from } : {}) })
          }
        >
          <Stack gap="lg">
            <PageHeader title={t('list.title')} lead={t('list.lead', { tenant: tenantName })} />
            <OpenFilters list={list} filter={filter} />
            <OpenDays list={list} days={days} empty={t(isFiltered(filter) ? 'list.noneFiltered' : 'list.none')} />
            <ButtonRow>
              {from > today ? (
                <LinkButton href={openListPath.to(to, { ...filter, from: laterOf(addDays(from, -SHOWN_DAYS), today) })}>
                  {t('list.earlier')}
                </LinkButton>
              ) : null}
              {next <= addDays(today, CALENDAR_DAYS.ahead) ? (
                <LinkButton href={openListPath.to(to, { ...filter, from: next })}>{t('list.later')}</LinkButton>
              ) : null}
            </ButtonRow>
            <p>
              <Link href={openSharePath.to(to, filter)}>{t('list.share')}</Link>
            </p>
          </Stack>
        </TranslatedFrame>
      ),
    };
  },
});

/** The same list to stand in a frame on another site: on those the tenant has named, and nowhere else. */
export const openFramePage = definePublicPage({
  path: openFramePath,
  publicBecause: 'The list is for everybody; sites that are named may show it.',
  load,
  shared: ({ list }) => ({ ...sharedAs(list), frameOrigins: list.frameOrigins, notIndexed: true }),
  view: ({ list, filter, from }) => {
    const { tenantKey, tenantName, theme, language } = list;
    const t = listTexts(language);
    return {
      title: `${t('list.title')} – ${tenantName}`,
      language,
      theme,
      body: (
        <main>
          <Stack>
            <h1>
              <a href={openListPath.to({ tenantKey, language })} target="_blank" rel="noopener">
                {t('list.title')}
              </a>
            </h1>
            <OpenDays list={list} days={shownFrom(list, filter, from)} empty={t('list.none')} apart />
          </Stack>
        </main>
      ),
    };
  },
});
