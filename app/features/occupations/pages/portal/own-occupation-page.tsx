import type { ReactNode } from 'react';
import { z } from 'zod';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { dayOf } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { More } from '#app/ui/portal/more.tsx';
import { Notice } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, Small, SwedishName } from '#app/ui/portal/text.tsx';
import { occupationCodePattern, type WholeOccupation } from '../../domain/occupation.ts';
import { ownOccupationPath } from '../../domain/paths.ts';
import { getOccupation } from '../../server/get-occupation.ts';
import { ownOccupationTexts } from '../../texts/portal/index.ts';

const MOST_IN_SIGHT = 8;

/** An occupation in plain words: what was fetched is Swedish and says so. The same for everybody; nobody is told that she reads it. */
export const ownOccupationPage = definePortalPage({
  path: ownOccupationPath,
  purpose: 'portal.occupation',
  audit: { action: 'read', category: 'participation' },
  params: z.object({ occupationCode: z.string().regex(occupationCodePattern) }),
  load: (ctx, { params }) => getOccupation(ctx, params.occupationCode),
  view: (occupation, view) => {
    const { t, say } = wordsOf(ownOccupationTexts, view);
    const { name, groups, facts } = occupation;
    const group = groups.at(-1);
    return {
      section: 'way',
      title: t('title'),
      back: portalHome.way.to({ language: view.language }),
      aloud: [t('title'), t(facts?.definition ? 'onlySwedish' : 'none'), t('ask')],
      body: (
        <Screen title={<SwedishName>{name}</SwedishName>} picture="briefcase">
          <DoesPanel occupation={occupation} view={view} />
          <ListPanel title={say('called')} items={namesOf(occupation)} view={view} />
          <ListPanel title={say('skills')} hint={say('skillsHint')} items={facts?.skills ?? []} view={view} />
          {group === undefined ? null : (
            <Panel title={say('belongs')} picture="list">
              <Para>
                <SwedishName>{group.name}</SwedishName>
              </Para>
            </Panel>
          )}
          <Para>{say('ask')}</Para>
        </Screen>
      ),
    };
  },
});

// Fetched titles where there are some; else the words of our own list.
const namesOf = ({ words, facts }: WholeOccupation) =>
  facts === undefined || facts.names.length === 0 ? words : facts.names;

function DoesPanel({ occupation: { facts }, view }: { occupation: WholeOccupation; view: PortalView }) {
  const { say } = wordsOf(ownOccupationTexts, view);
  const day = (language: PortalLanguage) =>
    formatPortalDate(language, dayOf(facts?.fetchedAt ?? `${view.today}T12:00:00Z`));
  return (
    <Panel title={say('whatOneDoes')} picture="hammer">
      {facts?.definition ? (
        <>
          {view.language === 'sv' ? null : <Notice tone="info">{say('onlySwedish')}</Notice>}
          <p lang="sv" dir="ltr">
            {facts.definition}
          </p>
          <Small>{say('source', { day })}</Small>
        </>
      ) : (
        <Para>{say('none')}</Para>
      )}
    </Panel>
  );
}

type ListProps = {
  title: ReactNode;
  hint?: ReactNode;
  items: readonly string[];
  view: PortalView;
};

function ListPanel({ title, hint, items, view }: ListProps) {
  const { say } = wordsOf(ownOccupationTexts, view);
  if (items.length === 0) return null;
  const line = (some: readonly string[]) => (
    <p lang="sv" dir="ltr">
      {some.join(' · ')}
    </p>
  );
  return (
    <Panel title={title} picture="check">
      {hint === undefined ? null : <Small>{hint}</Small>}
      {line(items.slice(0, MOST_IN_SIGHT))}
      {items.length > MOST_IN_SIGHT ? <More summary={say('more')}>{line(items.slice(MOST_IN_SIGHT))}</More> : null}
    </Panel>
  );
}
