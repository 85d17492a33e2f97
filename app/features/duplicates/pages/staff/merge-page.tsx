import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { dayOf } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { comparePath, duplicatesPath, mergePath } from '../../domain/paths.ts';
import { splitPeoplePermission } from '../../domain/permissions.ts';
import type { RowSince } from '../../server/merge-store.ts';
import { getMerge, nameOfRow, type SplitPreview, splitPeople } from '../../server/split-people.ts';
import { duplicateTexts } from '../../texts/index.ts';
import { formState, tableWords } from '../words.ts';

/** What is sent to split: rows that came since are named in `rows`, each with whose it is. */
export const splitForm = z.object({
  version: z.coerce.number().int().max(2_147_483_647),
  rows: z
    .array(z.object({ name: z.string().max(300), whose: z.enum(['kept', 'gone']).default('kept') }))
    .max(500)
    .default([]),
});

/** A merge as it was done, and how it is split again. */
export const mergePage = definePage({
  path: mergePath,
  permission: splitPeoplePermission,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({ mergeId: z.uuid() }),
  query: z.object({}),
  form: splitForm,
  load: (ctx, { params }) => getMerge(ctx, params.mergeId),
  submit: async (ctx, { params, form }) => {
    const toGone = form.rows.filter(({ whose }) => whose === 'gone').map(({ name }) => name);
    const split = await splitPeople(ctx, { ...params, version: form.version, toGone });
    if (!split.ok) return split;
    const { keptId, goneId } = split.value.merge;
    return ok(comparePath.to({ keptId, goneId }, { done: 'saved' }));
  },
  view: ({ merge, since }: SplitPreview, view) => {
    const t = translate(duplicateTexts, view.locale);
    const state = formState(view);
    const person = fullName(merge);
    const fields = merge.taken.map((field) => t(`compare.field.${field}`)).join(', ');
    return {
      title: t('merge.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('list.crumbs')} items={[{ href: duplicatesPath.to(), label: t('list.title') }]} />
            }
            title={t('merge.title')}
            lead={t('merge.lead', {
              date: formatDate(view.locale, dayOf(merge.mergedAt)),
              name: merge.mergedBy ?? t('list.unknownColleague'),
              person,
            })}
            actions={
              merge.enrolmentId ? (
                <LinkButton icon="user" href={participantPath.to({ enrolmentId: merge.enrolmentId })}>
                  {t('merge.open', { person })}
                </LinkButton>
              ) : undefined
            }
          />
          {state.whole ? (
            <Alert tone="warning" role="alert">
              {state.whole}
            </Alert>
          ) : null}
          <Text>{fields ? t('merge.taken', { fields }) : t('merge.tookNothing', { person })}</Text>
          {merge.splitAt ? (
            <Alert tone="info">
              {t('merge.isSplit', {
                date: formatDate(view.locale, dayOf(merge.splitAt)),
                name: merge.splitBy ?? t('list.unknownColleague'),
              })}
            </Alert>
          ) : merge.maySplit ? (
            <Split merge={merge} since={since} view={view} />
          ) : (
            <Alert tone="info">{t('merge.maySplitNot')}</Alert>
          )}
        </Stack>
      ),
    };
  },
});

function Split({ merge, since, view }: SplitPreview & { view: ViewContext }) {
  const t = translate(duplicateTexts, view.locale);
  const person = fullName(merge);
  return (
    <Card title={t('merge.splitTitle')} description={t('merge.splitText', { person })}>
      <Form hidden={{ version: String(merge.keptVersion) }}>
        {since.length === 0 ? (
          <Text soft>{t('merge.nothingSince')}</Text>
        ) : (
          <Section title={t('merge.since')} level={3} description={t('merge.sinceText')}>
            <Stack>
              {since.map((row, index) => (
                <div key={nameOfRow(row)}>
                  <input type="hidden" name={`rows[${index}].name`} value={nameOfRow(row)} />
                  <RadioGroup
                    name={`rows[${index}].whose`}
                    id={`whose-${index}`}
                    legend={`${tableWords(view.locale, row.table)}: ${tellRow(row, view)}`}
                    inline
                    options={[
                      { value: 'kept', label: t('merge.stays', { person }) },
                      { value: 'gone', label: t('merge.goes') },
                    ]}
                    defaultValue="kept"
                  />
                </div>
              ))}
            </Stack>
          </Section>
        )}
        <ButtonRow>
          <Button variant="danger">{t('merge.split')}</Button>
          <LinkButton variant="tertiary" href={duplicatesPath.to()}>
            {t('compare.back')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Card>
  );
}

// The column that says most about a row: a name, a value, a number in its mask, a day.
function tellRow({ shown }: RowSince, view: ViewContext): string {
  const told = ['name', 'value', 'masked', 'language', 'kind', 'referred_on', 'valid_from', 'created_at', 'made_at']
    .map((column) => shown[column])
    .find((value) => typeof value === 'string' && value !== '') as string | undefined;
  if (told === undefined) return '–';
  return /^\d{4}-\d{2}-\d{2}/.test(told) ? formatDate(view.locale, told.slice(0, 10) as never) : told;
}
