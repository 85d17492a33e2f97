import type { ReactNode } from 'react';
import { BelowParticipantHeader } from '#app/features/enrolments/pages/parts.tsx';
import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
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
      <FormProblems state={state} />
      <Card>
        <Form hidden={hidden} warnUnsaved>
          {children}
          <ButtonRow>
            <Button icon="save">{submit ?? t('save')}</Button>
            <LinkButton variant="tertiary" href={back}>
              {t('cancel')}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </Stack>
  );
}
