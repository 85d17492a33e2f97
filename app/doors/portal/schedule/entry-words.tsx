import type { ReactNode } from 'react';
import { wallTexts } from '#app/features/activities/texts/portal/index.ts';
import type { OwnSession } from '#app/features/attendance/public.ts';
import { type OwnMeeting, ownMeetingTexts } from '#app/features/meetings/public.ts';
import type { PortalView } from '#app/platform/http/portal-page.ts';
import { dayInWords } from '#app/platform/i18n/portal-dates.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import type { IconName } from '#app/ui/icon.tsx';
import { SwedishName } from '#app/ui/portal/text.tsx';
import type { OwnEntry } from './own-entries.ts';
import { scheduleTexts } from './texts/index.ts';

/** Hours as clocks in Sweden show them, from left to right in every language. */
export function Hours({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  return <bdi dir="ltr">{`${startsAt}–${endsAt}`}</bdi>;
}

/** The picture of each source of entries. */
export const pictures: Record<OwnEntry['source'], IconName> = {
  session: 'users',
  meeting: 'messages',
  sfi: 'graduation-cap',
  occupation: 'briefcase',
};

/** A visit or guidance: there is more to read of it than when and where. */
export function isPrepared({ kind }: Pick<OwnMeeting, 'kind'>): boolean {
  return kind === 'workplace-visit' || kind === 'guidance';
}

/** The word for what she does besides, as the schedule has it. */
export function occupationOf(kind: string): keyof typeof scheduleTexts.sv.occupations {
  return kind in scheduleTexts.sv.occupations ? (kind as keyof typeof scheduleTexts.sv.occupations) : 'other';
}

/** What an entry is: its picture, its name as it is drawn and as it is read aloud, and a line more in her language. */
export function describeEntry(entry: OwnEntry, view: PortalView) {
  const { t, say } = wordsOf(scheduleTexts, view);
  const picture = pictures[entry.source];
  switch (entry.source) {
    case 'session': {
      const kinds = wordsOf(wallTexts, view);
      const { activityName, kind, form, place } = entry.session;
      return {
        picture,
        title: <SwedishName>{activityName}</SwedishName>,
        name: activityName,
        kind: kinds.say(`kinds.${kind}`),
        place,
        isOpen: form === 'drop-in',
      };
    }
    case 'meeting': {
      const { hostName, form, place } = entry.meeting;
      const title: ReactNode =
        hostName === null
          ? say('meeting')
          : say('meetingWith', { name: <SwedishName key="name">{hostName}</SwedishName> });
      const name = hostName === null ? t('meeting') : t('meetingWith', { name: hostName });
      const kinds = wordsOf(ownMeetingTexts, view);
      const way = form === 'place' ? undefined : say(form === 'phone' ? 'byPhone' : 'byVideo');
      const kind = !isPrepared(entry.meeting) ? (
        way
      ) : (
        <>
          {kinds.say(`kind.${entry.meeting.kind}`)}
          {way === undefined ? null : <> · {way}</>}
        </>
      );
      return { picture, title, name, kind, place: place || null, isOpen: false };
    }
    case 'sfi':
      return { picture, title: 'SFI', name: 'SFI', kind: undefined, place: null, isOpen: false };
    case 'occupation': {
      const { kind, title: note, place } = entry.occupation;
      const word = occupationOf(kind);
      return {
        picture,
        title: say(`occupations.${word}`),
        name: t(`occupations.${word}`),
        kind: note === '' ? undefined : <SwedishName>{note}</SwedishName>,
        place: place || null,
        isOpen: false,
      };
    }
  }
}

/** Where it was before it was moved, struck out. */
export function Before({ was, view }: { was: NonNullable<OwnEntry['was']>; view: PortalView }) {
  const { say } = wordsOf(scheduleTexts, view);
  return (
    <s>
      {say('was', {
        when: (language) => `${dayInWords(language, was.wasOn, view.today)} ${was.wasStarting}–${was.wasEnding}`,
      })}
    </s>
  );
}

/** An entry as it is read aloud: tomorrow, from 9 to 12: what. Where. */
export function entryAloud(entry: OwnEntry, view: PortalView): string {
  const { t } = wordsOf(scheduleTexts, view);
  const { name, place } = describeEntry(entry, view);
  const day = dayInWords(view.language, entry.day, view.today);
  const said = t('aloud', {
    day: day.slice(0, 1).toLocaleUpperCase() + day.slice(1),
    from: entry.startsAt,
    to: entry.endsAt,
    what: name,
  });
  const where = place === null ? '' : ` ${t('aloudPlace', { place })}`;
  return entry.isCancelled ? `${said} ${t('cancelled')}.` : said + where;
}

/** A session as it is read aloud. */
export function sessionAloud(session: OwnSession, view: PortalView): string {
  const { id, heldOn, startsAt, endsAt, isCancelled, was } = session;
  return entryAloud({ source: 'session', session, key: id, day: heldOn, startsAt, endsAt, isCancelled, was }, view);
}
