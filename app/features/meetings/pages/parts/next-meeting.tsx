import type { ViewContext } from '#app/platform/http/page.ts';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { meetingPath, newMeetingPath } from '../../domain/paths.ts';
import type { NextMeeting } from '../../server/find-next-meeting.ts';
import { interpreterLine, meetingTranslate, titleOf, whenOf } from '../meeting-words.ts';

type Props = { enrolmentId: string; meeting: NextMeeting | undefined; view: Pick<ViewContext, 'locale'> };

/** When she is met next and by whom, or the way to plan it. For the participant's own page. */
export function NextMeetingLine({ enrolmentId, meeting, view: { locale } }: Props) {
  const t = meetingTranslate(locale);
  if (meeting === undefined) return <Link href={newMeetingPath.to({ enrolmentId })}>{t('list.nonePlan')}</Link>;
  return (
    <Stack gap="xs">
      <Link href={meetingPath.to({ enrolmentId, meetingId: meeting.id })}>{whenOf(meeting, locale)}</Link>
      <Text soft small>
        {[titleOf(meeting, locale), meeting.hostName, meeting.place, interpreterLine(meeting, locale)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </Stack>
  );
}
