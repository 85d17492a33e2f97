import { contactPath, enrolmentDetailsPath, participantPath } from '#app/features/enrolments/domain/paths.ts';
import type { OtherEnrolment, ParticipantHead } from '#app/features/enrolments/public.ts';
import { enrolmentTexts } from '#app/features/enrolments/texts/index.ts';
import { personTexts } from '#app/features/enrolments/texts/person.ts';
import { languageName, speakerNames, statusTones } from '#app/features/enrolments/texts/words.ts';
import { openPeopleBehindFigures } from '#app/features/outcomes/domain/result-permissions.ts';
import type { Speaker } from '#app/features/people/domain/who-can-speak.ts';
import { comparePath } from '#app/features/reports/domain/paths.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { type Definition, DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { participantTexts } from './texts/index.ts';

/** Who is responsible, where, from when till when; and what helps in meeting her. */
export function EnrolmentCard({
  head,
  speakers,
  view: { locale, caller },
}: {
  head: ParticipantHead;
  /** Whom in the team she can talk to in her own language. */
  speakers: readonly Speaker[];
  view: ViewContext;
}) {
  const t = translate(participantTexts, locale);
  const e = translate(enrolmentTexts, locale);
  const { sites, tracks } = head.definition;
  const none = t('none');
  const p = translate(personTexts, locale);
  const interpreter = head.interpreter === null ? none : p(`needs.${head.interpreter}`);
  const enrolment: (Definition | false)[] = [
    { term: t('worker'), value: head.caseWorkerName ?? none },
    sites !== undefined && { term: t('site'), value: sites.find(({ key }) => key === head.siteKey)?.name ?? none },
    tracks !== undefined && { term: t('track'), value: tracks.find(({ key }) => key === head.trackKey)?.name ?? none },
    { term: t('referredOn'), value: formatDate(locale, head.referredOn) },
    head.startedOn !== null && { term: t('start'), value: formatDate(locale, head.startedOn) },
    head.plannedEndOn !== null &&
      head.endedOn === null && { term: t('plannedEnd'), value: formatDate(locale, head.plannedEndOn) },
    head.endedOn !== null && { term: t('lastDay'), value: formatDate(locale, head.endedOn) },
    head.exitReason !== null && { term: t('exitReason'), value: e(`exitReason.${head.exitReason}`) },
    head.exitTo !== null && { term: t('exitTo'), value: e(`exitTo.${head.exitTo}`) },
  ];
  const person: (Definition | false)[] = [
    head.nameInOwnScript !== null && {
      term: e('register.ownScript'),
      value: <span dir="auto">{head.nameInOwnScript}</span>,
    },
    head.calledName !== null && { term: p('nameKind.called'), value: <span dir="auto">{head.calledName}</span> },
    { term: t('language'), value: head.firstLanguage ? languageName(locale, head.firstLanguage) : none },
    { term: t('interpreter'), value: interpreter },
    speakers.length > 0 && { term: p('team.short'), value: speakerNames(locale, speakers) },
  ];
  const edit = (href: string) => (
    <LinkButton size="sm" variant="tertiary" icon="edit" href={href}>
      {t('edit')}
    </LinkButton>
  );
  return (
    <>
      <Card title={t('enrolment')} actions={edit(enrolmentDetailsPath.to({ enrolmentId: head.id }))}>
        <DefinitionList items={enrolment.filter((item) => item !== false)} />
        {head.startedOn !== null && may(caller, openPeopleBehindFigures) ? (
          <Link href={comparePath.to({ enrolmentId: head.id })}>{t('counts')}</Link>
        ) : null}
      </Card>
      <Card title={t('person')} actions={edit(contactPath.to({ enrolmentId: head.id }))}>
        <DefinitionList items={person.filter((item) => item !== false)} />
      </Card>
    </>
  );
}

/** Her other enrolments that one may see; nothing when there are none. */
export function OtherEnrolmentsCard({ others, locale }: { others: readonly OtherEnrolment[]; locale: Locale }) {
  const t = translate(participantTexts, locale);
  const e = translate(enrolmentTexts, locale);
  if (others.length === 0) return null;
  const items = others.map((other) => {
    const from = formatDate(locale, other.startedOn ?? other.referredOn);
    return {
      key: other.id,
      href: participantPath.to({ enrolmentId: other.id }),
      title: other.programmeName,
      meta: other.endedOn ? t('period', { from, to: formatDate(locale, other.endedOn) }) : t('ongoing', { from }),
      end: <Tag tone={statusTones[other.status]}>{e(`status.${other.status}`)}</Tag>,
    };
  });
  return (
    <Card title={t('other')}>
      <LinkList label={t('other')} items={items} />
    </Card>
  );
}
