import { z } from 'zod';
import { meetingsPath } from '#app/features/enrolments/domain/paths.ts';
import { ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { getGoals } from '#app/features/plans/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Select } from '#app/ui/select.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { meetingKinds } from '../../domain/meeting.ts';
import { meetingPath, newMeetingPath, readTogetherPath } from '../../domain/paths.ts';
import { keepAgreements, readMeetings } from '../../domain/permissions.ts';
import { type ListedMeeting, listMeetings } from '../../server/get-meetings.ts';
import { interpreterLine, meetingTranslate, nameOf, statusTones, timesOf, titleOf, whyOf } from '../meeting-words.ts';
import { MeetingsHeader, PressedProblem } from '../parts/frame.tsx';
import { OpenPromises, PeerCard, ProxyCard } from '../parts/list-cards.tsx';
import { PeerGoal } from '../parts/peer-goal.tsx';

export const meetingsPage = definePage({
  path: meetingsPath,
  permission: readMeetings,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({ kind: z.enum(meetingKinds).optional().catch(undefined) }),
  load: async (ctx, { params, query }) => {
    const list = await listMeetings(ctx, params.enrolmentId);
    // The database gives a peer coach what she has agreed to show her, nothing else.
    const goals = ctx.caller.role === 'peer-coach' ? (await getGoals(ctx, params.enrolmentId)).goals : [];
    return { ...list, goals, kind: query.kind };
  },
  view: (data, view) => {
    const t = meetingTranslate(view.locale);
    const { coached, kind } = data;
    const meetings = data.meetings.filter((each) => kind === undefined || each.kind === kind);
    const ids = { enrolmentId: coached.id };
    const isCaseWork = may(view.caller, keepAgreements);
    const planned = meetings.filter(({ status }) => status === 'planned').toReversed();
    const ahead = planned.filter(({ meetsOn }) => meetsOn >= view.today);
    const unsettled = planned.filter(({ meetsOn }) => meetsOn < view.today);
    const earlier = meetings.filter(({ status }) => status !== 'planned');
    const plan = (
      <>
        <LinkButton variant="primary" icon="plus" href={newMeetingPath.to(ids)}>
          {t('list.plan')}
        </LinkButton>
        {isCaseWork ? (
          <LinkButton icon="users" href={newMeetingPath.to(ids, { kind: 'multi-party' })}>
            {t('list.planSeveral')}
          </LinkButton>
        ) : null}
        {isCaseWork ? (
          <LinkButton icon="briefcase" href={newMeetingPath.to(ids, { kind: 'workplace-visit' })}>
            {t('list.planVisit')}
          </LinkButton>
        ) : null}
        {isCaseWork ? (
          <LinkButton icon="graduation-cap" href={newMeetingPath.to(ids, { kind: 'guidance' })}>
            {t('list.planGuidance')}
          </LinkButton>
        ) : null}
        {isCaseWork ? (
          <LinkButton variant="tertiary" icon="eye" href={readTogetherPath.to(ids)}>
            {t('list.readTogether')}
          </LinkButton>
        ) : null}
      </>
    );
    const main = (
      <>
        {isCaseWork ? (
          <FilterBar
            label={t('list.kind')}
            action={meetingsPath.to(ids)}
            submitLabel={t('list.show')}
            {...(kind === undefined ? {} : { clearHref: meetingsPath.to(ids), clearLabel: t('list.allKinds') })}
          >
            <Select
              name="kind"
              label={t('list.kind')}
              emptyLabel={t('list.allKinds')}
              options={meetingKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
              defaultValue={kind ?? ''}
            />
          </FilterBar>
        ) : null}
        {unsettled.length > 0 ? (
          <Card id="unsettled" tone="warm" title={t('list.unsettled')}>
            <MeetingLinks meetings={unsettled} view={view} label={t('list.unsettled')} />
          </Card>
        ) : null}
        <Card id="next" title={t('list.next')}>
          {ahead.length === 0 ? (
            <Text soft>{t('list.none')}</Text>
          ) : (
            <MeetingLinks meetings={ahead} view={view} label={t('list.next')} />
          )}
        </Card>
        {earlier.length === 0 ? (
          <EmptyState icon="calendar" title={t(kind === undefined ? 'list.earlierNone' : 'list.noneOfKind')}>
            {kind === undefined ? t('list.earlierNoneText') : null}
          </EmptyState>
        ) : (
          <EarlierMeetings meetings={earlier} view={view} />
        )}
      </>
    );
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <MeetingsHeader
            coached={coached}
            view={view}
            isList
            title={isCaseWork ? t('title') : nameOf(coached)}
            lead={isCaseWork ? t('list.lead') : undefined}
            actions={plan}
          />
          {isCaseWork ? <ParticipantTabs enrolmentId={coached.id} locale={view.locale} current="meetings" /> : null}
          <PressedProblem view={view} />
          {isCaseWork ? (
            <Split
              aside={
                <>
                  <OpenPromises data={data} view={view} />
                  <ProxyCard proxies={data.proxies} enrolmentId={coached.id} view={view} />
                  <PeerCard data={data} view={view} />
                </>
              }
            >
              {main}
            </Split>
          ) : (
            <Split aside={<PeerGoal goal={data.goals[0]} enrolmentId={coached.id} view={view} />}>{main}</Split>
          )}
        </Stack>
      ),
    };
  },
});

type Props = { meetings: readonly ListedMeeting[]; view: ViewContext };

function MeetingLinks({ meetings, view, label }: Props & { label: string }) {
  const t = meetingTranslate(view.locale);
  return (
    <LinkList
      label={label}
      items={meetings.map((each) => ({
        key: each.id,
        href: meetingPath.to({ enrolmentId: each.enrolmentId, meetingId: each.id }),
        lead: `${formatDate(view.locale, each.meetsOn, 'weekdayShort')} ${timesOf(each, view.locale)}`,
        title: titleOf(each, view.locale),
        meta: [t('lines.withHost', { name: each.hostName }), each.place, interpreterLine(each, view.locale)]
          .filter(Boolean)
          .join(' · '),
        end: <Tag>{t(`form.${each.form}`)}</Tag>,
      }))}
    />
  );
}

function EarlierMeetings({ meetings, view }: Props) {
  const t = meetingTranslate(view.locale);
  return (
    <Table
      caption={t('list.earlier')}
      rows={meetings}
      rowKey={({ id }) => id}
      compact
      columns={[
        {
          key: 'what',
          header: t('list.what'),
          rowHeader: true,
          cell: (each) => (
            <Link href={meetingPath.to({ enrolmentId: each.enrolmentId, meetingId: each.id })}>
              {titleOf(each, view.locale)}
            </Link>
          ),
        },
        {
          key: 'state',
          header: t('list.state'),
          besideName: true,
          cell: (each) => <Tag tone={statusTones[each.status]}>{t(`status.${each.status}`)}</Tag>,
        },
        { key: 'day', header: t('list.day'), nowrap: true, cell: (each) => formatDate(view.locale, each.meetsOn) },
        { key: 'with', header: t('list.with'), cell: (each) => each.hostName },
        {
          key: 'notes',
          header: t('list.notes'),
          cell: (each) =>
            each.status === 'held' ? t('list.noteCount', { count: each.noteCount }) : whyOf(each, view.locale),
        },
      ]}
    />
  );
}
