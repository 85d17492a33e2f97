import { z } from 'zod';
import { listDocuments } from '#app/features/documents/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePage } from '#app/platform/http/page.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { answerForm } from '../../domain/forms-sent.ts';
import { answerPlacementPath, placementPath } from '../../domain/paths.ts';
import { handlePlacements } from '../../domain/permissions.ts';
import { parties, sayings } from '../../domain/terms.ts';
import { answerPlacement } from '../../server/answer-placement.ts';
import { getPlacement, openTerms } from '../../server/get-placements.ts';
import { PlacementFrame } from '../parts/placement-frame.tsx';
import { formState, periodWords, placementTranslate } from '../words.ts';

/** Staff write down what a party said in the room, by telephone or on paper. */
export const answerPlacementPage = definePage({
  path: answerPlacementPath,
  permission: handlePlacements,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), placementId: z.uuid() }),
  query: z.object({}),
  form: answerForm,
  load: async (ctx, { params }) => {
    const [file, { documents }] = await Promise.all([
      getPlacement(ctx, params),
      listDocuments(ctx, params.enrolmentId),
    ]);
    return { file, documents };
  },
  submit: async (ctx, { params, form }) => {
    const [{ terms }, { documents }] = await Promise.all([
      getPlacement(ctx, params),
      listDocuments(ctx, params.enrolmentId),
    ]);
    if (!terms.some(({ id }) => id === form.termsId)) throw new NotFoundError();
    if (form.documentId !== undefined && !documents.some(({ id }) => id === form.documentId))
      return refuse({ documentId: ['choose'] });
    const answered = await answerPlacement(ctx, form);
    return answered.ok ? ok(placementPath.to(params, { done: 'saved' })) : answered;
  },
  view: ({ file: { head, placement, terms }, documents }, view) => {
    const t = placementTranslate(view.locale);
    const state = formState(view);
    const asked = openTerms(terms) ?? terms[0];
    const left = parties.filter((party) => !asked?.answers.some((each) => each.party === party));
    return {
      title: t('answer.title'),
      body: (
        <PlacementFrame
          head={head}
          view={view}
          title={t('answer.title')}
          lead={asked === undefined ? t('answer.lead') : `${periodWords(view.locale, asked)}. ${t('answer.lead')}`}
          of={placement}
        >
          <FormCard
            state={state}
            hidden={{ termsId: asked?.id ?? '' }}
            submit={t('save')}
            icon="save"
            cancel={{ href: placementPath.to({ enrolmentId: head.id, placementId: placement.id }), label: t('cancel') }}
          >
            <RadioGroup
              name="party"
              legend={t('answer.party')}
              options={(left.length === 0 ? parties : left).map((value) => ({ value, label: t(`party.${value}`) }))}
              defaultValue={state.textOf('party', left[0])}
              error={state.errorOf('party')}
              required
            />
            <RadioGroup
              name="says"
              legend={t('answer.says')}
              options={sayings.map((value) => ({ value, label: t(`says.${value}`) }))}
              defaultValue={state.textOf('says')}
              error={state.errorOf('says')}
              required
            />
            <TextArea
              name="words"
              label={t('answer.words')}
              hint={t('answer.wordsHint')}
              optionalText={t('optional')}
              rows={3}
              maxLength={500}
              defaultValue={state.textOf('words')}
              error={state.errorOf('words')}
            />
            <Select
              name="documentId"
              label={t('answer.document')}
              hint={t('answer.documentHint')}
              emptyLabel={t('answer.noDocument')}
              options={documents.map(({ id, title }) => ({ value: id, label: title }))}
              defaultValue={state.textOf('documentId')}
              error={state.errorOf('documentId')}
            />
          </FormCard>
        </PlacementFrame>
      ),
    };
  },
});
