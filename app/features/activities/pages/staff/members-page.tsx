import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { membersInput } from '../../domain/members-input.ts';
import { activitiesPath, activityMembersPath, activityPath } from '../../domain/paths.ts';
import { changeMembersPermission } from '../../domain/permissions.ts';
import { addMembers } from '../../server/change-members.ts';
import { getCandidates } from '../../server/get-candidates.ts';
import { activityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

export const membersPage = definePage({
  path: activityMembersPath,
  permission: changeMembersPermission,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ activityId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getCandidates(ctx, params.activityId),
  view: ({ activity, candidates }, view) => {
    const t = translate(activityTexts, view.locale);
    const back = activityPath.to({ activityId: activity.id });
    const siteName = (key: string | null) => activity.sites.find((site) => site.key === key)?.name;
    const state = formState(view);
    const hasBegun = activity.startsOn <= view.today;
    const firstDay = hasBegun ? view.today : activity.startsOn;
    return {
      title: t('members.title'),
      islands: true,
      body: (
        <>
          <PageHeader
            title={t('members.title')}
            lead={t('members.lead')}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: activitiesPath.to(), label: t('title') },
                  { href: back, label: activity.name },
                ]}
              />
            }
          />
          {candidates.length === 0 ? (
            <EmptyState
              icon="users"
              title={t('members.nobody')}
              action={<LinkButton href={back}>{activity.name}</LinkButton>}
            />
          ) : (
            <Form warnUnsaved>
              <FormProblems state={state} />
              <CheckboxGroup
                name="enrolmentIds"
                legend={t('members.who')}
                defaultValues={state.valuesOf('enrolmentIds')}
                error={state.errorOf('enrolmentIds')}
                options={candidates.map((each) => {
                  const site = siteName(each.siteKey);
                  return {
                    value: each.enrolmentId,
                    label: site === undefined ? each.name : t('members.site', { name: each.name, site }),
                  };
                })}
              />
              <DateInput
                {...calendarProps(view.locale)}
                name="joinedOn"
                label={t('members.from')}
                defaultValue={state.textOf('joinedOn', firstDay)}
                error={state.errorOf('joinedOn')}
              />
              <ButtonRow>
                <Button icon="user-plus">{t('members.save')}</Button>
                <LinkButton variant="tertiary" href={back}>
                  {t('members.cancel')}
                </LinkButton>
              </ButtonRow>
            </Form>
          )}
        </>
      ),
    };
  },
  form: membersInput,
  submit: async (ctx, { params, form }) => {
    const added = await addMembers(ctx, params.activityId, form);
    return added.ok ? ok(activityPath.to(params, { done: 'saved' })) : added;
  },
});
