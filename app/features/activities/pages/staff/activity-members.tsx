import { participantPath, weekPath } from '#app/features/enrolments/domain/paths.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { activityMembersPath, activityPlacesPath, leaveActivityPath } from '../../domain/paths.ts';
import { planActivityPermission } from '../../domain/permissions.ts';
import type { ActivityPage } from '../../server/get-activity.ts';
import type { Member } from '../../server/member-store.ts';
import { activityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

type Props = { data: ActivityPage; view: ViewContext; handles: boolean };

/** Who is in the group, and who was. */
export function ActivityMembers({ data: { activity, members }, view, handles }: Props) {
  const t = translate(activityTexts, view.locale);
  if (members === undefined)
    return (
      <Card title={t('activity.members')}>
        <Text soft>{t('activity.hiddenMembers')}</Text>
      </Card>
    );
  const present = members.filter((member) => member.leftOn === null || member.leftOn >= view.today);
  const earlier = members.filter((member) => member.leftOn !== null && member.leftOn < view.today);
  if (activity.form === 'drop-in' && members.length === 0)
    return (
      <Card title={t('activity.members')}>
        <Text soft>{t('activity.dropInMembers')}</Text>
      </Card>
    );
  const description =
    activity.capacity === null
      ? t('activity.memberCount', { count: present.length })
      : t('activity.ofCapacity', { count: present.length, capacity: activity.capacity });
  const actions = handles ? (
    <>
      <LinkButton size="sm" href={activityPlacesPath.to({ activityId: activity.id })}>
        {t('activity.places')}
      </LinkButton>
      <LinkButton size="sm" icon="user-plus" href={activityMembersPath.to({ activityId: activity.id })}>
        {t('activity.addMembers')}
      </LinkButton>
    </>
  ) : undefined;
  const problem = formState(view).whole;
  return (
    <Card
      id="members"
      title={t('activity.members')}
      description={description}
      actions={actions}
      flush={present.length > 0}
    >
      {problem === undefined ? null : (
        <Alert tone="danger" role="alert">
          {problem}
        </Alert>
      )}
      {present.length === 0 ? (
        <Text soft>{t('activity.noMembers')}</Text>
      ) : (
        <Table
          caption={t('activity.members')}
          captionHidden
          bare
          dense
          compact
          rows={present}
          rowKey={(member) => `${member.enrolmentId} ${member.joinedOn}`}
          columns={[
            {
              key: 'name',
              header: t('list.name'),
              headerHidden: true,
              rowHeader: true,
              cell: (member) => (
                <Link quiet href={participantPath.to({ enrolmentId: member.enrolmentId })}>
                  {member.name}
                </Link>
              ),
            },
            {
              key: 'since',
              header: t('activity.period'),
              headerHidden: true,
              cell: (member) => (
                <Text as="span" soft small>
                  {sinceText(member, view)}
                </Text>
              ),
            },
            {
              key: 'week',
              header: t('activity.personWeek'),
              headerHidden: true,
              cell: (member) =>
                may(view.caller, planActivityPermission) ? (
                  <Link quiet href={weekPath.to({ enrolmentId: member.enrolmentId })}>
                    {t('activity.personWeek')}
                  </Link>
                ) : null,
            },
            {
              key: 'leave',
              header: t('activity.leave'),
              headerHidden: true,
              cell: (member) =>
                handles && member.leftOn === null ? (
                  <LeaveForm member={member} activityId={activity.id} view={view} />
                ) : null,
            },
          ]}
        />
      )}
      {earlier.length === 0 ? null : (
        <Details summary={t('activity.earlierMembers', { count: earlier.length })}>
          {earlier.map((member) => (
            <div key={`${member.enrolmentId} ${member.joinedOn}`}>
              {member.name}{' '}
              <Text as="span" soft small>
                {sinceText(member, view)}
              </Text>
            </div>
          ))}
        </Details>
      )}
    </Card>
  );
}

function sinceText(member: Member, view: ViewContext): string {
  const t = translate(activityTexts, view.locale);
  if (member.leftOn !== null)
    return t(member.leftOn < view.today ? 'activity.leftOn' : 'activity.leavesOn', {
      date: formatDate(view.locale, member.leftOn),
    });
  return t(member.joinedOn <= view.today ? 'activity.joinedOn' : 'activity.joinsOn', {
    date: formatDate(view.locale, member.joinedOn),
  });
}

function LeaveForm({ member, activityId, view }: { member: Member; activityId: string; view: ViewContext }) {
  const t = translate(activityTexts, view.locale);
  return (
    <Details summary={t('activity.leave')}>
      <Form
        action={leaveActivityPath.to({ activityId })}
        hidden={{ enrolmentId: member.enrolmentId }}
        inline
        aria-label={`${t('activity.leave')}: ${member.name}`}
      >
        <DateInput
          {...calendarProps(view.locale)}
          name="leftOn"
          id={`left-${member.enrolmentId}`}
          label={t('activity.lastDay')}
          defaultValue={view.today}
        />
        <Button size="sm" variant="secondary">
          {t('activity.leaveButton')}
        </Button>
      </Form>
    </Details>
  );
}
