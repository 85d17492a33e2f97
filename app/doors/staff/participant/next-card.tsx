import { enrolmentDetailsPath } from '#app/features/enrolments/domain/paths.ts';
import { isOpen } from '#app/features/enrolments/domain/status.ts';
import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import type { FactPoint } from '#app/features/history/domain/facts.ts';
import type { MissingFact } from '#app/features/history/domain/missing-facts.ts';
import { exitFactsPath, historyPath, interviewPath } from '#app/features/history/domain/paths.ts';
import { stateOfFollowUp } from '#app/features/outcomes/domain/follow-ups.ts';
import { followUpPath } from '#app/features/outcomes/domain/paths.ts';
import type { FollowUpOf } from '#app/features/outcomes/public.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { LinkList, type LinkListItem } from '#app/ui/link-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { participantTexts } from './texts/index.ts';

const pageOf = { entry: interviewPath, exit: exitFactsPath, 'follow-up': historyPath } satisfies Record<
  FactPoint,
  unknown
>;

type OwnFollowUp = Pick<FollowUpOf, 'id' | 'asksAboutOn' | 'dueOn' | 'doneOn'>;
type Props = {
  head: ParticipantHead;
  missing: readonly MissingFact[];
  /** How many of the person's own, such as her birth date, are still to be asked; the interview at the start asks for them. */
  missingOwn: number;
  followUps: readonly OwnFollowUp[];
  view: ViewContext;
};

/** What has to be asked or decided next about her, each with the page where it is done. */
export function NextCard({ head, missing, missingOwn, followUps, view }: Props) {
  const t = translate(participantTexts, view.locale);
  const enrolmentId = head.id;
  const factsAt = Map.groupBy(missing, ({ point }) => point);
  if (missingOwn > 0 && !factsAt.has('entry')) factsAt.set('entry', []);
  const items: LinkListItem[] = [...factsAt].map(([point, facts]) => {
    const isLate = facts.some(({ state }) => state === 'overdue');
    const [first] = facts;
    return {
      key: point,
      href: pageOf[point].to({ enrolmentId }),
      title: t(`missing.${point}`, { count: facts.length + (point === 'entry' ? missingOwn : 0) }),
      meta: first && t('missing.due', { day: formatDate(view.locale, first.dueOn) }),
      end: isLate ? <Tag tone="warning">{t('missing.overdue')}</Tag> : undefined,
    };
  });
  for (const followUp of head.status === 'ended' ? followUps : []) {
    const state = stateOfFollowUp(followUp, view.today);
    if (state !== 'due' && state !== 'overdue') continue;
    items.push({
      key: followUp.id,
      href: followUpPath.to({ followUpId: followUp.id }),
      title: t('missing.followUp', { day: formatDate(view.locale, followUp.asksAboutOn) }),
      meta: t('missing.due', { day: formatDate(view.locale, followUp.dueOn) }),
      end: state === 'overdue' ? <Tag tone="warning">{t('missing.overdue')}</Tag> : undefined,
    });
  }
  const details = enrolmentDetailsPath.to({ enrolmentId });
  if (isOpen(head.status) && head.caseWorkerId === null)
    items.push({ key: 'worker', href: details, title: t('missing.worker') });
  if (isOpen(head.status) && head.plannedEndOn !== null && head.plannedEndOn < view.today)
    items.push({
      key: 'planned-end',
      href: details,
      title: t('missing.plannedEnd'),
      meta: formatDate(view.locale, head.plannedEndOn),
      end: <Tag tone="warning">{t('missing.overdue')}</Tag>,
    });
  return (
    <Card title={t('next')} tone={items.length > 0 ? 'warm' : 'plain'}>
      {items.length > 0 ? <LinkList label={t('next')} items={items} /> : <Text soft>{t('nothingMissing')}</Text>}
    </Card>
  );
}
