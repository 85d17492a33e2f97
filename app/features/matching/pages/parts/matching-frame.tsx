import type { ReactNode } from 'react';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { Stack } from '#app/ui/stack.tsx';
import { matchingPath } from '../../domain/paths.ts';
import { matchingTranslate } from '../matching-words.ts';

type Props = {
  head: ParticipantHead;
  view: ViewContext;
  title: string;
  lead?: string;
  actions?: ReactNode;
  /** A page under the list. */
  isBelow?: boolean;
  children: ReactNode;
};

/** The head of a page about matching, with the way back to the list and to the participant. */
export function MatchingFrame({ head, view: { locale, caller }, title, lead, actions, isBelow, children }: Props) {
  const t = matchingTranslate(locale);
  return (
    <Stack gap="lg">
      <BelowParticipantHeader
        enrolmentId={head.id}
        person={head}
        locale={locale}
        title={title}
        {...(lead === undefined ? {} : { lead })}
        {...(actions === undefined ? {} : { actions })}
        {...(isBelow ? { below: { href: matchingPath.to({ enrolmentId: head.id }), label: t('title') } } : {})}
      />
      {isBelow ? null : <ParticipantTabs enrolmentId={head.id} locale={locale} current="matching" role={caller.role} />}
      {children}
    </Stack>
  );
}
