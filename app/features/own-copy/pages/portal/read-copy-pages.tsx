import { Fragment } from 'react';
import { z } from 'zod';
import { ownLooksPath } from '#app/features/audit/domain/paths.ts';
import { askPath } from '#app/features/own-requests/domain/paths.ts';
import { definePortalPage, type PortalContext, type PortalView } from '#app/platform/http/portal-page.ts';
import { dayInWords } from '#app/platform/i18n/portal-dates.ts';
import { isSwedish } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { dayOf } from '#app/shared/dates.ts';
import { BigLink, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Divider, Para, Small } from '#app/ui/portal/text.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import { groupsOf } from '../../domain/entries.ts';
import { copyFormats } from '../../domain/forms.ts';
import { type CopyPart, partKeys, testedKinds } from '../../domain/parts.ts';
import { ownCopyFilePath, ownCopyPartPath, ownCopyPath, ownCopyReadPath } from '../../domain/paths.ts';
import { findOwnCopy, takeOwnCopy } from '../../server/own-copy.ts';
import { packCopy } from '../../server/pack.ts';
import { ownCopyTexts } from '../../texts/portal/index.ts';
import { copyDocument } from '../parts/copy-document.tsx';
import { onLightPages, ToldEntry } from '../parts/told-entry.tsx';

const params = z.object({ copyId: z.uuid() });
const audit = { action: 'export', category: 'participation' } as const;
// Bytes of entries: with its frame and style sheet a page of the own side weighs at most 20 kB.
const LIGHT = 3_600;
const pictures = {
  me: 'user',
  'taking-part': 'route',
  life: 'briefcase',
  days: 'calendar',
  way: 'flag',
  meetings: 'users',
  messages: 'messages',
  papers: 'file',
  sharing: 'eye',
  more: 'more',
} as const;

/** The copy, or back to the digits when it is closed by now. Throws NotFoundError for one that is not hers. */
async function openOrAsk(ctx: PortalContext, copyId: string) {
  const copy = await findOwnCopy(ctx, copyId);
  return copy ?? { redirectTo: ownCopyPath.to({ language: ctx.language }, { tried: 'closed' }) };
}

/** What the copy holds, part by part; how to take it along; and what staff test before they hand it out. */
export const readCopyPage = definePortalPage({
  path: ownCopyReadPath,
  purpose: 'portal.copy',
  audit,
  params,
  load: async (ctx, { params: { copyId } }) => {
    const copy = await openOrAsk(ctx, copyId);
    if ('redirectTo' in copy) return copy;
    const parts = partKeys.map((key) => ({
      key,
      rows: groupsOf(key, copy.tables).reduce((rows, { entries }) => rows + entries.length, 0),
    }));
    return { copyId, parts: parts.filter(({ rows }) => rows > 0), madeAt: copy.madeAt };
  },
  view: ({ copyId, parts, madeAt }, view) => {
    const { t, say } = wordsOf(ownCopyTexts, view);
    const { language } = view;
    return {
      section: 'about-me',
      title: t('title'),
      back: ownCopyPath.to({ language }),
      aloud: [t('choose'), ...parts.map(({ key }) => `${t(`part.${key}`)}.`)],
      body: (
        <Screen title={say('title')} picture="book" lead={say('choose')}>
          <Tiles>
            {parts.map(({ key, rows }) => (
              <Tile
                key={key}
                href={ownCopyPartPath.to({ language, copyId, copyPart: key })}
                picture={pictures[key]}
                title={say(`part.${key}`)}
                badge={String(rows)}
              />
            ))}
          </Tiles>
          <Small>{say('made', { when: (inWhich) => dayInWords(inWhich, dayOf(madeAt), view.today) })}</Small>
          <Panel title={say('keep.title')} picture="download">
            {view.person.isShared ? (
              <Para>{say('keep.shared')}</Para>
            ) : (
              <>
                <Para>{say('keep.care')}</Para>
                <ButtonStack>
                  {copyFormats.map((format) => (
                    <BigLink
                      key={format}
                      href={ownCopyFilePath.to({ language, copyId, copyFormat: format })}
                      picture={format === 'page' ? 'book' : 'download'}
                    >
                      {say(`keep.${format}`)}
                    </BigLink>
                  ))}
                </ButtonStack>
                <Small>{say('keep.dataHint')}</Small>
              </>
            )}
          </Panel>
          <Tested view={view} />
        </Screen>
      ),
    };
  },
});

