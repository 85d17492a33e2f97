import { z } from 'zod';
import { definePage, type Redirect } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { chooseHandOverForm, handOverForm } from '../../domain/hand-over.ts';
import { confirmHandOverPath, handOverPath, participantsPath, previewHandOverPath } from '../../domain/paths.ts';
import { handOverParticipants } from '../../domain/permissions.ts';
import { addressOfFilter, readFilter } from '../../domain/saved-filter.ts';
import {
  type HandOverChoice,
  handOver,
  listCaseloads,
  previewHandOver,
  reviewHandOver,
} from '../../server/hand-over.ts';
import { listToolTranslate } from '../../texts/list-tools.ts';
import { HandOverHeader, HandOverPreview } from '../parts/hand-over-preview.tsx';

const nothing = z.object({});

/** Whose participants are to be handed over; some of them are marked in the list instead. */
export const handOverPage = definePage({
  path: handOverPath,
  permission: handOverParticipants,
  audit: { none: 'who is responsible for how many, nobody by name' },
  params: nothing,
  query: nothing,
  load: async (ctx) => ({ caseloads: await listCaseloads(ctx) }),
  view: ({ caseloads }, view) => {
    const t = listToolTranslate(view.locale);
    return {
      title: t('handOver.title'),
      body: (
        <Stack gap="lg">
          <HandOverHeader view={view} lead={t('handOver.lead')} isFirst />
          {caseloads.length === 0 ? (
            <EmptyState icon="users" title={t('handOver.nobody')}>
              {t('handOver.nobodyText')}
            </EmptyState>
          ) : (
            <Card>
              <Form action={previewHandOverPath.to()} hidden={{ scope: 'caseload' }}>
                <Select
                  name="from"
                  label={t('handOver.whose')}
                  hint={t('handOver.whoseHint')}
                  options={caseloads.map(({ id, name, count }) => ({
                    value: id,
                    label: t('handOver.caseload', { name, count: String(count) }),
                  }))}
                  width="lg"
                />
                <ButtonRow>
                  <Button>{t('handOver.show')}</Button>
                  <LinkButton variant="tertiary" href={participantsPath.to()}>
                    {t('handOver.toList')}
                  </LinkButton>
                </ButtonRow>
              </Form>
            </Card>
          )}
        </Stack>
      ),
    };
  },
});

/** Who they are, before anything is changed. Who is meant is posted and never stands in an address. */
export const previewHandOverPage = definePage({
  path: previewHandOverPath,
  permission: handOverParticipants,
  audit: { none: 'leads to the choice' },
  submitAudit: { action: 'read', category: 'participation' },
  params: nothing,
  query: nothing,
  form: chooseHandOverForm,
  load: async (): Promise<HandOverChoice | Redirect> => ({ redirectTo: handOverPath.to() }),
  lookUp: async (ctx, { form }) => {
    if (form.scope === 'chosen' && form.enrolmentIds.length === 0) {
      const filter = addressOfFilter(readFilter(form.filter));
      return { redirectTo: participantsPath.to({}, { ...filter, problem: 'none-chosen' }) };
    }
    return previewHandOver(ctx, form);
  },
  view: (choice: HandOverChoice, view) => ({
    title: listToolTranslate(view.locale)('handOver.title'),
    islands: true,
    // What was typed here was the choice of people, not yet to whom.
    body: <HandOverPreview choice={choice} view={{ ...view, typed: undefined }} />,
  }),
});

export const confirmHandOverPage = definePage({
  path: confirmHandOverPath,
  permission: handOverParticipants,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: nothing,
  query: nothing,
  form: handOverForm,
  // Only a refused form has people to show again.
  load: async (ctx, { typed }): Promise<HandOverChoice | Redirect> => {
    const ids = [typed?.['rows']].flat().flatMap((row) => (typeof row === 'string' ? [row.slice(0, 36)] : []));
    const known = ids.filter((id) => z.uuid().safeParse(id).success);
    return known.length === 0 ? { redirectTo: handOverPath.to() } : reviewHandOver(ctx, known);
  },
  submit: async (ctx, { form }) => {
    const handed = await handOver(ctx, form);
    return handed.ok ? ok(participantsPath.to({}, { worker: form.toAccountId, done: 'saved' })) : handed;
  },
  view: (choice: HandOverChoice, view) => ({
    title: listToolTranslate(view.locale)('handOver.title'),
    islands: true,
    body: <HandOverPreview choice={choice} view={view} />,
  }),
});
