import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { addSituationPath, historyPath } from '../../domain/paths.ts';
import { recordHistory } from '../../domain/permissions.ts';
import { situationKinds } from '../../domain/situation-fields.ts';
import { addSituationForm } from '../../domain/situation-form.ts';
import { getCurrentHistory } from '../../server/get-history.ts';
import { recordSituation } from '../../server/record-situation.ts';
import { historyTexts } from '../../texts/index.ts';
import { HistoryHeader } from '../parts/history-header.tsx';
import { SituationForm } from '../parts/situation-form-view.tsx';

export const addSituationPage = definePage({
  path: addSituationPath,
  permission: recordHistory,
  audit: { action: 'read', category: 'history' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({ kind: z.enum(situationKinds).optional().catch(undefined) }),
  load: async (ctx, { params, query }) => ({
    participation: (await getCurrentHistory(ctx, params.enrolmentId)).participation,
    kind: query.kind,
    id: newId(),
  }),
  view: ({ participation, kind, id }, view) => {
    const t = translate(historyTexts, view.locale);
    const { enrolmentId } = participation;
    const title = t('form.addSituation');
    const body = (
      <Stack>
        <HistoryHeader
          participation={participation}
          locale={view.locale}
          below
          title={title}
          lead={kind === undefined ? t('form.chooseKind') : undefined}
        />
        {kind === undefined ? (
          <Columns>
            {situationKinds.map((each) => (
              <Card
                key={each}
                id={each}
                href={addSituationPath.to({ enrolmentId }, { kind: each })}
                title={t(`words.kind.${each}`)}
                description={t(`words.kindHint.${each}`) || undefined}
              />
            ))}
          </Columns>
        ) : (
          <SituationForm view={view} participation={participation} kind={kind} id={id} />
        )}
      </Stack>
    );
    return { title, body, islands: true };
  },
  form: addSituationForm,
  submitAudit: { action: 'write', category: 'history' },
  submit: async (ctx, { params, form }) => {
    const recorded = await recordSituation(ctx, { ...form, enrolmentId: params.enrolmentId });
    return recorded.ok ? ok(historyPath.to(params, { done: 'saved' })) : recorded;
  },
});
