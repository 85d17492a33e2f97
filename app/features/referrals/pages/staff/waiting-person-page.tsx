import { z } from 'zod';
import { movePath, participantPath } from '#app/features/enrolments/domain/paths.ts';
import { enrolmentTexts } from '#app/features/enrolments/public.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { answerOfferPath, offerPlacePath, setPriorityPath, waitingPersonPath } from '../../domain/paths.ts';
import { readWaitingList } from '../../domain/permissions.ts';
import { getWaitingPerson, type WaitingPerson } from '../../server/waiting-list.ts';
import { referralTexts } from '../../texts/index.ts';
import { WaitingHistory } from '../parts/waiting-history.tsx';
import { WaitingTrail } from '../parts/waiting-trail.tsx';

/** Somebody's way through the waiting list, and what can be done next. */
export const waitingPersonPage = definePage({
  path: waitingPersonPath,
  permission: readWaitingList,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getWaitingPerson(ctx, params.enrolmentId),
  view: (person, view) => {
    const { locale } = view;
    const t = translate(referralTexts, locale);
    const { head, position, definition, priorityKey } = person;
    const title = t('person.title', { name: fullName(head) });
    const crumbs = <WaitingTrail at={head} locale={locale} />;
    const group = definition.admission?.priorityGroups?.find(({ key }) => key === priorityKey);
    const lead =
      position === undefined
        ? t('person.notWaiting', {
            status: translate(enrolmentTexts, locale)(`status.${head.status}`).toLocaleLowerCase(locale),
          })
        : t('person.place', { position: String(position), programme: head.programmeName });
    return {
      title: t('waiting.title', { programme: head.programmeName }),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={crumbs}
            title={title}
            lead={lead}
            tags={group ? <Tag tone="accent">{group.name}</Tag> : undefined}
            actions={<Choices person={person} view={view} />}
          />
          <Card title={t('person.history')}>
            <WaitingHistory person={person} locale={locale} />
          </Card>
        </Stack>
      ),
    };
  },
});

function Choices({ person, view }: { person: WaitingPerson; view: ViewContext }) {
  const t = translate(referralTexts, view.locale);
  const { head, definition, offers } = person;
  const enrolmentId = head.id;
  const open = offers.find(({ answer }) => answer === null);
  const isWaiting = head.status === 'waiting';
  return (
    <Cluster gap="sm">
      {open ? (
        <LinkButton variant="primary" href={answerOfferPath.to({ offerId: open.id })}>
          {t('person.answer')}
        </LinkButton>
      ) : null}
      {isWaiting && !open ? (
        <>
          <LinkButton variant="primary" href={offerPlacePath.to({ enrolmentId })}>
            {t('person.offer')}
          </LinkButton>
          <LinkButton href={movePath.to({ enrolmentId, move: 'accept' })}>{t('person.accept')}</LinkButton>
        </>
      ) : null}
      {isWaiting && definition.admission?.order === 'priority-then-date' ? (
        <LinkButton href={setPriorityPath.to({ enrolmentId })}>{t('person.priority')}</LinkButton>
      ) : null}
      {isWaiting ? (
        <LinkButton variant="tertiary" href={movePath.to({ enrolmentId, move: 'withdraw' })}>
          {t('person.withdraw')}
        </LinkButton>
      ) : null}
      {head.status === 'accepted' ? (
        <>
          <LinkButton href={movePath.to({ enrolmentId, move: 'put-on-waiting-list' })}>
            {t('person.backOnList')}
          </LinkButton>
          <LinkButton href={movePath.to({ enrolmentId, move: 'never-start' })}>{t('person.neverStart')}</LinkButton>
        </>
      ) : null}
      <LinkButton variant="tertiary" href={participantPath.to({ enrolmentId })}>
        {t('person.toParticipant')}
      </LinkButton>
    </Cluster>
  );
}
