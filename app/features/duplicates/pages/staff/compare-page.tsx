import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { typedText } from '#app/platform/http/form.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
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
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { type FieldChoice, type MergeableField, mergeableFields } from '../../domain/mergeable-fields.ts';
import { askPath, comparePath, duplicatesPath, mergePath, notSamePath } from '../../domain/paths.ts';
import { compareDuplicates, mergePeoplePermission } from '../../domain/permissions.ts';
import { type AlreadyOne, type Comparison, getComparison } from '../../server/get-comparison.ts';
import { mergePeople } from '../../server/merge-people.ts';
import { duplicateTexts } from '../../texts/index.ts';
import { SideBySide } from '../parts/side-by-side.tsx';
import { formState, tableWords } from '../words.ts';

const side = z.enum(['kept', 'gone']).optional();

/** What is sent to make two people one; the ids and versions are those that were shown. */
export const mergeForm = z.object({
  mergeId: z.uuid(),
  keptVersion: z.coerce.number().int().max(2_147_483_647),
  goneVersion: z.coerce.number().int().max(2_147_483_647),
  chosen: z
    .object(Object.fromEntries(mergeableFields.map((field) => [field, side])) as Record<MergeableField, typeof side>)
    .partial()
    .default({}),
});

/** Two people side by side, what merging them would do, and the button that does it. */
export const comparePage = definePage({
  path: comparePath,
  permission: compareDuplicates,
  audit: { action: 'read', category: 'directory' },
  submitPermission: mergePeoplePermission,
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({ keptId: z.uuid(), goneId: z.uuid() }),
  query: z.object({}),
  form: mergeForm,
  load: async (ctx, { params }) => {
    const found = await getComparison(ctx, params.keptId, params.goneId);
    return isOne(found)
      ? { redirectTo: found.enrolmentId ? participantPath.to({ enrolmentId: found.enrolmentId }) : duplicatesPath.to() }
      : found;
  },
  submit: async (ctx, { params, form }) => {
    const merged = await mergePeople(ctx, { ...params, ...form });
    return merged.ok ? ok(mergePath.to({ mergeId: form.mergeId }, { done: 'saved' })) : merged;
  },
  view: (data, view) => {
    const comparison = data as Comparison;
    const t = translate(duplicateTexts, view.locale);
    const state = formState(view);
    const { kept, gone } = comparison;
    return {
      title: t('compare.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('list.crumbs')} items={[{ href: duplicatesPath.to(), label: t('list.title') }]} />
            }
            title={t('compare.title')}
            lead={t('compare.lead')}
          />
          {state.whole ? (
            <Alert tone="warning" role="alert">
              {state.whole}
            </Alert>
          ) : null}
          <SideBySide comparison={comparison} view={view} />
          <LinkButton
            variant="tertiary"
            icon="arrow-up-down"
            href={comparePath.to({ keptId: gone.id, goneId: kept.id })}
          >
            {t('compare.swap', { name: fullName(gone) })}
          </LinkButton>
          <Hindrances comparison={comparison} view={view} />
          {comparison.isMergeable && comparison.openTwice.length === 0 ? (
            <Merge comparison={comparison} view={view} />
          ) : null}
          <Form action={notSamePath.to({ keptId: kept.id, goneId: gone.id })}>
            <ButtonRow>
              <Button variant="secondary">{t('compare.notSame')}</Button>
              <Text soft small>
                {t('compare.notSameHint')}
              </Text>
            </ButtonRow>
          </Form>
        </Stack>
      ),
    };
  },
});

function isOne(found: Comparison | AlreadyOne): found is AlreadyOne {
  return !('kept' in found);
}

function Hindrances({ comparison, view }: { comparison: Comparison; view: ViewContext }) {
  const t = translate(duplicateTexts, view.locale);
  return (
    <>
      {comparison.openTwice.map(({ programmeName, keptEnrolmentId, goneEnrolmentId }) => (
        <Alert key={keptEnrolmentId} tone="warning" title={t('compare.openTwiceTitle', { programme: programmeName })}>
          <Stack>
            <Text>{t('compare.openTwice')}</Text>
            <ButtonRow>
              <LinkButton href={participantPath.to({ enrolmentId: keptEnrolmentId })}>
                {t('compare.openFirst')}
              </LinkButton>
              <LinkButton href={participantPath.to({ enrolmentId: goneEnrolmentId })}>
                {t('compare.openSecond')}
              </LinkButton>
            </ButtonRow>
          </Stack>
        </Alert>
      ))}
      {comparison.isMergeable ? null : (
        <Alert tone="info" title={t('compare.notWholeTitle')}>
          <Stack>
            <Text>{t('compare.notWhole')}</Text>
            <LinkButton
              href={askPath.to({ personId: (comparison.kept.isWhole ? comparison.gone : comparison.kept).id })}
            >
              {t('compare.ask')}
            </LinkButton>
          </Stack>
        </Alert>
      )}
    </>
  );
}

function Merge({ comparison, view }: { comparison: Comparison; view: ViewContext }) {
  const t = translate(duplicateTexts, view.locale);
  const { kept, gone, choices } = comparison;
  const hidden = {
    mergeId: typedText(view.typed, 'mergeId') || newId(),
    keptVersion: String(kept.version),
    goneVersion: String(gone.version),
  };
  const moving = Object.entries(gone.rows).filter(
    ([table]) =>
      !['person_directory', 'participant_names', 'participant_name_keys', 'attendance_months'].includes(table),
  );
  return (
    <Form hidden={hidden}>
      {choices.length > 0 ? (
        <Card title={t('compare.choose')} description={t('compare.chooseText')}>
          <Stack>
            {choices.map((choice) => (
              <Choice key={choice.field} choice={choice} view={view} />
            ))}
          </Stack>
        </Card>
      ) : null}
      <Card title={t('compare.moves', { name: fullName(kept) })}>
        <Stack>
          {moving.length === 0 ? <Text>{t('compare.movesNothing')}</Text> : null}
          <ul>
            {moving.map(([table, count]) => (
              <li key={table}>{t('compare.rowCount', { table: tableWords(view.locale, table), count })}</li>
            ))}
          </ul>
          {kept.restricted === gone.restricted ? null : <Alert tone="warning">{t('compare.effectProtected')}</Alert>}
          {kept.barCount + gone.barCount > 0 ? <Text>{t('compare.effectBars')}</Text> : null}
          <Text soft>{t('compare.effectStays')}</Text>
        </Stack>
      </Card>
      <ButtonRow>
        <Button icon="users">{t('compare.merge')}</Button>
        <LinkButton variant="tertiary" href={duplicatesPath.to()}>
          {t('compare.back')}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}

function Choice({ choice, view }: { choice: FieldChoice; view: ViewContext }) {
  const t = translate(duplicateTexts, view.locale);
  const typed = view.typed?.['chosen'] as Partial<Record<string, string>> | undefined;
  const shown = (value: string) => {
    if (value === '') return t('compare.empty');
    if (choice.field === 'sex') return t(`compare.sex.${value as 'woman'}`);
    return choice.field === 'birth' ? formatDate(view.locale, value as never) : <bdi>{value}</bdi>;
  };
  return (
    <RadioGroup
      name={`chosen.${choice.field}`}
      id={`chosen-${choice.field}`}
      legend={t(`compare.field.${choice.field}`)}
      inline
      options={[
        { value: 'kept', label: shown(choice.kept) },
        { value: 'gone', label: shown(choice.gone) },
      ]}
      defaultValue={typed?.[choice.field] ?? choice.proposed}
    />
  );
}
