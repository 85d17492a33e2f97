import { z } from 'zod';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { changedActivityInput, rowsOf } from '../../domain/activity-input.ts';
import { activitiesPath, activityPath, editActivityPath } from '../../domain/paths.ts';
import { planActivityPermission } from '../../domain/permissions.ts';
import type { WeeklyTime } from '../../domain/weekly-rhythm.ts';
import { editActivity } from '../../server/edit-activity.ts';
import { getActivityToEdit } from '../../server/get-activity-choices.ts';
import { activityTexts } from '../../texts/index.ts';
import { ActivityForm, type ActivityFormValues } from './activity-form.tsx';
import { lineNote } from './shown-rhythm.ts';

export const editActivityPage = definePage({
  path: editActivityPath,
  permission: planActivityPermission,
  audit: { none: 'an activity form shows no participants' },
  submitAudit: { none: 'an activity holds no data about participants' },
  params: z.object({ activityId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const found = await getActivityToEdit(ctx, params.activityId);
    if (found === undefined) throw new NotFoundError();
    return found;
  },
  view: ({ activity, leaders }, view) => {
    const t = translate(activityTexts, view.locale);
    // What is over is history; every other line is sent along whole.
    const lines = rowsOf(activity.times.filter(({ throughOn }) => !throughOn || throughOn >= view.today));
    const stored: ActivityFormValues = {
      name: activity.name,
      kind: activity.kind,
      form: activity.form,
      siteKey: activity.siteKey ?? '',
      venueId: activity.venueId ?? '',
      place: activity.place ?? '',
      language: activity.language ?? '',
      interpreter: activity.interpreter,
      bring: activity.bring,
      capacity: activity.capacity === null ? '' : String(activity.capacity),
      themeKeys: activity.themeKeys,
      leaderIds: activity.leaders.map((leader) => leader.id),
      startsOn: activity.startsOn,
      endsOn: activity.endsOn ?? '',
      times: lines.map((row) => ({
        ...row,
        weekdays: row.weekdays.map(String),
        note: lineNote(view.locale, row),
      })),
      everyWeeks: String(activity.everyWeeks),
      leftOut: activity.leftOut.join(', '),
      onClosedDays: activity.onClosedDays,
    };
    const here = { activityId: activity.id };
    // A leader who no longer holds a role stays choosable, so that saving does not take her away unseen.
    const known = [...leaders, ...activity.leaders.filter((leader) => !leaders.some((each) => each.id === leader.id))];
    return {
      title: t('form.editTitle'),
      islands: true,
      body: (
        <>
          <PageHeader
            title={t('form.editTitle')}
            lead={activity.programmeName}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: activitiesPath.to(), label: t('title') },
                  { href: activityPath.to(here), label: activity.name },
                ]}
              />
            }
          />
          <ActivityForm
            view={view}
            values={stored}
            isNew={false}
            choices={{ sites: activity.sites, themes: activity.themes, venues: activity.venues, leaders: known }}
            hidden={{ version: String(activity.version), ...keptOf(lines) }}
            cancelHref={activityPath.to(here)}
          />
        </>
      ),
    };
  },
  form: changedActivityInput,
  submit: async (ctx, { params, form }) => {
    const edited = await editActivity(ctx, params.activityId, form);
    return edited.ok ? ok(activityPath.to(params, { done: 'saved' })) : edited;
  },
});

// What a line has besides weekdays and hours goes with its row unseen.
function keptOf(lines: readonly Omit<WeeklyTime, 'weekday'>[]): Record<string, string | undefined> {
  return Object.fromEntries(
    lines.flatMap(({ fromOn, throughOn, venueId, place, language, interpreter }, index) => {
      const own = { fromOn, throughOn, venueId, place, language };
      const asked = interpreter == null ? undefined : interpreter ? 'yes' : 'no';
      return Object.entries({ ...own, interpreter: asked }).map(([name, value]) => [
        `times[${index}].${name}`,
        value ?? undefined,
      ]);
    }),
  );
}
