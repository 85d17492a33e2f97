import type { ReactNode } from 'react';
import { BelowParticipantHeader } from '#app/features/enrolments/pages/parts.tsx';
import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { supportPath } from '../../domain/paths.ts';
import { supportTranslate } from '../words.ts';

type Props = {
  head: ParticipantHead;
  view: ViewContext;
  state: FormState;
  title: string;
  hidden: Record<string, string>;
  backHref?: string;
  children: ReactNode;
};

/** A form below the page on support and contacts: the way back, what is wrong, the fields, save. */
export function SupportFormFrame({ head, view, state, title, hidden, backHref, children }: Props) {
  const t = supportTranslate(view.locale);
  const above = supportPath.to({ enrolmentId: head.id });
  return (
    <Stack gap="lg">
      <BelowParticipantHeader
        enrolmentId={head.id}
        person={head}
        locale={view.locale}
        title={title}
        below={{ href: above, label: t('title') }}
      />
      <FormCard
        state={state}
        id="form"
        hidden={hidden}
        warnUnsaved
        autoComplete="off"
        submit={t('save')}
        icon="save"
        cancel={{ href: backHref ?? above, label: t('cancel') }}
      >
        {children}
        <Text soft small>
          {t('narrow')}
        </Text>
      </FormCard>
    </Stack>
  );
}