function Tested({ view }: { view: PortalView }) {
  const { say } = wordsOf(ownCopyTexts, view);
  const { language } = view;
  return (
    <Panel title={say('tested.title')} picture="hand">
      <Para>{say('tested.lead')}</Para>
      <ul>
        {testedKinds.map((kind) => (
          <li key={kind}>{say(`tested.${kind}`)}</li>
        ))}
      </ul>
      <ButtonStack>
        <BigLink href={askPath.to({ language, kind: 'copy' })} picture="hand">
          {say('tested.ask')}
        </BigLink>
        <BigLink href={ownLooksPath.to({ language })} picture="eye">
          {say('tested.looked')}
        </BigLink>
      </ButtonStack>
    </Panel>
  );
}

/** One part of the copy: what, when, from whom; the newest first, as many at a time as a light page carries. */
export const readCopyPartPage = definePortalPage({
  path: ownCopyPartPath,
  purpose: 'portal.copy',
  audit,
  params: params.extend({ copyPart: z.enum(partKeys as [CopyPart, ...CopyPart[]]) }),
  query: z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) }),
  load: async (ctx, { params: { copyId, copyPart: part }, query: { page } }) => {
    const copy = await openOrAsk(ctx, copyId);
    if ('redirectTo' in copy) return copy;
    const told = groupsOf(part, copy.tables).flatMap(({ key, entries }) => entries.map((entry) => ({ key, entry })));
    return { copyId, part, page, told };
  },
  view: ({ copyId, part, page, told }, view) => {
    const { t, say } = wordsOf(ownCopyTexts, view);
    const { language } = view;
    const at = (next: number) => ownCopyPartPath.to({ language, copyId, copyPart: part }, { page: String(next) });
    const pages = onLightPages(told, view, LIGHT);
    const groups = [...Map.groupBy(pages[page - 1] ?? [], ({ key }) => key)];
    return {
      section: 'about-me',
      title: t(`part.${part}`),
      back: ownCopyReadPath.to({ language, copyId }),
      aloud: [t(`part.${part}`), ...groups.map(([key]) => `${t(`group.${key}`)}.`)],
      body: (
        <Screen title={say(`part.${part}`)} picture={pictures[part]} lead={told.length === 0 ? say('none') : undefined}>
          {groups.map(([key, ofGroup]) => (
            <Panel key={key} title={say(`group.${key}`)}>
              {ofGroup.map(({ entry }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing but its place, and is drawn once, on the server.
                <Fragment key={index}>
                  {index === 0 ? null : <Divider />}
                  <ToldEntry entry={entry} reader={view} />
                </Fragment>
              ))}
            </Panel>
          ))}
          <ButtonStack>
            {page < pages.length ? (
              <BigLink href={at(page + 1)} picture="chevron-end">
                {say('older')}
              </BigLink>
            ) : null}
            {page > 1 ? (
              <BigLink href={at(page - 1)} picture="chevron-start">
                {say('newer')}
              </BigLink>
            ) : null}
          </ButtonStack>
          {isSwedish(language) ? null : <Small>{say('swedish')}</Small>}
        </Screen>
      ),
    };
  },
});

/** The copy to keep: one page, or everything as data. Not on a phone that several use. */
export const takeCopyPage = definePortalPage({
  path: ownCopyFilePath,
  purpose: 'portal.copy',
  audit,
  params: params.extend({ copyFormat: z.enum(copyFormats) }),
  load: async (ctx, { params: { copyId, copyFormat: format } }) => {
    const copy = await takeOwnCopy(ctx, copyId);
    const { language, services } = ctx;
    return {
      afterwards: async () => {
        const page = copyDocument({ ...copy, language });
        return format === 'page'
          ? { download: { fileName: 'copy.html', type: 'text/html; charset=utf-8', body: page } }
          : { download: { fileName: 'copy.zip', type: 'application/zip', body: await packCopy(copy, page, services) } };
      },
    };
  },
  view: () => ({ section: 'about-me', title: '', body: null }),
});
