import { meetingPath, newMeetingPath } from '#app/features/meetings/domain/paths.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { standingOfAdaptation } from '../../domain/adaptation.ts';
import { adaptationsPath, safetyTalkPath } from '../../domain/paths.ts';
import { standingOf } from '../../domain/safety-talk.ts';
import type { FollowUp } from '../../server/follow-up.ts';
import { standingTones, visitTranslate } from '../words.ts';

type Props = {
  followUp: FollowUp;
  of: { enrolmentId: string; placementId: string };
  view: Pick<ViewContext, 'locale' | 'today'>;
};

/** How a placement is followed up: visits, the talk about safety, adaptations. */
export function FollowUpCards(props: Props) {
  return (
    <>
      <VisitsCard {...props} />
      <SafetyCard {...props} />
      <AdaptationsCard {...props} />
    </>
  );
}

function VisitsCard({ followUp: { visits }, of, view: { locale, today } }: Props) {
  const t = visitTranslate(locale);
  const plan = newMeetingPath.to(
    { enrolmentId: of.enrolmentId },
    { kind: 'workplace-visit', placementId: of.placementId },
  );
  const tones = { planned: 'info', held: 'success', 'not-held': 'warning', moved: 'neutral' } as const;
  return (
    <Card
      id="visits"
      title={t('visits.title')}
      actions={
        <LinkButton size="sm" icon="plus" href={plan}>
          {t('visits.plan')}
        </LinkButton>
      }
    >
      {visits.length === 0 ? (
        <Text soft>{t('visits.none')}</Text>
      ) : (
        <LinkList
          label={t('visits.title')}
          items={visits.map(({ id, meetsOn, form, status, hostName, words }) => ({
            key: id,
            href: meetingPath.to({ enrolmentId: of.enrolmentId, meetingId: id }),
            title: formatDate(locale, meetsOn),
            meta: [t(`visits.form.${form}`), hostName, words === '' ? '' : t('visits.told')]
              .filter(Boolean)
              .join(' · '),
            end: (
              <Tag tone={tones[status]}>
                {status === 'planned' && meetsOn < today ? t('visits.unsettled') : t(`visits.status.${status}`)}
              </Tag>
            ),
          }))}
        />
      )}
    </Card>
  );
}

function SafetyCard({ followUp: { talk }, of, view: { locale } }: Props) {
  const t = visitTranslate(locale);
  const standing = standingOf(talk);
  const left = talk?.points.filter(({ state }) => state === 'not-done') ?? [];
  const tones = { none: 'warning', left: 'warning', whole: 'success' } as const;
  return (
    <Card
      id="safety"
      title={t('safety.title')}
      actions={
        <LinkButton size="sm" icon={talk === undefined ? 'plus' : 'edit'} href={safetyTalkPath.to(of)}>
          {t(talk === undefined ? 'safety.begin' : 'safety.open')}
        </LinkButton>
      }
    >
      <Stack gap="sm">
        <Cluster>
          <Tag tone={tones[standing]}>{t(`safety.standing.${standing}`)}</Tag>
          {talk === undefined ? null : (
            <Text as="span" soft>
              {t('safety.held', { day: formatDate(locale, talk.heldOn), present: talk.present })}
            </Text>
          )}
        </Cluster>
        {left.length === 0 ? null : (
          <Text>{t('safety.left', { points: left.map(({ point }) => t(`safety.point.${point}`)).join(', ') })}</Text>
        )}
      </Stack>
    </Card>
  );
}

function AdaptationsCard({ followUp, of, view: { locale } }: Props) {
  const t = visitTranslate(locale);
  const current = followUp.adaptations.filter(({ endedAt }) => endedAt === null);
  return (
    <Card
      id="adaptations"
      title={t('adaptations.title')}
      actions={
        <LinkButton size="sm" icon="edit" href={adaptationsPath.to(of)}>
          {t('adaptations.open')}
        </LinkButton>
      }
    >
      {current.length === 0 ? <Text soft>{t('adaptations.none')}</Text> : null}
      <Stack gap="sm">
        {current.map((each) => {
          const standing = standingOfAdaptation(each);
          return (
            <Cluster key={each.id}>
              <Text as="span">{each.words}</Text>
              <Tag tone={standingTones[standing]}>{t(`adaptations.standing.${standing}`)}</Tag>
            </Cluster>
          );
        })}
      </Stack>
    </Card>
  );
}
