import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { agreePath, exemptPath, phasePath, reviewPath, trackPath } from '../../domain/paths.ts';
import { phaseNow, realSpells } from '../../domain/phases.ts';
import { USUAL_WEEKS_BETWEEN_REVIEWS } from '../../domain/reviews.ts';
import { agreementOn, openStates } from '../../domain/steps.ts';
import type { Plan } from '../../server/plans.ts';
import type { Way } from '../../server/way.ts';
import { planTranslate } from '../plan-words.ts';
import { phaseWords } from './phase-words.ts';

type Props = { plan: Plan; view: ViewContext };

/** When the plan is to be looked at again, by which rule, and what puts it off. */
export function ReviewCard({ plan: { head, reviews, exemptions, next }, view: { locale } }: Props) {
  const t = planTranslate(locale);
  const of = { enrolmentId: head.id };
  const weeks = head.definition.weeksBetweenPlanReviews ?? USUAL_WEEKS_BETWEEN_REVIEWS;
  const exemption = exemptions.find(({ endedAt }) => endedAt === null);
  const last = reviews[0];
  return (
    <Card id="reviews" title={t('plan.reviews.title')}>
      <Stack>
        {next === undefined ? (
          <Text soft>{t('plan.reviews.notNow')}</Text>
        ) : next.isDue ? (
          <Alert tone="warning">{t('plan.reviews.due', { day: formatDate(locale, next.dueOn) })}</Alert>
        ) : (
          <Text>{t('plan.reviews.next', { day: formatDate(locale, next.dueOn) })}</Text>
        )}
        {next?.isPutOff && exemption !== undefined ? (
          <Text soft small>
            {t('plan.reviews.exemptLine', {
              day: formatDate(locale, exemption.lastsThrough),
              reason: t(`plan.reviews.reasons.${exemption.reason}`),
            })}
          </Text>
        ) : null}
        {last === undefined ? null : (
          <EventList
            label={t('plan.reviews.title')}
            items={[
              {
                key: last.id,
                date: `${formatDate(locale, last.heldOn)}, ${last.recordedBy}`,
                title: t('plan.reviews.item'),
                body: last.changes || last.works,
              },
            ]}
          />
        )}
        <Text soft small>
          {t('plan.reviews.rule', { count: weeks })}
        </Text>
        <LinkButton icon="refresh" href={reviewPath.to(of)}>
          {t('plan.review')}
        </LinkButton>
        <LinkButton variant="tertiary" href={exemptPath.to(of)}>
          {t('plan.reviews.exempt')}
        </LinkButton>
      </Stack>
    </Card>
  );
}

/** Who wrote and who agreed: when the participant said yes, in which way, and what has changed since. */
export function AgreementCard({ plan: { head, steps, agreements }, view: { locale } }: Props) {
  const t = planTranslate(locale);
  const since = steps.filter((step) => openStates.includes(step.state) && agreementOn(step, agreements) === undefined);
  return (
    <Card id="agreement" title={t('plan.agreement.title')}>
      <Stack>
        {agreements.length === 0 ? (
          <Text soft>{t('plan.agreement.none')}</Text>
        ) : (
          <EventList
            label={t('plan.agreement.title')}
            items={agreements.slice(0, 3).map((each) => ({
              key: each.id,
              date: formatDate(locale, each.agreedOn),
              title: t('plan.agreement.how', { how: t(`plan.how.${each.agreedHow}`) }),
              body: [
                t('plan.agreement.steps', { count: each.steps.length }),
                t('plan.agreement.byLine', { name: each.recordedBy }),
                each.note,
              ]
                .filter(Boolean)
                .join('. '),
              icon: 'check' as const,
            }))}
          />
        )}
        {agreements.length > 0 && since.length > 0 ? (
          <Text small>{t('plan.agreement.since', { count: since.length })}</Text>
        ) : null}
        {steps.length === 0 ? null : (
          <LinkButton icon="check" href={agreePath.to({ enrolmentId: head.id })}>
            {t('plan.agree')}
          </LinkButton>
        )}
      </Stack>
    </Card>
  );
}

/** Which track was chosen and which phase it is, where the programme has any. */
export function WayCard({ way: { head, phaseMoves }, view: { locale, today } }: { way: Way; view: ViewContext }) {
  const t = planTranslate(locale);
  const { tracks = [], phases = [] } = head.definition;
  if (tracks.length === 0 && phases.length === 0) return null;
  const of = { enrolmentId: head.id };
  const spells = head.startedOn === null ? [] : realSpells(head.definition, head.startedOn, phaseMoves);
  const now = phaseNow(spells, head.endedOn ?? today);
  const inPhase = head.startedOn === null ? t('way.phase.notStarted') : phaseWords(now, locale);
  const items = [
    ...(phases.length === 0 ? [] : [{ term: t('way.phase.title'), value: <a href={phasePath.to(of)}>{inPhase}</a> }]),
    ...(tracks.length === 0
      ? []
      : [
          {
            term: t('way.track.title'),
            value: (
              <a href={trackPath.to(of)}>
                {tracks.find(({ key }) => key === head.trackKey)?.name ?? t('way.track.none')}
              </a>
            ),
          },
        ]),
  ];
  return (
    <Card id="way">
      <DefinitionList items={items} />
    </Card>
  );
}
