import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { activitiesPath, activityPath, newSessionPath, sessionPath } from '../../domain/paths.ts';
import { changeSessionPermission } from '../../domain/permissions.ts';
import { newSessionInput } from '../../domain/session-input.ts';
import type { Activity } from '../../server/activity-store.ts';
import { addSession } from '../../server/add-session.ts';
import { requireActivityToHandle } from '../../server/require-handling.ts';
import { activityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { SessionFields } from './session-fields.tsx';

export const newSessionPage = definePage({
  path: newSessionPath,
  permission: changeSessionPermission,
  audit: { none: 'a session holds no data about participants' },
  params: z.object({ activityId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => ({ activity: await requireActivityToHandle(ctx, params.activityId), id: newId() }),
  view: ({ activity, id }, view) => {
    const t = translate(activityTexts, view.locale);
    const back = activityPath.to({ activityId: activity.id });
    const usual = activity.times[0];
    const values = {
      heldOn: view.today,
      startsAt: usual?.startsAt ?? '',
      endsAt: usual?.endsAt ?? '',
      venueId: '',
      place: '',
      language: '',
      interpreter: '',
      bring: '',
      themeKeys: activity.themeKeys,
    };
    return {
      title: t('session.newTitle'),
      islands: true,
      body: (
        <>
          <PageHeader
            title={t('session.newTitle')}
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
          <SessionFields
            view={view}
            values={values}
            themes={activity.themes}
            venues={activity.venues}
            usual={{ place: usualPlace(activity), language: activity.language, bring: activity.bring }}
            hidden={{ id: formState(view).textOf('id', id) }}
            backHref={back}
          />
        </>
      ),
    };
  },
  form: newSessionInput,
  submit: async (ctx, { params, form }) => {
    const added = await addSession(ctx, params.activityId, form);
    return added.ok ? ok(sessionPath.to({ sessionId: added.value }, { done: 'created' })) : added;
  },
});

const usualPlace = ({ venues, venueId, place }: Activity) =>
  [venues.find(({ id }) => id === venueId)?.name, place].filter(Boolean).join(', ');
