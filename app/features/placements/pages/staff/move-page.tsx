import { z } from 'zod';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { ok } from '#app/shared/result.ts';
import { DateInput } from '#app/ui/date-input.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { moveForm } from '../../domain/forms-sent.ts';
import { movePlacementPath, placementPath } from '../../domain/paths.ts';
import { handlePlacements } from '../../domain/permissions.ts';
import { moveReasons, moveTable, placementMoves } from '../../domain/status.ts';
import { getPlacement } from '../../server/get-placements.ts';
import { movePlacement } from '../../server/move-placement.ts';
import { PlacementFrame } from '../parts/placement-frame.tsx';
import { formState, placementTranslate, whereWords } from '../words.ts';

const dayLabels = {
  begin: 'firstDay',
  resume: 'firstDay',
  interrupt: 'lastDay',
  complete: 'lastDay',
  cancel: 'day',
} as const;

/** What happened with a placement, with its day and reason. */
export const movePlacementPage = definePage({
  path: movePlacementPath,
  permission: handlePlacements,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), placementId: z.uuid(), placementMove: z.enum(placementMoves) }),
  query: z.object({}),
  form: moveForm,
  load: async (ctx, { params }) => ({ file: await getPlacement(ctx, params), move: params.placementMove }),
  submit: async (ctx, { params, form }) => {
    const moved = await movePlacement(ctx, params, params.placementMove, form);
    return moved.ok ? ok(placementPath.to(params, { done: 'saved' })) : moved;
  },
  view: ({ file: { head, placement }, move }, view) => {
    const { locale } = view;
    const t = placementTranslate(locale);
    const state = formState(forgetIfStale(view));
    const { needsReason } = moveTable[move];
    return {
      title: t(`move.${move}`),
      islands: true,
      body: (
        <PlacementFrame
          head={head}
          view={view}
          title={t(`move.${move}`)}
          lead={`${whereWords(placement)}. ${t(`move.${move}Lead`)}`}
          of={placement}
        >
          <FormCard
            state={formState(view)}
            hidden={{ version: String(placement.version) }}
            submit={t('save')}
            icon="save"
            cancel={{ href: placementPath.to({ enrolmentId: head.id, placementId: placement.id }), label: t('cancel') }}
          >
            <DateInput
              {...calendarProps(locale)}
              name="onDay"
              label={t(`move.${dayLabels[move]}`)}
              defaultValue={state.textOf(
                'onDay',
                move === 'begin' && placement.startsOn < view.today ? placement.startsOn : view.today,
              )}
              error={state.errorOf('onDay')}
              required
            />
            {needsReason || move === 'complete' ? (
              <RadioGroup
                name="reason"
                legend={t('move.reason')}
                options={moveReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
                defaultValue={state.textOf('reason')}
                error={state.errorOf('reason')}
                required={needsReason}
              />
            ) : null}
            <TextArea
              name="words"
              label={t('move.words')}
              optionalText={t('optional')}
              rows={2}
              maxLength={500}
              defaultValue={state.textOf('words')}
              error={state.errorOf('words')}
            />
          </FormCard>
        </PlacementFrame>
      ),
    };
  },
});
