import { z } from 'zod';
import { planPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Split } from '#app/ui/split.tsx';
import { Steps } from '#app/ui/steps.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { phasePath, trackPath } from '../../domain/paths.ts';
import { chooseTrack as mayChoose, movePhase as mayMove, readPlan } from '../../domain/permissions.ts';
import { phaseMoveForm, phaseNow, plannedSpells, realSpells, type Spell } from '../../domain/phases.ts';
import { trackForm } from '../../domain/tracks.ts';
import { chooseTrack, getWay, movePhase, type Way } from '../../server/way.ts';
import { phaseWords } from '../parts/phase-words.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { formState, planTranslate } from '../plan-words.ts';

const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;
const ofEnrolment = z.object({ enrolmentId: z.uuid() });

/** Which track the participant chooses, again and again, with the reasons kept. */
export const trackPage = definePage({
  path: trackPath,
  permission: readPlan,
  audit: read,
  submitPermission: mayChoose,
  submitAudit: write,
  params: ofEnrolment,
  query: z.object({}),
  form: trackForm,
  load: async (ctx, { params }) => ({ way: await getWay(ctx, params.enrolmentId), newChoiceId: newId() }),
  submit: async (ctx, { params, form }) => {
    const chosen = await chooseTrack(ctx, params.enrolmentId, form);
    return chosen.ok ? ok(planPath.to(params, { done: 'saved' })) : chosen;
  },
  view: ({ way, newChoiceId }, view) => {
    const { head, trackChoices } = way;
    const t = planTranslate(view.locale);
    const state = formState(view);
    const { tracks = [] } = head.definition;
    const title = t(head.trackKey === null ? 'way.track.choose' : 'way.track.change');
    const nameOf = (key: string | null) => tracks.find((track) => track.key === key)?.name ?? key ?? '–';
    return {
      title,
      islands: true,
      body: (
        <PlanFrame
          head={head}
          view={view}
          part="plan"
          isBelow
          title={title}
          lead={`${nameOf(head.trackKey)}. ${t('way.track.lead')}`}
        >
          <Split
            aside={
              <Card id="choices" title={t('way.track.history')}>
                {trackChoices.length === 0 ? (
                  <Text soft>{t(head.trackKey === null ? 'way.track.none' : 'way.track.atStart')}</Text>
                ) : (
                  <EventList
                    label={t('way.track.history')}
                    items={trackChoices.map(({ id, fromKey, toKey, chosenOn, reason, recordedBy }) => ({
                      key: id,
                      date: [formatDate(view.locale, chosenOn), recordedBy].filter(Boolean).join(', '),
                      title:
                        fromKey === null
                          ? t('way.track.first', { to: nameOf(toKey) })
                          : t('way.track.changed', { from: nameOf(fromKey), to: nameOf(toKey) }),
                      body: reason ?? undefined,
                    }))}
                  />
                )}
              </Card>
            }
          >
            <FormCard
              state={state}
              warnUnsaved
              hidden={{ id: newChoiceId, version: String(head.version) }}
              submit={t('way.track.save')}
              icon="save"
              cancel={{ href: planPath.to({ enrolmentId: head.id }), label: t('plan.cancel') }}
            >
              <RadioGroup
                name="trackKey"
                legend={t('way.track.which')}
                options={tracks.map(({ key, name, towards }) => ({
                  value: key,
                  label: name,
                  hint: towards.map((each) => t(`way.track.towards.${each}`)).join(', '),
                }))}
                defaultValue={state.textOf('trackKey', head.trackKey)}
                error={state.errorOf('trackKey')}
                required
              />
              <DateInput
                {...calendarProps(view.locale)}
                name="chosenOn"
                label={t('way.track.chosenOn')}
                max={view.today}
                defaultValue={state.textOf('chosenOn', view.today)}
                error={state.errorOf('chosenOn')}
                required
              />
              <TextArea
                name="reason"
                label={t('way.track.reason')}
                hint={t('way.track.reasonHint')}
                dir="auto"
                rows={3}
                maxLength={500}
                defaultValue={state.textOf('reason')}
                error={state.errorOf('reason')}
              />
            </FormCard>
          </Split>
        </PlanFrame>
      ),
    };
  },
});

