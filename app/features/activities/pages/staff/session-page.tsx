import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Menu, type MenuItem } from '#app/ui/menu.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { civicPartKey, civicParts } from '../../domain/civic-orientation.ts';
import { mayHandleActivity } from '../../domain/leading.ts';
import {
  activitiesPath,
  activityPath,
  attendanceSheetPath,
  cancelSessionPath,
  checkInScreenPath,
  editSessionPath,
  resumeSessionPath,
  sessionFeedbackPath,
  sessionMaterialsPath,
  sessionPartsPath,
  sessionPath,
  sessionRemindersPath,
  teamPath,
} from '../../domain/paths.ts';
import {
  changeSessionPermission,
  keepTeamPermission,
  planActivityPermission,
  readActivityPermission,
} from '../../domain/permissions.ts';
import { showTimeSpan } from '../../domain/show-time.ts';
import type { TeamMember } from '../../domain/team.ts';
import { mapLink } from '../../domain/venue-input.ts';
import { weekOf } from '../../domain/week.ts';
import type { ToldCounts } from '../../server/count-told.ts';
import { getSessionWithClashes } from '../../server/get-session.ts';
import type { ClashingSession } from '../../server/list-clashes.ts';
import type { Session, SessionMove } from '../../server/session-store.ts';
import { activityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { clashLine } from '../parts/clash-words.ts';
import { memberLine } from '../parts/team-words.ts';
import { toldLine } from '../parts/told-line.ts';
import { UsedMaterials } from '../parts/used-materials.tsx';

const tones = { planned: 'neutral', held: 'success', cancelled: 'danger' } as const;

export const sessionPage = definePage({
  path: sessionPath,
  permission: readActivityPermission,
  audit: { none: 'a session holds no data about participants' },
  params: z.object({ sessionId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getSessionWithClashes(ctx, params.sessionId),
  view: ({ session, clashes, team, materials, told }, view) => {
    const t = translate(activityTexts, view.locale);
    const leaderIds = session.leaders.map((leader) => leader.id);
    const handles = may(view.caller, changeSessionPermission) && mayHandleActivity(view.caller, leaderIds);
    // A stand-in handles this session; the team is the matter of those who lead the activity.
    const leaders = team.filter(({ id }) => id === null).map(({ accountId }) => accountId ?? '');
    const leadsActivity = may(view.caller, keepTeamPermission) && mayHandleActivity(view.caller, leaders);
    const here = { sessionId: session.id };
    const isCancelled = session.status === 'cancelled';
    const isOpen = !isCancelled && session.heldOn <= view.today;
    const edit = { icon: 'edit', label: t('session.edit'), href: editSessionPath.to(here) } as const;
    const more: MenuItem[] = [
      ...(isOpen ? [{ icon: 'chart' as const, label: t('session.feedback'), href: sessionFeedbackPath.to(here) }] : []),
      ...(handles && isOpen ? [edit] : []),
      ...(handles ? [{ icon: 'flag' as const, label: t('session.parts'), href: sessionPartsPath.to(here) }] : []),
      ...(leadsActivity
        ? [
            {
              icon: 'user-plus' as const,
              label: t('team.open'),
              href: teamPath.to({ activityId: session.activityId }, { session: session.id }),
            },
          ]
        : []),
      ...(may(view.caller, planActivityPermission)
        ? [{ icon: 'mail' as const, label: t('reminders'), href: sessionRemindersPath.to(here) }]
        : []),
    ];
    const actions = (
      <>
        {isOpen && handles ? (
          <LinkButton variant="primary" icon="list" href={attendanceSheetPath.to(here)}>
            {t('session.takeAttendance')}
          </LinkButton>
        ) : null}
        {isOpen && handles && session.heldOn === view.today ? (
          <LinkButton href={checkInScreenPath.to(here)}>{t('session.checkIn')}</LinkButton>
        ) : null}
        {handles && !isOpen ? (
          <LinkButton icon={edit.icon} href={edit.href}>
            {edit.label}
          </LinkButton>
        ) : null}
        {more.length === 0 ? null : <Menu label={t('views.more')} items={more} />}
      </>
    );
    const problem = formState(view).whole;
    return {
      title: `${session.activityName}, ${formatDate(view.locale, session.heldOn, 'weekday')}`,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={session.activityName}
            tags={<Tag tone={tones[session.status]}>{t(`status.${session.status}`)}</Tag>}
            actions={actions}
            lead={`${formatDate(view.locale, session.heldOn, 'weekday')}, ${showTimeSpan(view.locale, session.startsAt, session.endsAt)}`}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: activitiesPath.to({}, { week: weekOf(session.heldOn) }), label: t('title') },
                  { href: activityPath.to({ activityId: session.activityId }), label: session.activityName },
                ]}
              />
            }
          />
          {problem === undefined ? null : (
            <Alert tone="danger" role="alert">
              {problem}
            </Alert>
          )}
          {isCancelled ? <Cancelled session={session} view={view} handles={handles} /> : null}
          {handles && !isCancelled ? <SessionClashes clashes={clashes} view={view} /> : null}
          <Facts session={session} team={team} told={told} view={view} />
          <UsedMaterials
            materials={materials}
            view={view}
            attachHref={handles ? sessionMaterialsPath.to(here) : undefined}
          />
          {handles && !isCancelled ? <CancelForm session={session} view={view} /> : null}
        </Stack>
      ),
    };
  },
});

