import type { ReactNode } from 'react';
import { weekPath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import type { ViewContext } from '#app/platform/http/page.ts';
import { Stack } from '#app/ui/stack.tsx';
import { weekTranslate } from '../week-words.ts';

type Props = {
  head: { id: string; givenName: string; familyName: string };
  view: ViewContext;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** A page below the week: no tabs, and the way back leads there. */
  isBelow?: boolean;
  children: ReactNode;
};

/** A page about the week: who, the way back, the participant's tabs. */
export function WeekFrame({ head, view: { locale, caller }, isBelow, children, ...header }: Props) {
  const of = { enrolmentId: head.id };
  return (
    <Stack gap="lg">
      <BelowParticipantHeader
        {...of}
        person={head}
        locale={locale}
        {...(isBelow && { below: { href: weekPath.to(of), label: weekTranslate(locale)('title') } })}
        {...header}
      />
      {isBelow ? null : <ParticipantTabs {...of} locale={locale} current="week" role={caller.role} />}
      {children}
    </Stack>
  );
}
