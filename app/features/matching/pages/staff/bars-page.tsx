import { z } from 'zod';
import { defineAction, definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { newBarForm } from '../../domain/bars.ts';
import { barsPath, endBarPath } from '../../domain/paths.ts';
import { changeMatching, readMatching } from '../../domain/permissions.ts';
import { addBar, endBar, getBars } from '../../server/bars.ts';
import { formState, matchingTranslate } from '../matching-words.ts';
import { MatchingFrame } from '../parts/matching-frame.tsx';

const write = { action: 'write', category: 'participation' } as const;

/** Employers where she must not or does not want to be. */
export const barsPage = definePage({
  path: barsPath,
  permission: readMatching,
  audit: { action: 'read', category: 'participation' },
  submitPermission: changeMatching,
  submitAudit: write,
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({ name: z.string().max(160).catch('') }),
  form: newBarForm,
  load: async (ctx, { params, query }) => ({
    ...(await getBars(ctx, params.enrolmentId, query.name)),
    looked: query.name.trim(),
    newBarId: newId(),
  }),
  submit: async (ctx, { params, form }) => {
    const added = await addBar(ctx, params.enrolmentId, form);
    return added.ok ? ok(barsPath.to(params, { done: 'saved' })) : added;
  },
  view: ({ head, bars, employers, looked, newBarId }, view) => {
    const { locale } = view;
    const t = matchingTranslate(locale);
    const state = formState(view);
    return {
      title: t('bar.title'),
      body: (
        <MatchingFrame head={head} view={view} isBelow title={t('bar.title')} lead={t('bar.lead')}>
          <Table
            caption={t('bar.title')}
            captionHidden
            rows={bars}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title={t('bar.none')} icon="lock">
                {t('bar.noneText')}
              </EmptyState>
            }
            columns={[
              {
                key: 'name',
                header: t('bar.search'),
                rowHeader: true,
                cell: ({ employerName }) => employerName || t('bar.hidden'),
              },
              {
                key: 'since',
                header: t('bar.by.staff'),
                headerHidden: true,
                cell: ({ validFrom, saidBy }) =>
                  `${t('bar.since', { day: formatDate(locale, validFrom) })}. ${t(`bar.by.${saidBy}`)}.`,
              },
              {
                key: 'end',
                header: t('bar.end'),
                headerHidden: true,
                cell: ({ id }) => (
                  <Form action={endBarPath.to({ enrolmentId: head.id, employerBarId: id })} hidden={{ confirmed: '1' }}>
                    <Button variant="tertiary" icon="x">
                      {t('bar.end')}
                    </Button>
                  </Form>
                ),
              },
            ]}
          />
          <Card id="add">
            <Stack gap="lg">
              <FormProblems state={state} />
              <Form method="get">
                <TextInput
                  name="name"
                  label={t('bar.search')}
                  maxLength={160}
                  width="lg"
                  autoComplete="off"
                  defaultValue={looked}
                />
                <Button icon="search" variant="secondary">
                  {t('bar.searchButton')}
                </Button>
              </Form>
              {looked !== '' && employers.length === 0 ? <Text soft>{t('bar.notFound')}</Text> : null}
              {employers.length === 0 ? null : (
                <Form hidden={{ id: newBarId }}>
                  <RadioGroup
                    name="employerId"
                    legend={t('bar.found')}
                    options={employers.map(({ id, name }) => ({ value: id, label: name }))}
                    error={state.errorOf('employerId')}
                  />
                  <Button icon="lock">{t('bar.found')}</Button>
                </Form>
              )}
            </Stack>
          </Card>
        </MatchingFrame>
      ),
    };
  },
});

/** A bar ends today. */
export const endBarAction = defineAction({
  path: endBarPath,
  permission: changeMatching,
  audit: write,
  params: z.object({ enrolmentId: z.uuid(), employerBarId: z.uuid() }),
  form: z.object({ confirmed: z.literal('1', 'invalid') }),
  submit: async (ctx, { params: { enrolmentId, employerBarId } }) => {
    const ended = await endBar(ctx, { enrolmentId, barId: employerBarId });
    return ended.ok ? ok(barsPath.to({ enrolmentId }, { done: 'saved' })) : ended;
  },
  backTo: (params) => barsPath.to({ enrolmentId: params.enrolmentId }),
});
