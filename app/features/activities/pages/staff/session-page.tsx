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
  editSessionPath,
  resumeSessionPath,
  sessionPath,
} from '../../domain/paths.ts';
import { changeSessionPermission, readActivityPermission } from '../../domain/permissions.ts';
import { showTimeSpan } from '../../domain/show-time.ts';
import { weekOf } from '../../domain/week.ts';
import { getSession } from '../../server/get-session.ts';
import type { Session } from '../../server/session-store.ts';
import { activityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

const tones = { planned: 'neutral', held: 'success', cancelled: 'danger' } as const;

export const sessionPage = definePage({
  path: sessionPath,
  permission: readActivityPermission,
  audit: { none: 'a session holds no data about participants' },
  params: z.object({ sessionId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getSession(ctx, params.sessionId),
  view: (session, view) => {
    const t = translate(activityTexts, view.locale);
    const leaderIds = session.leaders.map((leader) => leader.id);
    const handles = may(view.caller, changeSessionPermission) && mayHandleActivity(view.caller, leaderIds);
    const here = { sessionId: session.id };
    const isCancelled = session.status === 'cancelled';
    const isOpen = !isCancelled && session.heldOn <= view.today;
    const actions = (
      <>
        {isOpen && handles ? (
          <LinkButton variant="primary" icon="list" href={attendanceSheetPath.to(here)}>
            {t('session.takeAttendance')}
          </LinkButton>
        ) : null}
        {handles ? (
          <LinkButton icon="edit" href={editSessionPath.to(here)}>
            {t('session.edit')}
          </LinkButton>
        ) : null}
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
          <Facts session={session} view={view} />
          {handles && !isCancelled ? <CancelForm session={session} view={view} /> : null}
        </Stack>
      ),
    };
  },
});

function Facts({ session, view }: { session: Session; view: ViewContext }) {
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
          {
            term: t('session.activity'),
            value: <Link href={activityPath.to({ activityId: session.activityId })}>{session.activityName}</Link>,
          },
          { term: t('session.day'), value: formatDate(view.locale, session.heldOn, 'weekday') },
          { term: t('session.time'), value: showTimeSpan(view.locale, session.startsAt, session.endsAt) },
          { term: t('session.place'), value: session.place ?? t('session.noPlace') },
          {
            term: t('session.leaders'),
            value: session.leaders.map((leader) => leader.name).join(', ') || t('activity.noLeaders'),
          },
          { term: t('session.themes'), value: themes.join(', ') || t('session.noThemes') },
        ]}
      />
    </Card>
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