/** Where in the programme's phases the participant is, planned and in reality, and moving to another one. */
export const phasePage = definePage({
  path: phasePath,
  permission: readPlan,
  audit: read,
  submitPermission: mayMove,
  submitAudit: write,
  params: ofEnrolment,
  query: z.object({}),
  form: phaseMoveForm,
  load: async (ctx, { params }) => ({ way: await getWay(ctx, params.enrolmentId), newMoveId: newId() }),
  submit: async (ctx, { params, form }) => {
    const moved = await movePhase(ctx, params.enrolmentId, form);
    return moved.ok ? ok(planPath.to(params, { done: 'saved' })) : moved;
  },
  view: ({ way, newMoveId }, view) => {
    const { head, phaseMoves } = way;
    const t = planTranslate(view.locale);
    const state = formState(view);
    const { phases = [] } = head.definition;
    const nameOf = (key: string) => phases.find((phase) => phase.key === key)?.name ?? key;
    const canMove = head.startedOn !== null && phases.length > 0;
    return {
      title: t('way.phase.title'),
      islands: true,
      body: (
        <PlanFrame
          head={head}
          view={view}
          part="plan"
          isBelow
          title={t('way.phase.title')}
          lead={canMove ? t('way.phase.lead') : t('problem.no-phases')}
        >
          {canMove ? (
            <>
              <PhaseWay way={way} view={view} />
              <Split
                aside={
                  phaseMoves.length === 0 ? null : (
                    <Card id="decisions" title={t('way.phase.decisions')}>
                      <EventList
                        label={t('way.phase.decisions')}
                        items={phaseMoves
                          .toReversed()
                          .map(({ id, phaseKey, startsOn, reason, recordedAt, recordedBy }) => ({
                            key: id,
                            date: `${formatDate(view.locale, dayOf(recordedAt))}, ${recordedBy}`,
                            title: t('way.phase.decision', {
                              phase: nameOf(phaseKey),
                              day: formatDate(view.locale, startsOn),
                            }),
                            body: reason,
                          }))}
                      />
                    </Card>
                  )
                }
              >
                <FormCard
                  title={t('way.phase.move')}
                  state={state}
                  warnUnsaved
                  hidden={{ id: newMoveId }}
                  submit={t('way.phase.save')}
                  icon="save"
                  cancel={{ href: planPath.to({ enrolmentId: head.id }), label: t('plan.cancel') }}
                >
                  <RadioGroup
                    name="phaseKey"
                    legend={t('way.phase.which')}
                    options={phases.map(({ key, name }) => ({ value: key, label: name }))}
                    defaultValue={state.textOf('phaseKey')}
                    error={state.errorOf('phaseKey')}
                    required
                  />
                  <DateInput
                    {...calendarProps(view.locale)}
                    name="startsOn"
                    label={t('way.phase.startsOn')}
                    defaultValue={state.textOf('startsOn', view.today)}
                    error={state.errorOf('startsOn')}
                    required
                  />
                  <TextArea
                    name="reason"
                    label={t('way.phase.reason')}
                    rows={3}
                    maxLength={500}
                    defaultValue={state.textOf('reason')}
                    error={state.errorOf('reason')}
                    required
                  />
                </FormCard>
              </Split>
            </>
          ) : null}
        </PlanFrame>
      ),
    };
  },
});

// The phases in order with where it stands, and the planned days beside the real ones.
function PhaseWay({ way: { head, phaseMoves }, view: { locale, today } }: { way: Way; view: ViewContext }) {
  const t = planTranslate(locale);
  if (head.startedOn === null) return null;
  const planned = plannedSpells(head.definition, head.startedOn);
  const real = realSpells(head.definition, head.startedOn, phaseMoves);
  const on = head.endedOn ?? today;
  const now = phaseNow(real, on);
  const period = (spell: Spell | undefined) =>
    spell === undefined
      ? '–'
      : spell.lastDay === undefined
        ? t('way.phase.open', { from: formatDate(locale, spell.firstDay) })
        : t('way.phase.until', { from: formatDate(locale, spell.firstDay), to: formatDate(locale, spell.lastDay) });
  return (
    <Card>
      <Steps
        label={t('way.phase.way')}
        stateLabels={{ done: t('way.phase.done'), current: t('way.phase.current'), todo: t('way.phase.todo') }}
        items={real.map((spell) => ({
          label: spell.phase.name,
          sub: now?.phase.key === spell.phase.key && spell.firstDay <= on ? phaseWords(now, locale) : period(spell),
          state: spell.lastDay !== undefined && spell.lastDay < on ? 'done' : spell.firstDay <= on ? 'current' : 'todo',
        }))}
      />
      <Table
        caption={t('way.phase.title')}
        captionHidden
        rows={real}
        rowKey={({ phase, firstDay }) => phase.key + firstDay}
        columns={[
          { key: 'phase', header: t('way.phase.title'), rowHeader: true, cell: ({ phase }) => phase.name },
          {
            key: 'planned',
            header: t('way.phase.planned'),
            cell: ({ phase }) => period(planned.find((each) => each.phase.key === phase.key)),
          },
          { key: 'real', header: t('way.phase.real'), cell: period },
        ]}
      />
    </Card>
  );
}
