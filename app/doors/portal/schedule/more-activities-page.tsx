import { ownSessionPath } from '#app/features/activities/domain/paths.ts';
import { wallTexts } from '#app/features/activities/texts/portal/index.ts';
import { openListPath } from '#app/features/open-activities/domain/paths.ts';
import { ownRequestForm } from '#app/features/places/domain/own-request-form.ts';
import { moreActivitiesPath } from '#app/features/places/domain/paths.ts';
import {
  changeOwnRequest,
  findOpenList,
  listOfferedActivities,
  type OfferedActivity,
} from '#app/features/places/public.ts';
import { moreActivitiesTexts } from '#app/features/places/texts/portal/index.ts';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { dayInWords } from '#app/platform/i18n/portal-dates.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { newId } from '#app/shared/ids.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { BigButton, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, SwedishName } from '#app/ui/portal/text.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';

/** What she can take part in besides: groups with a place to ask for, and what is open to everybody. */
export const moreActivitiesPage = definePortalPage({
  path: moreActivitiesPath,
  purpose: 'portal.activities',
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  load: async (ctx) => {
    const [activities, openList] = [await listOfferedActivities(ctx), await findOpenList(ctx)];
    return { openList, activities: activities.map((activity) => ({ ...activity, newId: newId() })) };
  },
  view: ({ activities, openList }, view) => {
    const { t, say } = wordsOf(moreActivitiesTexts, view);
    const about = say('associationsHint');
    const groups = activities.filter(({ form }) => form === 'group');
    const open = activities.filter(({ form }) => form === 'drop-in');
    return {
      section: 'schedule',
      title: t('title'),
      back: portalHome.schedule.to({ language: view.language }),
      aloud: [t('lead'), ...activities.map(({ name }) => `${name}.`)],
      body: (
        <Screen title={say('title')} picture="users" lead={say('lead')}>
          {view.problems === undefined ? null : (
            <Notice tone="watch">
              <Para>{say('problem')}</Para>
            </Notice>
          )}
          {view.done === 'placed' || view.done === 'declined' ? (
            <Notice tone={view.done === 'placed' ? 'good' : 'info'}>
              <Para>{say(view.done)}</Para>
            </Notice>
          ) : null}
          {activities.length === 0 ? <Para>{say('none')}</Para> : null}
          {groups.map((activity) => (
            <Group key={activity.id} activity={activity} id={activity.newId} view={view} />
          ))}
          {open.length === 0 ? null : (
            <Panel title={say('open')}>
              <Tiles>
                {open.map((activity) => (
                  <Tile
                    key={activity.id}
                    picture="users"
                    title={<SwedishName>{activity.name}</SwedishName>}
                    text={<About activity={activity} view={view} />}
                    href={
                      activity.next === null
                        ? undefined
                        : ownSessionPath.to({ language: view.language, sessionId: activity.next.id })
                    }
                  />
                ))}
              </Tiles>
            </Panel>
          )}
          {openList === undefined ? null : (
            <Tiles>
              <Tile
                href={openListPath.to({ tenantKey: openList, language: view.language })}
                picture="external"
                title={say('associations')}
                text={about}
              />
            </Tiles>
          )}
        </Screen>
      ),
    };
  },
  form: ownRequestForm,
  submit: async (ctx, { form }) => {
    const changed = await changeOwnRequest(ctx, form);
    return changed.ok
      ? ok(moreActivitiesPath.to({ language: ctx.language }, { done: changed.value }))
      : refuse({ '': [changed.problem] });
  },
});

function Group({ activity, id, view }: { activity: OfferedActivity; id: string; view: PortalView }) {
  const { say } = wordsOf(moreActivitiesTexts, view);
  const { request } = activity;
  const day = request?.status === 'offered' ? request.answerBy : null;
  const from = request?.startsOn ?? null;
  const canAnswer = request !== null && day !== null && day >= view.today;
  return (
    <Panel title={<SwedishName>{activity.name}</SwedishName>} {...(request ? { tone: 'good' as const } : {})}>
      <Para>
        <About activity={activity} view={view} />
      </Para>
      {request === null ? (
        <MyForm hidden={{ id, activityId: activity.id, do: 'ask' }}>
          <BigButton picture="plus">{say('want')}</BigButton>
        </MyForm>
      ) : (
        <>
          <Para>
            <strong>
              {day === null
                ? say('waits')
                : canAnswer
                  ? say('offered', { day: (language) => formatPortalDate(language, day) })
                  : say('late')}
            </strong>
            {canAnswer && from !== null ? (
              <> {say('begins', { day: (language) => formatPortalDate(language, from) })}</>
            ) : null}
          </Para>
          {canAnswer ? (
            <MyForm hidden={{ id: request.id, activityId: activity.id }}>
              <ButtonStack>
                <BigButton picture="check" name="do" value="accept">
                  {say('yes')}
                </BigButton>
                <BigButton tone="quiet" picture="x" name="do" value="decline">
                  {say('no')}
                </BigButton>
              </ButtonStack>
            </MyForm>
          ) : (
            <MyForm hidden={{ id, activityId: activity.id, do: 'take-back' }}>
              <BigButton tone="quiet" picture="undo">
                {say('takeBack')}
              </BigButton>
            </MyForm>
          )}
        </>
      )}
    </Panel>
  );
}

function About({ activity: { kind, next }, view }: { activity: OfferedActivity; view: PortalView }) {
  const { say } = wordsOf(moreActivitiesTexts, view);
  const kinds = wordsOf(wallTexts, view);
  return (
    <>
      {kinds.say(`kinds.${kind}`)}
      {next === null ? null : (
        <>
          <br />
          {say('nextTime', {
            when: (language) => `${dayInWords(language, next.heldOn, view.today)} ${next.startsAt}–${next.endsAt}`,
          })}
        </>
      )}
    </>
  );
}
