import type { ReactNode } from 'react';
import { meetingsPath } from '#app/features/enrolments/domain/paths.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import type { Meeting } from '../../domain/meeting.ts';
import { meetingPath } from '../../domain/paths.ts';
import { meetingTranslate } from '../meeting-words.ts';
import { MeetingsHeader } from './frame.tsx';

type Props = {
  coached: { id: string; givenName: string; familyName: string };
  view: ViewContext;
  state: FormState;
  /** The meeting that the form is about, and to whose page it leads back; without one it leads back to the list. */
  meeting?: Pick<Meeting, 'id' | 'kind'>;
  title: string;
  lead?: string | undefined;
  hidden: Record<string, string>;
  submit?: string;
  warnUnsaved?: boolean;
  children: ReactNode;
};

/** A page with one form about a meeting, or about meetings with somebody. */
export function MeetingForm({ coached, view, meeting, title, lead, submit, ...form }: Props) {
  const t = meetingTranslate(view.locale);
  const enrolmentId = coached.id;
  const back = meeting ? meetingPath.to({ enrolmentId, meetingId: meeting.id }) : meetingsPath.to({ enrolmentId });
  return (
    <Stack gap="lg">
      <MeetingsHeader coached={coached} view={view} below={meeting} title={title} lead={lead} />
      <FormCard submit={submit ?? t('save')} icon="save" cancel={{ href: back, label: t('cancel') }} {...form} />
    </Stack>
  );
}