type FactsProps = { session: Session; team: TeamMember[]; told: ToldCounts | undefined; view: ViewContext };

function Facts({ session, team, told, view }: FactsProps) {
  const t = translate(activityTexts, view.locale);
  const themes = [
    ...session.themes.filter((theme) => session.themeKeys.includes(theme.key)).map((theme) => theme.name),
    ...civicParts
      .filter((part) => session.themeKeys.includes(civicPartKey(part)))
      .map((part) => t(`themes.part.${part}`)),
  ];
  return (
    <Card title={t('session.facts')} id="facts">
      <DefinitionList
        items={[
          ...(session.moves.length === 0
            ? []
            : [{ term: t('session.movedFrom'), value: session.moves.map((move) => moveLine(move, view)) }]),
          { term: t('session.place'), value: session.place ?? t('session.noPlace') },
          ...venueFacts(session, view),
          ...(session.language ? [{ term: t('session.language'), value: session.language }] : []),
          ...(session.needsInterpreter
            ? [{ term: t('session.interpreter'), value: t('session.interpreters.yes') }]
            : []),
          ...(session.bring ? [{ term: t('activity.bring'), value: session.bring }] : []),
          {
            term: t('team.title'),
            value:
              team.length === 0
                ? t('activity.noLeaders')
                : team.map((member) => (
                    <div key={member.id ?? member.accountId}>
                      {member.name}{' '}
                      <Text as="span" soft small>
                        {memberLine(view.locale, member)}
                      </Text>
                    </div>
                  )),
          },
          ...(told === undefined ? [] : [{ term: t('told.title'), value: toldLine(view.locale, told) }]),
          { term: t('session.themes'), value: themes.join(', ') || t('session.noThemes') },
        ]}
      />
    </Card>
  );
}

function moveLine({ wasOn, wasStarting, wasEnding, movedBy }: SessionMove, { locale }: ViewContext) {
  const t = translate(activityTexts, locale);
  const [day, time] = [formatDate(locale, wasOn, 'weekday'), showTimeSpan(locale, wasStarting, wasEnding)];
  return <div key={`${wasOn} ${wasStarting} ${wasEnding}`}>{t('session.movedLine', { day, time, who: movedBy })}</div>;
}

function venueFacts({ venue }: Session, { locale }: ViewContext) {
  const t = translate(activityTexts, locale);
  if (venue === null) return [];
  const map = mapLink(venue);
  const access = [
    venue.stepFree === null ? '' : t(venue.stepFree ? 'venues.stepFreeTag' : 'venues.stairsTag'),
    venue.accessNotes,
  ].filter(Boolean);
  const address = (
    <>
      {venue.address}{' '}
      {map === undefined ? null : (
        <Link href={map} rel="external noreferrer">
          {t('venues.map')}
        </Link>
      )}
    </>
  );
  return [
    ...(map === undefined ? [] : [{ term: t('session.address'), value: address }]),
    ...(venue.wayThere === '' ? [] : [{ term: t('venues.wayThere'), value: venue.wayThere }]),
    ...(access.length === 0 ? [] : [{ term: t('session.access'), value: access.join('. ') }]),
  ];
}

function SessionClashes({ clashes, view }: { clashes: readonly ClashingSession[]; view: ViewContext }) {
  const t = translate(activityTexts, view.locale);
  const lines = clashes.flatMap((each) => each.clashes).map((clash) => clashLine(view.locale, clash));
  if (lines.length === 0) return null;
  return (
    <Alert tone="warning" title={t('clash.sessionTitle')}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      <Text soft small>
        {t('clash.hint')}
      </Text>
    </Alert>
  );
}

function Cancelled({ session, view, handles }: { session: Session; view: ViewContext; handles: boolean }) {
  const t = translate(activityTexts, view.locale);
  return (
    <Alert tone="warning" title={t('session.cancelledTitle')}>
      <Stack gap="sm">
        <Text>{session.cancelReason}</Text>
        {handles ? (
          <Form action={resumeSessionPath.to({ sessionId: session.id })} hidden={{ confirmed: '1' }}>
            <Button variant="secondary" icon="undo">
              {t('session.resume')}
            </Button>
            <Text soft small>
              {t('session.resumeHint')}
            </Text>
          </Form>
        ) : null}
      </Stack>
    </Alert>
  );
}

function CancelForm({ session, view }: { session: Session; view: ViewContext }) {
  const t = translate(activityTexts, view.locale);
  return (
    <Details summary={t('session.cancelTitle')} id="cancel">
      <Form action={cancelSessionPath.to({ sessionId: session.id })}>
        <Text>{t('session.cancelText')}</Text>
        <TextInput
          name="reason"
          label={t('session.cancelReason')}
          hint={t('session.cancelReasonHint')}
          maxLength={200}
          width="lg"
          required
        />
        <Button variant="danger">{t('session.cancelButton')}</Button>
      </Form>
    </Details>
  );
}
