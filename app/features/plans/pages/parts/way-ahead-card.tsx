import { goalPath, planPath } from '#app/features/enrolments/domain/paths.ts';
import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { Card } from '#app/ui/card.tsx';
import { type Definition, DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { phasePath, stepPath } from '../../domain/paths.ts';
import { phaseNow, realSpells } from '../../domain/phases.ts';
import type { WayAhead } from '../../server/way-ahead.ts';
import { planTranslate, whenDue, whoDoes } from '../plan-words.ts';
import { Words } from './goal-version.tsx';
import { phaseWords } from './phase-words.ts';

type Props = {
  head: ParticipantHead;
  ahead: WayAhead;
  /** What other features say of what is next. */
  more?: readonly Definition[];
  view: ViewContext;
};

/** Where she is going and what comes next: goal, the nearest step, the phase. For the participant's own page. */
export function WayAheadCard({ head, ahead: { goal, step, phaseMoves }, more = [], view: { locale, today } }: Props) {
  const t = planTranslate(locale);
  const of = { enrolmentId: head.id };
  const { phases = [] } = head.definition;
  const spells = head.startedOn === null ? [] : realSpells(head.definition, head.startedOn, phaseMoves);
  const now = phaseNow(spells, head.endedOn ?? today);
  const isLate = step?.dueOn != null && step.dueOn < today;
  return (
    <Card id="way-ahead" title={t('plan.ahead.title')}>
      <DefinitionList
        items={[
          {
            term: t('goal.title'),
            value:
              goal === null || goal.tomorrow === '' ? (
                <a href={goalPath.to(of)}>{t(goal === null ? 'plan.goalNone' : 'plan.goalOpen')}</a>
              ) : (
                <Stack gap="xs">
                  <Words text={goal.tomorrow} language={goal.language} />
                  {goal.swedish ? <Words text={goal.swedish} language="sv" /> : null}
                  <a href={goalPath.to(of)}>{t('plan.goalOpen')}</a>
                </Stack>
              ),
          },
          {
            term: t('plan.ahead.next'),
            value:
              step === null ? (
                <a href={planPath.to(of)}>{t('plan.ahead.noStep')}</a>
              ) : (
                <Stack gap="xs">
                  <a href={stepPath.to({ ...of, stepId: step.id })}>{step.what}</a>
                  {step.ownLanguage === null ? null : (
                    <Text lang={step.ownLanguage} dir="auto">
                      {step.ownWords}
                    </Text>
                  )}
                  <Text soft small>
                    {whoDoes(step, locale)} · {whenDue(step, locale)}{' '}
                    {isLate ? <Tag tone="warning">{t('plan.ahead.late')}</Tag> : null}
                  </Text>
                </Stack>
              ),
          },
          ...more,
          ...(phases.length === 0 || head.startedOn === null
            ? []
            : [{ term: t('way.phase.title'), value: <a href={phasePath.to(of)}>{phaseWords(now, locale)}</a> }]),
        ]}
      />
    </Card>
  );
}
