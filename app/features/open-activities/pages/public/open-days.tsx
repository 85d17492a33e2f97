import type { ReactNode } from 'react';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { SHOWN_DAYS } from '../../domain/limits.ts';
import type { Occasion } from '../../domain/occasions.ts';
import { isOnWantedDay, isWanted, type OpenFilter } from '../../domain/open-filter.ts';
import { openEntryPath } from '../../domain/paths.ts';
import { wordsIn } from '../../domain/translation.ts';
import type { OpenEntry, OpenList } from '../../server/get-open-list.ts';
import { Hours, listTexts } from './open-parts.tsx';

type Shown = { entry: OpenEntry; occasion: Occasion };

/** What is held from a day on, for as many days as the list shows at a time. */
export function shownFrom(list: OpenList, filter: OpenFilter, from: PlainDate): Map<PlainDate, Shown[]> {
  const before = addDays(from, SHOWN_DAYS);
  const shown = list.entries
    .filter(({ content }) => isWanted(content, filter))
    .flatMap((entry) => entry.occasions.map((occasion) => ({ entry, occasion })))
    .filter(({ occasion }) => occasion.heldOn >= from && occasion.heldOn < before && isOnWantedDay(occasion, filter))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return Map.groupBy(shown, ({ occasion }) => occasion.heldOn);
}

const sortKey = ({ occasion, entry }: Shown) => `${occasion.heldOn} ${occasion.startsAt} ${entry.content.title}`;

type Props = { list: OpenList; days: Map<PlainDate, Shown[]>; empty: ReactNode; apart?: boolean };

/** The list, day by day. */
export function OpenDays({ list, days, empty, apart = false }: Props) {
  const { language, tenantKey } = list;
  const t = listTexts(language);
  if (days.size === 0) return <p>{empty}</p>;
  return (
    <Stack>
      {[...days].map(([day, shown]) => (
        <Card key={day} id={`d${day}`} title={formatPortalDate(language, day, 'day')}>
          <LinkList
            label={formatPortalDate(language, day, 'day')}
            apart={apart}
            items={shown.map(({ entry, occasion }) => {
              const words = wordsIn(language, entry.content, entry.translations);
              return {
                key: occasion.uid,
                href: openEntryPath.to({ tenantKey, language, entryId: entry.id }),
                lead: <Hours {...occasion} />,
                title: <bdi lang={words.language}>{occasion.isCancelled ? <s>{words.title}</s> : words.title}</bdi>,
                meta: <Where entry={entry} />,
                end: (
                  <Cluster gap="xs">
                    {occasion.isCancelled ? <Tag tone="danger">{t('entry.cancelled')}</Tag> : null}
                    {entry.content.cost === 'free' ? <Tag tone="success">{t('entry.free')}</Tag> : null}
                    {entry.content.audience === 'everybody' ? null : (
                      <Tag>{t(`audience.${entry.content.audience}`)}</Tag>
                    )}
                  </Cluster>
                ),
              };
            })}
          />
        </Card>
      ))}
    </Stack>
  );
}

function Where({ entry: { content, organiser } }: { entry: OpenEntry }) {
  return (
    <bdi lang="sv">
      {[content.place, content.town].filter(Boolean).join(', ')} · {organiser}
    </bdi>
  );
}
