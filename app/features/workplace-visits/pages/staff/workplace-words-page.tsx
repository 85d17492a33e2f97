import { z } from 'zod';
import { meetingPath } from '#app/features/meetings/domain/paths.ts';
import { PlacementFrame } from '#app/features/placements/pages/parts.tsx';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { workplaceWordsForm } from '../../domain/adaptation.ts';
import { workplaceWordsPath } from '../../domain/paths.ts';
import { followByVisits } from '../../domain/permissions.ts';
import { getVisit, tellWorkplace } from '../../server/follow-up.ts';
import { formState, visitTranslate } from '../words.ts';

/** What the workplace is told after a visit: it stands on the supervisor's page and on hers. */
export const workplaceWordsPage = definePage({
  path: workplaceWordsPath,
  permission: followByVisits,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), visitId: z.uuid() }),
  query: z.object({}),
  form: workplaceWordsForm,
  load: async (ctx, { params }) => ({ ...(await getVisit(ctx, params)), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const told = await tellWorkplace(ctx, params, form);
    const { enrolmentId, visitId: meetingId } = params;
    return told.ok ? ok(meetingPath.to({ enrolmentId, meetingId }, { done: 'saved' })) : told;
  },
  view: ({ followUp: { head, placement }, visit, id }, view) => {
    const t = visitTranslate(view.locale);
    const state = formState(view);
    const back = meetingPath.to({ enrolmentId: head.id, meetingId: visit.id });
    return {
      title: t('tell.title'),
      body: (
        <PlacementFrame
          head={head}
          view={view}
          of={placement}
          title={t('tell.title')}
          lead={t('tell.lead', { day: formatDate(view.locale, visit.meetsOn) })}
        >
          <FormCard
            state={state}
            warnUnsaved
            hidden={{ id: state.textOf('id', id), number: String(visit.number) }}
            submit={t('save')}
            icon="save"
            cancel={{ href: back, label: t('cancel') }}
          >
            <TextArea
              name="words"
              label={t('tell.words')}
              hint={t(head.restricted ? 'tell.hintProtected' : 'tell.hint')}
              rows={5}
              maxLength={1000}
              defaultValue={state.textOf('words', visit.words)}
              error={state.errorOf('words')}
            />
          </FormCard>
        </PlacementFrame>
      ),
    };
  },
});
