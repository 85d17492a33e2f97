import { z } from 'zod';
import { activityMembersPath, activityPath } from '#app/features/activities/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { laterOf } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { askForPlacePath } from '../../domain/paths.ts';
import { changePlaces } from '../../domain/permissions.ts';
import { membersForm } from '../../domain/place-forms.ts';
import { addMembers } from '../../server/change-members.ts';
import { getCandidates } from '../../server/get-places.ts';
import { placeTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ApartStop } from '../parts/apart-stop.tsx';
import { PlaceTrail } from '../parts/place-trail.tsx';

/** Puts participants into a group. */
export const membersPage = definePage({
  path: activityMembersPath,
  permission: changePlaces,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ activityId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getCandidates(ctx, params.activityId),
  view: ({ activity, candidates, waitingCount, placesLeft }, view) => {
    const t = translate(placeTexts, view.locale);
    const back = activityPath.to({ activityId: activity.id });
    const siteName = (key: string | null) => activity.sites.find((site) => site.key === key)?.name;
    const state = formState(view);
    const firstDay = laterOf(activity.startsOn, view.today);
    const isFull = placesLeft !== null && placesLeft <= 0;
    return {
      title: t('members.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('members.title')}
            lead={t('members.lead')}
            kicker={<PlaceTrail activity={activity} locale={view.locale} withPlaces={false} />}
          />
          {isFull ? (
            <Alert tone="warning" title={t('members.full')}>
              <Stack gap="sm">
                <p>{t('members.fullText')}</p>
                <div>
                  <LinkButton href={askForPlacePath.to({ activityId: activity.id })}>{t('places.ask')}</LinkButton>
                </div>
              </Stack>
            </Alert>
          ) : null}
          {candidates.length === 0 ? (
            <EmptyState
              icon="users"
              title={t('members.nobody')}
              action={<LinkButton href={back}>{activity.name}</LinkButton>}
            />
          ) : (
            <Form warnUnsaved>
              <FormProblems state={state} />
              {placesLeft === null || isFull ? null : <Text>{t('members.left', { count: placesLeft })}</Text>}
              <ApartStop field="enrolmentIds" people={candidates} view={view} />
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
              {waitingCount > 0 && !isFull ? (
                <>
                  <Text soft>{t('members.waits', { count: waitingCount })}</Text>
                  <TextArea
                    name="skipReason"
                    label={t('members.skipReason')}
                    hint={t('members.skipHint')}
                    optionalText={t('optional')}
                    defaultValue={state.textOf('skipReason')}
                    error={state.errorOf('skipReason')}
                    maxLength={500}
                    rows={2}
                  />
                </>
              ) : null}
              <ButtonRow>
                <Button icon="user-plus">{t('members.save')}</Button>
                <LinkButton variant="tertiary" href={back}>
                  {t('cancel')}
                </LinkButton>
              </ButtonRow>
            </Form>
          )}
        </Stack>
      ),
    };
  },
  form: membersForm,
  submit: async (ctx, { params, form }) => {
    const added = await addMembers(ctx, params.activityId, form);
    return added.ok ? ok(activityPath.to(params, { done: 'saved' })) : added;
  },
});
