import { z } from 'zod';
import { typedText } from '#app/platform/http/form.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { cellText } from '#app/shared/cell.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { importPath, importRowPath } from '../../domain/paths.ts';
import { importLists } from '../../domain/permissions.ts';
import { correctRow, getRow } from '../../server/correct-row.ts';
import { importTexts } from '../../texts/index.ts';
import { fieldWords, problemWords } from '../../texts/words.ts';
import { ImportCrumbs } from '../parts.tsx';

/** Puts one row of a list right, says who is meant, or leaves it out. */
export const importRowPage = definePage({
  path: importRowPath,
  permission: importLists,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ importId: z.uuid(), number: z.coerce.number().int().min(1).max(2_000_000) }),
  query: z.object({}),
  form: z.object({
    cells: z
      .array(z.string().max(2000, 'too-long').optional())
      .max(400)
      .default([])
      .transform((cells) => cells.map((cell) => cell ?? '')),
    choice: z.enum(['import', 'same-person', 'new-person', 'leave-out']).default('import'),
  }),
  load: (ctx, { params }) => getRow(ctx, params.importId, params.number),
  submit: async (ctx, { params, form }) => {
    const choice = form.choice === 'import' ? null : form.choice;
    const corrected = await correctRow(ctx, params.importId, params.number, { cells: form.cells, choice });
    return corrected.ok ? ok(importPath.to({ importId: params.importId }, { done: 'saved' })) : corrected;
  },
  view: ({ of, headings, row }, view) => {
    const t = translate(importTexts, view.locale);
    const cells = row.content?.cells ?? [];
    const isUnsure =
      row.choice !== null || row.problems.some(({ code }) => code === 'likely-known' || code === 'several-known');
    const wholeRow = row.problems.filter(({ field }) => !of.columns.includes(field));
    const shown = of.columns.flatMap((field, index) => (field === '' ? [] : [{ field, index }]));
    const options =
      isUnsure && of.kind === 'participants'
        ? (['import', 'same-person', 'new-person', 'leave-out'] as const)
        : (['import', 'leave-out'] as const);
    return {
      title: t('row.title', { number: String(row.number) }),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={<ImportCrumbs locale={view.locale} />}
            title={t('row.title', { number: String(row.number) })}
            lead={t('row.lead')}
          />
          {view.problems ? (
            <Alert tone="danger" role="alert">
              {t('row.stale')}
            </Alert>
          ) : null}
          {wholeRow.map((problem) => (
            <Alert key={problem.code} tone="warning">
              {problem.field === '' ? '' : `${fieldWords(view.locale, problem.field)}: `}
              {problemWords(view.locale, problem)}
            </Alert>
          ))}
          <Form
            warnUnsaved
            hidden={Object.fromEntries(
              of.columns.flatMap((field, index) => (field === '' ? [[`cells[${index}]`, cellText(cells[index])]] : [])),
            )}
            autoComplete="off"
          >
            <Card title={t('row.cells')}>
              <Columns>
                {shown.map(({ field, index }) => {
                  const problem = row.problems.find((each) => each.field === field);
                  const heading = headings[index] ?? '';
                  const name = fieldWords(view.locale, field);
                  return (
                    <TextInput
                      key={field}
                      name={`cells[${index}]`}
                      label={heading || name}
                      hint={heading === '' || heading.toLowerCase() === name.toLowerCase() ? undefined : name}
                      defaultValue={
                        view.typed
                          ? typedText(view.typed, `cells[${index}]`) || cellText(cells[index])
                          : cellText(cells[index])
                      }
                      error={problem && problemWords(view.locale, problem)}
                      maxLength={2000}
                      spellCheck={false}
                      autoComplete="off"
                    />
                  );
                })}
              </Columns>
            </Card>
            <Card>
              <RadioGroup
                name="choice"
                legend={t('row.choice')}
                defaultValue={row.choice ?? 'import'}
                options={options.map((value) => ({
                  value,
                  label: t(`row.${value}`),
                  hint: value === 'same-person' ? t('row.same-personHint') : undefined,
                }))}
              />
            </Card>
            <ButtonRow>
              <Button icon="check">{t('row.submit')}</Button>
              <LinkButton variant="tertiary" href={importPath.to({ importId: of.id })}>
                {t('row.cancel')}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Stack>
      ),
    };
  },
});
