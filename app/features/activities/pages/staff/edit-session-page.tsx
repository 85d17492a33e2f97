import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { activitiesPath, activityPath, editSessionPath, sessionPath } from '../../domain/paths.ts';
import { changeSessionPermission } from '../../domain/permissions.ts';
import { changedSessionInput } from '../../domain/session-input.ts';
import { changeSession } from '../../server/change-session.ts';
import { requireSessionToHandle } from '../../server/require-handling.ts';
import { activityTexts } from '../../texts/index.ts';
import { SessionFields } from './session-fields.tsx';

export const editSessionPage = definePage({
  path: editSessionPath,
  permission: changeSessionPermission,
  audit: { none: 'a session holds no data about participants' },
  params: z.object({ sessionId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => requireSessionToHandle(ctx, params.sessionId),
  view: (session, view) => {
    const t = translate(activityTexts, view.locale);
    const back = sessionPath.to({ sessionId: session.id });
    const values = {
      heldOn: session.heldOn,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      venueId: session.ownVenueId ?? '',
      place: session.ownPlace ?? '',
      language: session.ownLanguage ?? '',
      interpreter: session.ownInterpreter === null ? '' : session.ownInterpreter ? 'yes' : 'no',
      bring: session.ownBring ?? '',
      themeKeys: session.themeKeys,
    };
    return {
      title: t('session.editTitle'),
      islands: true,
      body: (
        <>
          <PageHeader
            title={t('session.editTitle')}
            lead={formatDate(view.locale, session.heldOn, 'weekday')}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: activitiesPath.to(), label: t('title') },
                  { href: activityPath.to({ activityId: session.activityId }), label: session.activityName },
                ]}
              />
            }
          />
          <SessionFields
            view={view}
            values={values}
            themes={session.themes}
            venues={session.venues}
            usual={{ place: session.usualPlace, language: session.usualLanguage, bring: session.usualBring }}
            hasFollowing={session.plannedOn !== null && session.heldOn >= view.today && session.sheetVersion === 0}
            hidden={{ version: String(session.version) }}
            backHref={back}
          />
        </>
      ),
    };
  },
  form: changedSessionInput,
  submit: async (ctx, { params, form }) => {
    const changed = await changeSession(ctx, params.sessionId, form);
    return changed.ok ? ok(sessionPath.to(params, { done: 'saved' })) : changed;
  },
});
