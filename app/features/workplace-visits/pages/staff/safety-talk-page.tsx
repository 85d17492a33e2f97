import { z } from 'zod';
import { placementPath } from '#app/features/enrolments/domain/paths.ts';
import { PlacementFrame } from '#app/features/placements/pages/parts.tsx';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { DateInput } from '#app/ui/date-input.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { safetyTalkPath } from '../../domain/paths.ts';
import { followByVisits } from '../../domain/permissions.ts';
import { pointStates, safetyPoints, safetyTalkForm } from '../../domain/safety-talk.ts';
import { getFollowUp, recordSafetyTalk } from '../../server/follow-up.ts';
import { formState, visitTranslate } from '../words.ts';

/** The talk about risks and safety at a workplace: each point done, not done or not relevant, with a line. */
export const safetyTalkPage = definePage({
  path: safetyTalkPath,
  permission: followByVisits,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), placementId: z.uuid() }),
  query: z.object({}),
  form: safetyTalkForm,
  load: async (ctx, { params }) => ({ ...(await getFollowUp(ctx, params)), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const kept = await recordSafetyTalk(ctx, params, form);
    return kept.ok ? ok(placementPath.to(params, { done: 'saved' })) : kept;
  },
  view: ({ head, placement, talk, id }, view) => {
    const { locale } = view;
    const t = visitTranslate(locale);
    const state = formState(view);
    const back = placementPath.to({ enrolmentId: head.id, placementId: placement.id });
    const saved = new Map(talk?.points.map((each) => [each.point, each]));
    return {
      title: t('safety.title'),
      islands: true,
      body: (
        <PlacementFrame head={head} view={view} of={placement} title={t('safety.title')} lead={t('safety.lead')}>
          <FormCard
            state={state}
            warnUnsaved
            hidden={{ id: state.textOf('id', id), number: String(talk?.number ?? 0) }}
            submit={t('save')}
            icon="save"
            cancel={{ href: back, label: t('cancel') }}
            labels={Object.fromEntries(safetyPoints.map((point) => [`state.${point}`, t(`safety.point.${point}`)]))}
          >
            <DateInput
              {...calendarProps(locale)}
              name="heldOn"
              label={t('safety.heldOn')}
              defaultValue={state.textOf('heldOn', talk?.heldOn ?? view.today)}
              error={state.errorOf('heldOn')}
              required
            />
            <TextInput
              name="present"
              label={t('safety.present')}
              hint={t('safety.presentHint')}
              maxLength={200}
              width="full"
              autoComplete="off"
              defaultValue={state.textOf('present', talk?.present ?? placement.supervisor?.name ?? '')}
              error={state.errorOf('present')}
              required
            />
            {safetyPoints.map((point) => (
              <div key={point}>
                <RadioGroup
                  name={`state.${point}`}
                  legend={t(`safety.point.${point}`)}
                  hint={t(`safety.about.${point}`)}
                  inline
                  options={pointStates.map((value) => ({ value, label: t(`safety.state.${value}`) }))}
                  defaultValue={state.textOf(`state.${point}`, saved.get(point)?.state)}
                  error={state.errorOf(`state.${point}`)}
                  required
                />
                <TextInput
                  name={`words.${point}`}
                  label={t('safety.words')}
                  optionalText={t('optional')}
                  maxLength={300}
                  width="full"
                  autoComplete="off"
                  defaultValue={state.textOf(`words.${point}`, saved.get(point)?.words)}
                  error={state.errorOf(`words.${point}`)}
                />
              </div>
            ))}
          </FormCard>
        </PlacementFrame>
      ),
    };
  },
});
