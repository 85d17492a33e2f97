import type { ReactNode } from 'react';
import type { PortalView } from '#app/platform/http/portal-page.ts';
import { dayInWords } from '#app/platform/i18n/portal-dates.ts';
import { formatPortalDate, isSwedish } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { addDays, dayOf, plainDate, timeOf } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { OwnText, Para, SwedishName } from '#app/ui/portal/text.tsx';
import type { ReadingHours } from '../../domain/reading-hours.ts';
import type { Words } from '../../domain/words.ts';
import type { Contact } from '../../server/own-threads.ts';
import { ownMessageTexts } from '../../texts/portal/index.ts';
import { phraseIn } from '../message-words.ts';

type View = Pick<PortalView, 'language' | 'withSwedish' | 'today'>;

export const ownWords = (view: View) => wordsOf(ownMessageTexts, view);

/** What somebody is to her: "Din coach", "Ledaren för Språkkafé". */
export function roleOf(contact: Contact, view: View): ReactNode {
  const { say } = ownWords(view);
  if (contact.withRole === 'case-worker') return say('coach');
  if (contact.withRole === 'peer-coach') return say('peer');
  return say('group', { group: <SwedishName>{contact.groupName ?? '…'}</SwedishName> });
}

/** The same as a string, with the name where there is one. */
export function nameOf(contact: Contact, view: View): string {
  const { t } = ownWords(view);
  if (contact.withRole === 'activity-leader') return t('group', { group: contact.groupName ?? '…' });
  return contact.name ?? t(contact.withRole === 'peer-coach' ? 'peer' : 'coach');
}

/** "i dag 09.15": when something was written. */
export function whenOf(at: string, { language, today }: View): string {
  return `${dayInWords(language, dayOf(at), today)} ${timeOf(at)}`;
}

const MONDAY = plainDate('2024-01-01');
const dayNamed = (weekday: number) => (language: PortalLanguage) =>
  formatPortalDate(language, addDays(MONDAY, weekday - 1), 'weekday');

/** When messages are read. */
export function hoursOf({ weekdays, fromHour, toHour }: ReadingHours, view: View): ReactNode {
  const { say } = ownWords(view);
  const clock = { opens: `${fromHour}:00`, closes: `${toHour}:00` };
  const first = weekdays[0] ?? 1;
  const last = weekdays.at(-1) ?? first;
  return weekdays.length > 2 && last - first === weekdays.length - 1
    ? say('hours', { from: dayNamed(first), to: dayNamed(last), ...clock })
    : say('hoursOn', { days: (language) => weekdays.map((each) => dayNamed(each)(language)).join(', '), ...clock });
}

/** What a message says: in her language first where there is such a text, the Swedish beside. */
export function MessageText({
  words,
  language,
  isHers,
  view,
}: {
  words: Words;
  language: string;
  isHers: boolean;
  view: View;
}) {
  const { phrase, text, translation } = words;
  const needsSwedish = !isSwedish(view.language);
  return (
    <>
      {phrase === undefined ? null : (
        <Para>
          {phraseIn(view.language, phrase, view.today)}
          {needsSwedish && !isHers ? (
            <>
              {' '}
              <i lang="sv">{phraseIn('sv', phrase, view.today)}</i>
            </>
          ) : null}
        </Para>
      )}
      {translation === undefined ? null : <OwnText lang={translation.language}>{translation.text}</OwnText>}
      {text === '' ? null : <OwnText lang={language}>{text}</OwnText>}
    </>
  );
}

/** What of a message can be read aloud in her language. */
export function aloudOf({ phrase, text, translation }: Words, language: string, view: View): string[] {
  const own = translation?.language === view.language ? translation.text : language === view.language ? text : '';
  return [phrase === undefined ? '' : phraseIn(view.language, phrase, view.today), own].filter((each) => each !== '');
}
