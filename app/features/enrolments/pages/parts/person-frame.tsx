import type { ReactNode } from 'react';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Stack } from '#app/ui/stack.tsx';
import { BelowParticipantHeader } from './participant-header.tsx';
import { ParticipantTabs } from './participant-tabs.tsx';

type Props = {
  head: { id: string; givenName: string; familyName: string };
  locale: Locale;
  part: 'person' | 'contact';
  title: string;
  lead?: string;
  children: ReactNode;
};

/** A page of a person's file: who, which part, and the way to the other parts. */
export function PersonFrame({ head, locale, part, title, lead, children }: Props) {
  return (
    <Stack gap="lg">
      <BelowParticipantHeader enrolmentId={head.id} person={head} locale={locale} title={title} lead={lead} />
      <ParticipantTabs enrolmentId={head.id} locale={locale} current={part} />
      {children}
    </Stack>
  );
}
