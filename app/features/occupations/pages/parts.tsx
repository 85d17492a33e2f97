// What other features' pages may draw of an occupation.

import type { PortalView } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { BigLink } from '#app/ui/portal/big-button.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { SwedishName } from '#app/ui/portal/text.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import { ownOccupationPath } from '../domain/paths.ts';
import { ownOccupationTexts } from '../texts/portal/index.ts';

type Named = { code: string; name: string };

/** On her own side: leads to what there is to read about an occupation. */
export function OwnOccupationLink({ code, name, view }: Named & { view: PortalView }) {
  const { say } = wordsOf(ownOccupationTexts, view);
  return (
    <BigLink href={ownOccupationPath.to({ language: view.language, occupationCode: code })} picture="briefcase">
      {say('about', { name: <SwedishName>{name}</SwedishName> })}
    </BigLink>
  );
}

/** On her own side: the occupations she has said that she wants, each leading to what there is to read. */
export function WantedOccupations({ occupations, view }: { occupations: readonly Named[]; view: PortalView }) {
  const { say } = wordsOf(ownOccupationTexts, view);
  if (occupations.length === 0) return null;
  return (
    <Panel title={say('wanted')}>
      <Tiles>
        {occupations.map(({ code, name }) => (
          <Tile
            key={code}
            href={ownOccupationPath.to({ language: view.language, occupationCode: code })}
            picture="briefcase"
            title={<SwedishName>{name}</SwedishName>}
          />
        ))}
      </Tiles>
    </Panel>
  );
}
