import { z } from 'zod';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { newActivityInput } from '../../domain/activity-input.ts';
import { activitiesPath, activityPath, newActivityPath } from '../../domain/paths.ts';
import { planActivityPermission } from '../../domain/permissions.ts';
import { createActivity } from '../../server/create-activity.ts';
import { getActivityChoices, listOwnProgrammes } from '../../server/get-activity-choices.ts';
import { activityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ActivityForm, type ActivityFormValues } from './activity-form.tsx';

const empty: ActivityFormValues = {
  name: '',
  kind: '',
  form: 'group',
  siteKey: '',
  venueId: '',
  place: '',
  language: '',
  interpreter: false,
  bring: '',
  capacity: '',
  themeKeys: [],
  leaderIds: [],
  startsOn: '',
  endsOn: '',
  times: [],
  everyWeeks: '1',
  leftOut: '',
  onClosedDays: false,
};

export const newActivityPage = definePage({
  path: newActivityPath,
  permission: planActivityPermission,
  audit: { none: 'an activity form shows no participants' },
  submitAudit: { none: 'an activity holds no data about participants' },
  params: z.object({}),
  query: z.object({ programme: z.uuid().optional().catch(undefined), choose: z.string().optional().catch(undefined) }),
  load: async (ctx, { query }) => {
    const programmes = await listOwnProgrammes(ctx);
    const programmeId = query.programme ?? (query.choose ? undefined : onlyOne(programmes, ctx.today));
    if (programmeId === undefined) return { programmes, choices: undefined, id: newId() };
    const choices = await getActivityChoices(ctx, programmeId);
    if (choices === undefined) throw new NotFoundError();
    return { programmes, choices, id: newId() };
  },
  view: ({ programmes, choices, id }, view) => {
    const t = translate(activityTexts, view.locale);
    const kicker = <Breadcrumbs label={t('breadcrumbs')} items={[{ href: activitiesPath.to(), label: t('title') }]} />;
    if (choices === undefined) {
      return {
        title: t('form.newTitle'),
        body: (
          <>
            <PageHeader title={t('form.newTitle')} kicker={kicker} />
            <Form method="get" action={newActivityPath.to()}>
              <RadioGroup
                name="programme"
                legend={t('form.chooseProgramme')}
                options={programmes.map((each) => ({ value: each.id, label: each.name }))}
                required
              />
              <Button>{t('form.continue')}</Button>
            </Form>
          </>
        ),
      };
    }
    const values = {
      ...empty,
      leaderIds: choices.leaders.some((leader) => leader.id === view.caller.accountId) ? [view.caller.accountId] : [],
    };
    const hidden = { id: formState(view).textOf('id', id), programmeId: choices.programmeId };
    return {
      title: t('form.newTitle'),
      islands: true,
      body: (
        <>
          <PageHeader
            title={t('form.newTitle')}
            kicker={kicker}
            lead={choices.programmeName}
            actions={
              programmes.length > 1 ? (
                <LinkButton variant="tertiary" href={newActivityPath.to({}, { choose: true })}>
                  {t('form.otherProgramme')}
                </LinkButton>
              ) : undefined
            }
          />
          <ActivityForm
            view={view}
            values={values}
            choices={choices}
            hidden={hidden}
            isNew
            cancelHref={activitiesPath.to()}
          />
        </>
      ),
    };
  },
  form: newActivityInput,
  submit: async (ctx, { form }) => {
    const created = await createActivity(ctx, form);
    return created.ok ? ok(activityPath.to({ activityId: created.value }, { done: 'created' })) : created;
  },
});

// With one programme, or only one that runs today, nobody is asked which.
function onlyOne(programmes: Awaited<ReturnType<typeof listOwnProgrammes>>, today: PlainDate): string | undefined {
  const running = programmes.filter(
    ({ startsOn, endsOn }) => (startsOn === null || startsOn <= today) && (endsOn === null || endsOn >= today),
  );
  const [first, ...others] = programmes.length === 1 ? programmes : running;
  return others.length === 0 ? first?.id : undefined;
}
