import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { type Definition, DefinitionList } from '#app/ui/definition-list.tsx';
import { DraftDone } from '#app/ui/draft-keeper.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Section } from '#app/ui/section.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { decideMove, kindsWithParties } from '../../domain/meeting.ts';
import {
  changeMeetingPath,
  meetingPath,
  moveMeetingPath,
  newNotePath,
  reopenMeetingPath,
  settleMeetingPath,
} from '../../domain/paths.ts';
import { keepAgreements, readMeetings } from '../../domain/permissions.ts';
import { holdsOn } from '../../domain/proxy.ts';
import { getMeeting, type WholeMeeting } from '../../server/get-meetings.ts';
import { meetingTranslate, statusTones, titleOf, whenOf, whyOf } from '../meeting-words.ts';
import { AttendeesCard, MinutesCards, PromisesCard } from '../parts/agreement-cards.tsx';
import { MeetingsHeader, PressedProblem } from '../parts/frame.tsx';
import { AgendaCard, GuidanceCard, PlacementCard } from '../parts/kind-cards.tsx';
import { ProxyCard } from '../parts/list-cards.tsx';
import { NoteCard } from '../parts/note-card.tsx';

type Props = { data: WholeMeeting; view: ViewContext };

export const meetingPage = definePage({
  path: meetingPath,
  permission: readMeetings,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), meetingId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getMeeting(ctx, params),
  view: (data, view) => {
    const t = meetingTranslate(view.locale);
    const { coached, meeting } = data;
    const proxies = data.proxies.filter((proxy) => holdsOn(proxy, meeting.meetsOn));
    const saved = view.url.searchParams.get('draft');
    const isCaseWork = may(view.caller, keepAgreements);
    const isSeveral = meeting.kind === 'multi-party' && isCaseWork;
    const hasParties = kindsWithParties.includes(meeting.kind) && isCaseWork;
    return {
      title: t(`kind.${meeting.kind}`),
      body: (
        <Stack gap="lg">
          {saved === null ? null : <DraftDone owner={view.caller.accountId} about={saved} />}
          <MeetingsHeader
            coached={coached}
            view={view}
            title={titleOf(meeting, view.locale)}
            lead={whenOf(meeting, view.locale)}
            tags={<Tag tone={statusTones[meeting.status]}>{t(`status.${meeting.status}`)}</Tag>}
            actions={<Actions data={data} view={view} />}
          />
          <PressedProblem view={view} />
          <Moves data={data} view={view} />
          <Split
            aside={
              <>
                <Facts data={data} view={view} />
                <PlacementCard data={data} view={view} />
                {hasParties ? <AttendeesCard data={data} view={view} /> : null}
                {hasParties || data.promises.length > 0 ? <PromisesCard data={data} view={view} /> : null}
                {proxies.length > 0 ? (
                  <ProxyCard proxies={proxies} enrolmentId={coached.id} view={view} readOnly />
                ) : null}
              </>
            }
          >
            <AgendaCard data={data} view={view} />
            {meeting.kind === 'guidance' && isCaseWork ? <GuidanceCard data={data} view={view} /> : null}
            {isSeveral ? <MinutesCards data={data} view={view} /> : null}
            <Notes data={data} view={view} />
          </Split>
        </Stack>
      ),
    };
  },
});

function Actions({ data: { meeting, notes, minutes }, view }: Props) {
  const t = meetingTranslate(view.locale);
  const ids = { enrolmentId: meeting.enrolmentId, meetingId: meeting.id };
  const isPast = meeting.meetsOn <= view.today;
  if (meeting.status === 'planned')
    return (
      <>
        <LinkButton variant={isPast ? 'primary' : 'secondary'} icon="check" href={settleMeetingPath.to(ids)}>
          {t('meeting.settle')}
        </LinkButton>
        <LinkButton icon="calendar" href={moveMeetingPath.to(ids)}>
          {t('meeting.move')}
        </LinkButton>
        <LinkButton variant="tertiary" icon="edit" href={changeMeetingPath.to(ids)}>
          {t('meeting.change')}
        </LinkButton>
      </>
    );
  const noteCount = notes.length + minutes.length;
  if (!decideMove(meeting, 'reopen', { today: view.today, noteCount }).ok) return null;
  return (
    <Form action={reopenMeetingPath.to(ids)} hidden={{ version: String(meeting.version) }}>
      <Button variant="tertiary" icon="undo">
        {t('meeting.reopen')}
      </Button>
    </Form>
  );
}

/** Where a moved meeting went, or came from. */
function Moves({ data: { meeting }, view }: Props) {
  const t = meetingTranslate(view.locale);
  const to = (meetingId: string) => meetingPath.to({ enrolmentId: meeting.enrolmentId, meetingId });
  return (
    <>
      {meeting.movedTo === null ? null : (
        <Alert>
          {t('meeting.movedTo')} {whyOf(meeting, view.locale)}.{' '}
          <Link href={to(meeting.movedTo)}>{t('meeting.movedToLink')}</Link>
        </Alert>
      )}
      {meeting.movedFrom === null ? null : (
        <Text soft>
          {t('meeting.movedFrom')} <Link href={to(meeting.movedFrom)}>{t('meeting.movedFromLink')}</Link>
        </Text>
      )}
    </>
  );
}

function Facts({ data: { meeting }, view }: Props) {
  const t = meetingTranslate(view.locale);
  const items: (Definition | false)[] = [
    { term: t('meeting.host'), value: meeting.hostName },
    { term: t('meeting.form'), value: t(`form.${meeting.form}`) },
    meeting.place !== '' && { term: t('meeting.place'), value: meeting.place },
    meeting.subject !== '' && { term: t('meeting.subject'), value: meeting.subject },
    meeting.others !== '' && { term: t('meeting.others'), value: meeting.others },
    meeting.language !== null && { term: t('meeting.language'), value: languageName(view.locale, meeting.language) },
    meeting.interpreter && { term: t('meeting.interpreter'), value: t('meeting.yes') },
    meeting.minutesHeld !== null && {
      term: t('meeting.length'),
      value: t('lines.minutes', { count: meeting.minutesHeld }),
    },
    meeting.status === 'not-held' && { term: t('meeting.why'), value: whyOf(meeting, view.locale) },
    meeting.settledAt !== null && {
      term: t('meeting.settledTerm'),
      value: t('meeting.settled', { name: meeting.settledBy ?? '', at: formatInstant(view.locale, meeting.settledAt) }),
    },
  ];
  return (
    <Card id="facts" title={t('meeting.facts')}>
      <DefinitionList layout="grid" items={items.filter((item) => item !== false)} />
    </Card>
  );
}

function Notes({ data: { meeting, notes }, view }: Props) {
  const t = meetingTranslate(view.locale);
  const write = newNotePath.to({ enrolmentId: meeting.enrolmentId, meetingId: meeting.id });
  return (
    <Section
      id="notes"
      title={t('meeting.notes')}
      actions={
        <LinkButton size="sm" icon="plus" href={write}>
          {t('meeting.write')}
        </LinkButton>
      }
    >
      {notes.length === 0 ? <Text soft>{t('meeting.notesNone')}</Text> : null}
      <Stack>
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} enrolmentId={meeting.enrolmentId} view={view} />
        ))}
      </Stack>
    </Section>
  );
}
