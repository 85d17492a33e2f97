import { renderToStaticMarkup } from 'react-dom/server';
import { formatPortalWeekday, translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import type { PdfDocument, PdfText } from '#app/platform/pdf/pdf-document.ts';
import { addDays, isoWeek, type PlainDate } from '#app/shared/dates.ts';
import { directionOf, type PortalLanguage } from '#app/shared/portal-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { WallWeekProps } from '#app/ui/wall-week.tsx';
import { pictograms } from '../domain/pictogram.ts';
import { closedReasons } from '../domain/show-closed.ts';
import type { Wall } from '../server/get-wall.ts';
import { activityTexts } from '../texts/index.ts';
import { wallTexts } from '../texts/portal/index.ts';

type Wishes = { wall: Wall; monday: PlainDate; siteKey: string | undefined; language: PortalLanguage };

// What staff wrote is in Swedish, whatever language stands round it.
const swedish = (text: string) => ({ text, language: 'sv' });

/** A week for the wall, day by day, each text with its language. */
function wallDays({ wall, monday, siteKey, language }: Wishes) {
  const t = translatePortal(wallTexts, language);
  const words = translate(activityTexts, 'sv');
  const { programme, sessions, closed } = wall;
  const all = [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));
  const last = Math.max(4, ...sessions.map(({ heldOn }) => all.indexOf(heldOn)));
  return all.slice(0, last + 1).map((day) => {
    const reasons = closedReasons(day, closed, [programme.id], siteKey ?? null)
      .filter((reason) => 'rest' in reason || siteKey !== undefined || reason.closure.siteKey === null)
      .map((reason) => ('rest' in reason ? words(`holidays.names.${reason.rest}`) : reason.closure.name));
    return {
      key: day,
      heading: formatPortalWeekday(language, day),
      closed: reasons.length === 0 ? undefined : { word: t('closed'), why: [...new Set(reasons)].join(', ') },
      items: sessions
        .filter(({ heldOn }) => heldOn === day)
        .map((session) => ({
          key: session.id,
          icon: pictograms[session.kind],
          time: `${session.startsAt}–${session.endsAt}`.replaceAll(':', language.startsWith('sv') ? '.' : ':'),
          title: session.activityName,
          isOff: session.isCancelled,
          state: session.isCancelled ? t('cancelled') : session.form === 'drop-in' ? t('dropIn') : undefined,
          kind: sameWords(t(`kinds.${session.kind}`), session.activityName) ? undefined : t(`kinds.${session.kind}`),
          where: session.place ?? programme.sites.find(({ key }) => key === session.siteKey)?.name,
          who: session.leaderFirstNames.join(', '),
        })),
    };
  });
}

// A group session that is called Group session says so once.
const sameWords = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

const titleOf = (language: PortalLanguage, monday: PlainDate) =>
  translatePortal(wallTexts, language)('title', { week: String(isoWeek(monday)) });

const leadOf = ({ programme }: Wall, siteKey: string | undefined) =>
  [programme.name, programme.sites.find(({ key }) => key === siteKey)?.name].filter(Boolean).join(', ');

/** The week as it stands on a page. */
export function wallOnScreen(wishes: Wishes, paper: 'a4' | 'a3'): WallWeekProps {
  const { wall, monday, siteKey, language } = wishes;
  const t = translatePortal(wallTexts, language);
  return {
    ...{
      title: titleOf(language, monday),
      lead: leadOf(wall, siteKey),
      paper,
      lang: language,
      dir: directionOf(language),
    },
    days: wallDays(wishes).map(({ key, heading, closed, items }) => ({
      ...{ key, heading, emptyText: t('free') },
      note: closed && (
        <>
          {closed.word}: <bdi lang="sv">{closed.why}</bdi>
        </>
      ),
      items: items.map(({ title, kind, where, who, state, ...item }) => ({
        ...item,
        title: <bdi lang="sv">{title}</bdi>,
        lines: [
          kind,
          where && <bdi lang="sv">{where}</bdi>,
          who && <bdi lang="sv">{who}</bdi>,
          state && <strong>{state}</strong>,
        ].filter(Boolean),
      })),
    })),
  };
}

/** The week as a paper. */
export function wallDocument(wishes: Wishes, paper: 'a4' | 'a3'): PdfDocument {
  const { wall, monday, siteKey, language } = wishes;
  const t = translatePortal(wallTexts, language);
  const title = titleOf(language, monday);
  return {
    ...{ title, language, heading: title, lead: swedish(leadOf(wall, siteKey)), paper: `${paper}-landscape` },
    blocks: [
      {
        kind: 'days',
        days: wallDays(wishes).map(({ heading, closed, items }) => ({
          heading,
          ...(closed !== undefined
            ? { note: swedish(language.startsWith('sv') ? `${closed.word}: ${closed.why}` : closed.why) }
            : items.length === 0 && { note: t('free') }),
          items: items.map(({ icon, time, title: name, kind, where, who, state, isOff }) => ({
            picture: renderToStaticMarkup(<Icon name={icon} size={24} />),
            ...{ time, title: swedish(name), isOff },
            lines: [state, kind, where && swedish(where), who && swedish(who)].filter((line): line is PdfText =>
              Boolean(line),
            ),
          })),
        })),
      },
    ],
  };
}
