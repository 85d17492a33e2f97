import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { addToMinutesPath, attendeesPath, minutesPath, promisePath, promisesPath } from '../../domain/paths.ts';
import { isOverdue, type Minutes } from '../../domain/several-parties.ts';
import type { WholeMeeting } from '../../server/get-meetings.ts';
import { meetingTranslate, promiseTones } from '../meeting-words.ts';
import { Paragraphs } from './paragraphs.tsx';

type Props = { data: WholeMeeting; view: ViewContext };
const idsOf = ({ meeting }: WholeMeeting) => ({ enrolmentId: meeting.enrolmentId, meetingId: meeting.id });

/** Who takes part, from where. */
export function AttendeesCard({ data, view }: Props) {
  const t = meetingTranslate(view.locale);
  return (
    <Card
      id="attendees"
      title={t('attendees.title')}
      actions={
        <LinkButton size="sm" variant="tertiary" icon="edit" href={attendeesPath.to(idsOf(data))}>
          {t('meeting.change')}
        </LinkButton>
      }
    >
      {data.attendees.length === 0 ? <Text soft>{t('attendees.none')}</Text> : null}
      <Stack gap="sm">
        {data.attendees.map((each) => (
          <Stack key={each.id} gap="xs">
            <Cluster>
              <Text as="span" strong>
                {each.name}
              </Text>
              {each.came === null ? null : (
                <Tag tone={each.came ? 'success' : 'warning'}>
                  {t(each.came ? 'attendees.came' : 'attendees.didNotCome')}
                </Tag>
              )}
            </Cluster>
            <Text soft small>
              {each.organisationName || '–'}
            </Text>
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}

/** What each agreed to do, and what became of it. */
export function PromisesCard({ data, view }: Props) {
  const t = meetingTranslate(view.locale);
  return (
    <Card
      id="promises"
      title={t('promises.title')}
      actions={
        <LinkButton size="sm" variant="tertiary" icon="plus" href={promisesPath.to(idsOf(data))}>
          {t('promises.add')}
        </LinkButton>
      }
    >
      {data.promises.length === 0 ? (
        <Text soft>{t('promises.none')}</Text>
      ) : (
        <LinkList
          label={t('promises.title')}
          items={data.promises.map((each) => ({
            key: each.id,
            href: promisePath.to({ ...idsOf(data), promiseId: each.id }),
            title: each.what,
            meta: `${each.promisedBy} · ${t('promises.dueLine', { day: formatDate(view.locale, each.dueOn) })}`,
            end: isOverdue(each, view.today) ? (
              <Tag tone="warning">{t('promises.overdue')}</Tag>
            ) : (
              <Tag tone={promiseTones[each.status]}>{t(`promises.status.${each.status}`)}</Tag>
            ),
          }))}
        />
      )}
    </Card>
  );
}

/** The shared minutes with what was added to them; and one's own draft. */
export function MinutesCards({ data, view }: Props) {
  const t = meetingTranslate(view.locale);
  const shared = data.minutes.find(({ sharedAt }) => sharedAt !== null);
  const draft = data.minutes.find(({ sharedAt }) => sharedAt === null);
  if (shared !== undefined) return <SharedMinutes minutes={shared} data={data} view={view} />;
  return (
    <Card
      id="minutes"
      title={t('minutes.title')}
      actions={draft === undefined ? undefined : <Tag icon="lock">{t('minutes.draftTag')}</Tag>}
      footer={
        <LinkButton size="sm" icon="edit" href={minutesPath.to(idsOf(data))}>
          {t(draft === undefined ? 'minutes.write' : 'minutes.goOn')}
        </LinkButton>
      }
    >
      {draft === undefined ? <Text soft>{t('minutes.none')}</Text> : <MinutesText minutes={draft} view={view} />}
    </Card>
  );
}

function SharedMinutes({ minutes, data, view }: Props & { minutes: Minutes }) {
  const t = meetingTranslate(view.locale);
  return (
    <Card
      id="minutes"
      title={t('minutes.title')}
      actions={<Tag tone="success">{t('minutes.sharedTag')}</Tag>}
      footer={
        <LinkButton size="sm" icon="plus" href={addToMinutesPath.to(idsOf(data))}>
          {t('minutes.add')}
        </LinkButton>
      }
    >
      <Stack>
        <Text soft small>
          {t('minutes.sharedLine', {
            at: formatInstant(view.locale, minutes.sharedAt ?? minutes.writtenAt),
            name: minutes.authorName,
          })}
        </Text>
        <MinutesText minutes={minutes} view={view} />
        {minutes.additions.length > 0 ? (
          <EventList
            label={t('minutes.additions')}
            items={minutes.additions.map((each) => ({
              key: each.id,
              date: t('minutes.additionLine', { name: each.addedBy, at: formatInstant(view.locale, each.addedAt) }),
              title: t('minutes.additions'),
              body: <Paragraphs text={each.text} />,
              icon: 'plus',
            }))}
          />
        ) : null}
      </Stack>
    </Card>
  );
}

function MinutesText({ minutes: { texts, language }, view }: { minutes: Minutes; view: ViewContext }) {
  const t = meetingTranslate(view.locale);
  const name = language === null ? '' : languageName(view.locale, language);
  return (
    <Stack>
      <Paragraphs text={texts.text} />
      {texts.ownWords === '' ? null : (
        <DefinitionList
          items={[
            {
              term: t('minutes.ownWordsOf', { language: name }),
              value: <Paragraphs text={texts.ownWords} lang={language ?? undefined} />,
            },
            ...(texts.inSwedish === ''
              ? []
              : [{ term: t('minutes.inSwedish'), value: <Paragraphs text={texts.inSwedish} lang="sv" /> }]),
          ]}
        />
      )}
    </Stack>
  );
}
