import { definePublicPage } from '#app/platform/http/public-page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { readFilter } from '../../domain/open-filter.ts';
import { openCalendarPath, openFramePath, openListPath, openSharePath } from '../../domain/paths.ts';
import { getOpenList } from '../../server/get-open-list.ts';
import { openListTexts } from '../../texts/portal/index.ts';
import { sharedAs } from './open-list-pages.tsx';
import { listTexts } from './open-parts.tsx';

/** The list elsewhere: the address for a calendar program, and the lines that put it on another site. */
export const openSharePage = definePublicPage({
  path: openSharePath,
  publicBecause: 'The list is for everybody; so are its calendar and its frame.',
  load: async (ctx) => ({
    list: await getOpenList(ctx),
    filter: readFilter(ctx.url),
    origin: ctx.services.origin ?? ctx.url.origin,
  }),
  shared: ({ list }) => sharedAs(list),
  view: ({ list, filter, origin }) => {
    const { tenantKey, tenantName, theme, language } = list;
    const t = listTexts(language);
    const to = { tenantKey, language };
    const code = `<iframe src="${origin}${openFramePath.to(to, filter).replaceAll('&', '&amp;')}" title="${t('list.title')}" width="100%" height="600" loading="lazy"></iframe>`;
    return {
      title: t('list.share'),
      language,
      theme,
      body: (
        <TranslatedFrame
          words={frameWords(openListTexts, language)}
          language={language}
          owner={tenantName}
          hrefIn={(other) => openSharePath.to({ tenantKey, language: other }, filter)}
        >
          <Stack gap="lg">
            <PageHeader
              kicker={<Link href={openListPath.to(to, filter)}>{t('entry.back')}</Link>}
              title={t('list.share')}
            />
            <Card>
              <TextInput
                name="calendar"
                label={t('share.calendar')}
                hint={t('share.calendarText')}
                defaultValue={`${origin}${openCalendarPath.to(to, filter)}`}
                dir="ltr"
                readOnly
              />
            </Card>
            <Card>
              <TextArea
                name="code"
                label={t('share.frame')}
                hint={t('share.frameText')}
                defaultValue={code}
                rows={4}
                dir="ltr"
                readOnly
              />
            </Card>
          </Stack>
        </TranslatedFrame>
      ),
    };
  },
});
