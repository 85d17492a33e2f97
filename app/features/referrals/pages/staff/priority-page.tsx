import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { priorityForm } from '../../domain/offer-form.ts';
import { setPriorityPath, waitingPersonPath } from '../../domain/paths.ts';
import { offerPlacePermission } from '../../domain/permissions.ts';
import { getWaitingPerson, setPriority } from '../../server/waiting-list.ts';
import { referralTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { WaitingTrail } from '../parts/waiting-trail.tsx';

/** Which priority group somebody on the list belongs to, with a reason that is kept. */
export const setPriorityPage = definePage({
  path: setPriorityPath,
  permission: offerPlacePermission,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: priorityForm,
  load: (ctx, { params }) => getWaitingPerson(ctx, params.enrolmentId),
  submit: async (ctx, { params, form }) => {
    const set = await setPriority(ctx, params.enrolmentId, form);
    return set.ok ? ok(waitingPersonPath.to(params, { done: 'saved' })) : set;
  },
  view: ({ head, definition, priorityKey }, view) => {
    const { locale } = view;
    const t = translate(referralTexts, locale);
    const state = formState(view);
    const name = fullName(head);
    const title = t('priority.title', { name });
    const groups = definition.admission?.priorityGroups ?? [];
    const back = waitingPersonPath.to({ enrolmentId: head.id });
    const crumbs = <WaitingTrail at={head} person={{ enrolmentId: head.id, name }} locale={locale} />;
    return {
      title: t('person.priority'),
      body: (
        <Stack gap="lg">
          <PageHeader kicker={crumbs} title={title} />
          <Card>
            {groups.length === 0 ? (
              <Text>{t('priority.noGroups')}</Text>
            ) : (
              <Form warnUnsaved>
                <FormProblems state={state} />
                <RadioGroup
                  name="groupKey"
                  legend={t('priority.group')}
                  defaultValue={state.textOf('groupKey', priorityKey)}
                  error={state.errorOf('groupKey')}
                  options={[
                    ...groups.map(({ key, name: label }) => ({ value: key, label })),
                    { value: '', label: t('priority.none') },
                  ]}
                />
                <TextArea
                  name="reason"
                  label={t('priority.reason')}
                  defaultValue={state.textOf('reason')}
                  error={state.errorOf('reason')}
                  maxLength={500}
                  rows={2}
                  required
                />
                <ButtonRow>
                  <Button>{t('save')}</Button>
                  <LinkButton variant="tertiary" href={back}>
                    {t('cancel')}
                  </LinkButton>
                </ButtonRow>
              </Form>
            )}
          </Card>
        </Stack>
      ),
    };
  },
});
