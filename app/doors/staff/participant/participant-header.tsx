import { askPath } from '#app/features/duplicates/domain/paths.ts';
import { askAboutDuplicates } from '#app/features/duplicates/domain/permissions.ts';
import { duplicateTexts } from '#app/features/duplicates/public.ts';
import { type MoveName, moves, movesFrom } from '#app/features/enrolments/domain/moves.ts';
import {
  enrolmentDetailsPath,
  exitPath,
  movePath,
  newParticipantPath,
  participantsPath,
} from '#app/features/enrolments/domain/paths.ts';
import { editEnrolment } from '#app/features/enrolments/domain/permissions.ts';
import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import { enrolmentTexts } from '#app/features/enrolments/texts/index.ts';
import { statusTones } from '#app/features/enrolments/texts/words.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { phaseOn } from '#app/features/programmes/domain/phase-of-person.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Avatar } from '#app/ui/avatar.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { participantTexts } from './texts/index.ts';

type Props = {
  person: { givenName: string; familyName: string };
  locale: Locale;
  lead?: string;
  head?: ParticipantHead;
  view?: ViewContext;
};

/** Name and state; with `head`, also where she is in the programme and what can be done now. */
export function ParticipantHeader({ person, locale, lead, head, view }: Props) {
  const e = translate(enrolmentTexts, locale);
  const t = translate(participantTexts, locale);
  const name = fullName(person);
  return (
    <PageHeader
      mark={<Avatar name={name} size="lg" />}
      kicker={
        <Breadcrumbs label={e('page.breadcrumbs')} items={[{ href: participantsPath.to(), label: e('list.title') }]} />
      }
      title={name}
      lead={head && view ? t('lead', { programme: head.programmeName, where: whereabouts(head, view) }) : lead}
      tags={
        head ? (
          <>
            <Tag tone={statusTones[head.status]}>{e(`status.${head.status}`)}</Tag>
            {head.restricted ? (
              <Tag tone="warning" icon="shield">
                {t('protected')}
              </Tag>
            ) : null}
          </>
        ) : undefined
      }
      actions={head && view ? <Actions head={head} view={view} /> : undefined}
    />
  );
}

function whereabouts(head: ParticipantHead, { locale, today }: ViewContext): string {
  const t = translate(participantTexts, locale);
  if (head.startedOn === null) return t('notStarted');
  if (head.endedOn !== null) return t('endedOn', { day: formatDate(locale, head.endedOn) });
  const place = phaseOn(head.definition, head.startedOn, today);
  if (place === undefined) return t('startedOn', { day: formatDate(locale, head.startedOn) });
  return place.phase
    ? t('weekPhase', { week: String(place.week), phase: place.phase.name })
    : t('week', { week: String(place.week) });
}

// What usually comes next stands in the open, the rest in a menu.
const inTheOpen: readonly MoveName[] = ['accept', 'start', 'resume', 'end', 're-enter'];
const likeliest: readonly MoveName[] = ['accept', 'start', 'resume'];

function Actions({ head, view }: { head: ParticipantHead; view: ViewContext }) {
  const e = translate(enrolmentTexts, view.locale);
  const allowed = movesFrom(head.status).filter((move) => may(view.caller, moves[move].permission));
  const open = allowed.filter((move) => inTheOpen.includes(move));
  const rest = allowed
    .filter((move) => !inTheOpen.includes(move))
    .map((move) => ({ href: addressOf(move, head), label: e(`move.${move}.action`) }));
  if (may(view.caller, editEnrolment))
    rest.unshift({ href: enrolmentDetailsPath.to({ enrolmentId: head.id }), label: e('details.title') });
  if (may(view.caller, askAboutDuplicates) && !head.restricted)
    rest.push({
      href: askPath.to({ personId: head.personId }),
      label: translate(duplicateTexts, view.locale)('ask.menu'),
    });
  return (
    <Cluster>
      {open.map((move) => (
        <LinkButton
          key={move}
          variant={likeliest.includes(move) ? 'primary' : 'secondary'}
          href={addressOf(move, head)}
        >
          {e(`move.${move}.action`)}
        </LinkButton>
      ))}
      {rest.length > 0 ? <Menu label={e('page.more')} items={rest} /> : null}
    </Cluster>
  );
}

function addressOf(move: MoveName, head: ParticipantHead): string {
  if (move === 'end') return exitPath.to({ enrolmentId: head.id });
  if (move === 're-enter') return newParticipantPath.to({}, { programme: head.programmeId, person: head.personId });
  return movePath.to({ enrolmentId: head.id, move });
}
