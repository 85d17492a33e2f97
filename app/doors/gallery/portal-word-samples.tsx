import { BigLink, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { FaceCurve } from '#app/ui/portal/face-curve.tsx';
import { Facts } from '#app/ui/portal/facts.tsx';
import { More } from '#app/ui/portal/more.tsx';
import { Notice } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Pictogram } from '#app/ui/portal/pictogram.tsx';
import { Divider, OwnText, Para, Small, SwedishName } from '#app/ui/portal/text.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import type { PortalSampleTexts } from './texts-portal.ts';

/** Words, surfaces, ways on. */
export function PortalWordSamples({ t }: { t: PortalSampleTexts }) {
  return (
    <>
      <Tiles>
        <Tile href="#1" picture="calendar" title={t.today} text={t.time} badge={t.new} state="new" />
        <Tile href="#2" picture="map-pin" title={t.place} text={<SwedishName>Resurscentrum, Mariestad</SwedishName>} />
        <Tile href="#3" picture="list" title={t.step} text={t.stepDone} state="done" />
        <Tile href="#4" picture="lock" title={t.closed} state="off" />
      </Tiles>
      <Panel title={t.today} picture="calendar">
        <Facts
          items={[
            { picture: 'clock', term: t.when, value: t.time },
            { picture: 'map-pin', term: t.where, value: <SwedishName>Kungsgatan 4</SwedishName> },
            { picture: 'bus', term: t.bus, value: <SwedishName>Stadshuset</SwedishName> },
            { picture: 'users', term: t.withWhom, value: <SwedishName>Karin Ek</SwedishName> },
            { picture: 'bag', term: t.bring, value: t.pen },
          ]}
        />
      </Panel>
      <Panel title={t.step} picture="flag" tone="good">
        <Para>{t.stepDone}</Para>
        <OwnText>{t.own}</OwnText>
        <Small>{t.small}</Small>
      </Panel>
      <Panel title={t.new} tone="new">
        <Para>{t.lead}</Para>
        <Divider />
        <Small>{t.small}</Small>
      </Panel>
      <Panel title={t.changed} picture="alert-triangle" tone="watch">
        <Para>{t.time}</Para>
      </Panel>
      <Notice tone="info">{t.small}</Notice>
      <Notice tone="watch">{t.changed}</Notice>
      <Notice tone="danger">{t.problem}</Notice>
      <FaceCurve
        title={t.curve}
        summary={t.curveSummary}
        steps={5}
        points={[
          { when: '3/2', value: 2 },
          { when: '7/4', value: 3 },
          { when: '2/6', value: 2 },
          { when: '8/9', value: 4 },
        ]}
      />
      <More summary={t.more}>
        <Para>
          {t.small} <Pictogram name="help" label={t.help} size={22} />
        </Para>
      </More>
      <ButtonStack>
        <BigLink href="#go" picture="map-pin">
          {t.place}
        </BigLink>
      </ButtonStack>
    </>
  );
}
