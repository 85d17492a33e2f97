import type { ReactNode } from 'react';
import { goalPath, planPath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import type { ViewContext } from '#app/platform/http/page.ts';
import { Stack } from '#app/ui/stack.tsx';
import { planTranslate } from '../plan-words.ts';

type Props = {
  head: { id: string; givenName: string; familyName: string };
  view: ViewContext;
  part: 'goal' | 'plan';
  title: ReactNode;
  lead?: ReactNode;
  tags?: ReactNode;
  actions?: ReactNode;
  /** A page below the part's own: no tabs, and the way back leads there. */
  isBelow?: boolean;
  children: ReactNode;
};

const paths = { goal: goalPath, plan: planPath };

/** A page about goal or plan: who, the way back, the participant's tabs. A peer coach reads a first name only. */
export function PlanFrame({ head, view, part, isBelow, children, ...header }: Props) {
  const { locale, caller } = view;
  const t = planTranslate(locale);
  const href = paths[part].to({ enrolmentId: head.id });
  const forPeer = caller.role === 'peer-coach';
  return (
    <Stack gap="lg">
      <BelowParticipantHeader
        enrolmentId={head.id}
        person={head}
        locale={locale}
        forPeer={forPeer}
        {...(isBelow && { below: { href, label: t(`${part}.title`) } })}
        {...header}
      />
      {isBelow ? null : <ParticipantTabs enrolmentId={head.id} locale={locale} current={part} role={caller.role} />}
      {children}
    </Stack>
  );
}
