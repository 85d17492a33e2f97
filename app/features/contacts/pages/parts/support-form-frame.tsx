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
      <FormProblems state={state} />
      <Card>
        <Form id="form" hidden={hidden} warnUnsaved autoComplete="off">
          {children}
          <Text soft small>
            {t('narrow')}
          </Text>
          <ButtonRow>
            <Button icon="save">{t('save')}</Button>
            <LinkButton variant="tertiary" href={backHref ?? above}>
              {t('cancel')}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </Stack>
  );
}
