import { applicationPath } from '#app/features/courses/domain/paths.ts';
import { placementPath, planPath } from '#app/features/enrolments/domain/paths.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import type { AgendaPoint } from '../../domain/meeting.ts';
import { meetingCoursePath, meetingStepPath, workplaceWordsPath } from '../../domain/paths.ts';
import type { WholeMeeting } from '../../server/get-meetings.ts';
import { meetingTranslate } from '../meeting-words.ts';

type Props = { data: WholeMeeting; view: ViewContext };

/** The placement a visit is to, and whom one meets there. */
export function PlacementCard({ data: { meeting, placement }, view: { locale } }: Props) {
  if (placement === undefined) return null;
  const t = meetingTranslate(locale);
  const { workplaceName, supervisorName, supervisorPhone, startsOn, endsOn } = placement;
  const href = placementPath.to({ enrolmentId: meeting.enrolmentId, placementId: placement.id });
  return (
    <Card
      id="placement"
      title={t('visit.placementTitle')}
      actions={
        meeting.status === 'held' ? (
          <LinkButton
            size="sm"
            icon="edit"
            href={workplaceWordsPath.to({ enrolmentId: meeting.enrolmentId, visitId: meeting.id })}
          >
            {t('visit.toWorkplace')}
          </LinkButton>
        ) : undefined
      }
    >
      <DefinitionList
        layout="grid"
        items={[
          { term: t('visit.workplace'), value: <Link href={href}>{workplaceName}</Link> },
          {
            term: t('visit.when'),
            value: t('visit.period', { from: formatDate(locale, startsOn), to: formatDate(locale, endsOn) }),
          },
          {
            term: t('visit.supervisor'),
            value: [supervisorName ?? t('visit.noSupervisor'), supervisorPhone].filter(Boolean).join(', '),
          },
        ]}
      />
    </Card>
  );
}

/** What a visit is prepared to go through, as questions to take one after the other. */
export function AgendaCard({ data: { meeting }, view: { locale } }: Props) {
  const t = meetingTranslate(locale);
  if (meeting.agenda.length === 0) return null;
  return (
    <Card id="agenda" title={t('visit.agendaTitle')}>
      <AgendaPoints points={meeting.agenda} locale={locale} />
    </Card>
  );
}

/** The points of an agenda, each with the questions that belong to it. */
export function AgendaPoints({ points, locale }: { points: readonly AgendaPoint[]; locale: Locale }) {
  const t = meetingTranslate(locale);
  return (
    <DefinitionList
      items={points.map((point) => ({ term: t(`visit.point.${point}`), value: t(`visit.question.${point}`) }))}
    />
  );
}

/** What guidance was about, and what it led to: steps and courses, kept where they belong. */
export function GuidanceCard({ data: { meeting, results }, view: { locale } }: Props) {
  const t = meetingTranslate(locale);
  const ids = { enrolmentId: meeting.enrolmentId, meetingId: meeting.id };
  const mayAdd = meeting.status === 'planned' || meeting.status === 'held';
  return (
    <Card id="guidance" title={t('guidance.title')}>
      <Stack>
        <Cluster>
          {meeting.themes.map((theme) => (
            <Tag key={theme} tone="info">
              {t(`guidance.theme.${theme}`)}
            </Tag>
          ))}
        </Cluster>
        {results.length === 0 ? (
          <Text soft>{t('guidance.none')}</Text>
        ) : (
          <LinkList
            label={t('guidance.title')}
            items={results.map(({ id, stepId, applicationId, what, dueOn }) => ({
              key: id,
              href:
                applicationId === null
                  ? planPath.to(ids)
                  : applicationPath.to({ enrolmentId: ids.enrolmentId, applicationId }),
              title: what,
              meta: [
                t(stepId === null ? 'guidance.course' : 'guidance.step'),
                dueOn === null ? '' : t('promises.dueLine', { day: formatDate(locale, dueOn) }),
              ]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        )}
        {mayAdd ? (
          <Cluster>
            <LinkButton size="sm" icon="plus" href={meetingStepPath.to(ids)}>
              {t('guidance.addStep')}
            </LinkButton>
            <LinkButton size="sm" icon="plus" href={meetingCoursePath.to(ids)}>
              {t('guidance.addCourse')}
            </LinkButton>
          </Cluster>
        ) : null}
      </Stack>
    </Card>
  );
}
