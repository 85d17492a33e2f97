import { z } from 'zod';
import { defineAction, definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { termsForm } from '../../domain/forms-sent.ts';
import { newTermsPath, placementPath, withdrawTermsPath } from '../../domain/paths.ts';
import { handlePlacements } from '../../domain/permissions.ts';
import { getPlacement } from '../../server/get-placements.ts';
import { proposeTerms, withdrawTerms } from '../../server/propose-placement.ts';
import { PlacementFrame } from '../parts/placement-frame.tsx';
import { TermsFields } from '../parts/terms-fields.tsx';
import { formState, placementTranslate, whereWords } from '../words.ts';

const ofPlacement = z.object({ enrolmentId: z.uuid(), placementId: z.uuid() });
const write = { action: 'write', category: 'participation' } as const;

/** A change or an extension of what is agreed, as a proposal. */
export const newTermsPage = definePage({
  path: newTermsPath,
  permission: handlePlacements,
  audit: { action: 'read', category: 'participation' },
  submitAudit: write,
  params: ofPlacement,
  query: z.object({}),
  form: termsForm,
  load: async (ctx, { params }) => ({ ...(await getPlacement(ctx, params)), newTermsId: newId() }),
  submit: async (ctx, { params, form }) => {
    const proposed = await proposeTerms(ctx, params, form);
    return proposed.ok ? ok(placementPath.to(params, { done: 'saved' })) : proposed;
  },
  view: ({ head, placement, terms, newTermsId }, view) => {
    const t = placementTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('terms.changeTitle'),
      islands: true,
      body: (
        <PlacementFrame
          head={head}
          view={view}
          title={t('terms.changeTitle')}
          lead={`${whereWords(placement)}. ${t('terms.changeLead')}`}
          of={placement}
        >
          <FormCard
            state={state}
            hidden={{ id: state.textOf('id', newTermsId) }}
            warnUnsaved
            submit={t('propose.submit')}
            icon="save"
            cancel={{ href: placementPath.to({ enrolmentId: head.id, placementId: placement.id }), label: t('cancel') }}
          >
            <TextArea
              name="reason"
              label={t('terms.why')}
              rows={2}
              maxLength={300}
              defaultValue={state.textOf('reason')}
              error={state.errorOf('reason')}
            />
            <TermsFields view={view} state={state} saved={terms[0]} />
          </FormCard>
        </PlacementFrame>
      ),
    };
  },
});

export const withdrawTermsAction = defineAction({
  path: withdrawTermsPath,
  permission: handlePlacements,
  audit: write,
  params: ofPlacement.extend({ termsId: z.uuid() }),
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params }) => {
    const withdrawn = await withdrawTerms(ctx, params);
    return withdrawn.ok ? ok(placementPath.to(params, { done: 'saved' })) : withdrawn;
  },
  backTo: (params) => placementPath.to(params),
});
