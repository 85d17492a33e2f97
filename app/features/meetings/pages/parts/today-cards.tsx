import type { ViewContext } from '#app/platform/http/page.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { meetingPath, ownMeetingsPath } from '../../domain/paths.ts';
import type { CalendarMeeting } from '../../server/get-meetings.ts';
import { interpreterLine, meetingTranslate, statusTones, timesOf, titleOf } from '../meeting-words.ts';

type Props = { meetings: readonly CalendarMeeting[]; view: ViewContext; linked?: boolean };

/** The caller's own meetings today. `linked`: with the way to the calendar. */
export function TodaysMeetings({ meetings, view, linked }: Props) {
  const t = meetingTranslate(view.locale);
  return (
    <Card
      id="todays-meetings"
      title={t('own.todayCard')}
      actions={linked ? <Link href={ownMeetingsPath.to()}>{t('own.all')}</Link> : undefined}
    >
      {meetings.length === 0 ? (
        <Text soft>{t('own.todayNone')}</Text>
      ) : (
        <LinkList
          label={t('own.todayCard')}
          items={meetings.map((each) => ({
            key: each.id,
            href: meetingPath.to({ enrolmentId: each.enrolmentId, meetingId: each.id }),
            lead: timesOf(each, view.locale),
            title: each.name,
            meta: [titleOf(each, view.locale), each.place, interpreterLine(each, view.locale)]
              .filter(Boolean)
              .join(' · '),
            end: <Tag tone={statusTones[each.status]}>{t(`status.${each.status}`)}</Tag>,
          }))}
        />
      )}
    </Card>
  );
}
