import type { ReactNode } from 'react';
import { BelowParticipantHeader } from '#app/features/enrolments/pages/parts.tsx';
import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { Stack } from '#app/ui/stack.tsx';
import { placementPath, placementsOfPath } from '../../domain/paths.ts';
import type { PlacementLine } from '../../domain/placement.ts';
import { placementName, placementTranslate } from '../words.ts';

type Props = {
  head: ParticipantHead;
  view: ViewContext;
  title: string;
  lead?: string;
  actions?: ReactNode;
  /** The placement that this page lies below. */
  of?: Pick<PlacementLine, 'id' | 'form' | 'workplaceName'>;
  children: ReactNode;
};

/** A page below a participant's working life, with the way back. */
export function PlacementFrame({ head, view, title, lead, actions, of, children }: Props) {
  const enrolmentId = head.id;
  const below =
    of === undefined
      ? { href: placementsOfPath.to({ enrolmentId }), label: placementTranslate(view.locale)('title') }
      : {
          href: placementPath.to({ enrolmentId, placementId: of.id }),
          label: placementName(view.locale, of),
        };
  return (
    <Stack gap="lg">
      <BelowParticipantHeader
        enrolmentId={enrolmentId}
        person={head}
        locale={view.locale}
        title={title}
        lead={lead}
        actions={actions}
        below={below}
      />
      {children}
    </Stack>
  );
}
