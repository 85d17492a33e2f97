import type { ReactNode } from 'react';
import { BelowParticipantHeader } from '#app/features/enrolments/pages/parts.tsx';
import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { sfiPath } from '../../domain/paths.ts';
import { languageTranslate } from '../words.ts';

type Props = {
  head: ParticipantHead;
  view: ViewContext;
  state: FormState;
  title: string;
  lead?: string;
  hidden?: Record<string, string>;
  submit?: string;
  children: ReactNode;
};

/** A form below the page on SFI and Swedish: the way back, what is wrong, the fields, save. */
export function LanguageFormFrame({ head, view, state, title, lead, hidden = {}, submit, children }: Props) {
  const t = languageTranslate(view.locale);
  const back = sfiPath.to({ enrolmentId: head.id });
  return (
    <Stack gap="lg">
      <BelowParticipantHeader
        enrolmentId={head.id}
        person={head}
        locale={view.locale}
        title={title}
        lead={lead}
        below={{ href: back, label: t('title') }}
      />
      <FormCard
        state={state}
        hidden={hidden}
        warnUnsaved
        submit={submit ?? t('save')}
        icon="save"
        cancel={{ href: back, label: t('cancel') }}
      >
        {children}
      </FormCard>
    </Stack>
  );
}
