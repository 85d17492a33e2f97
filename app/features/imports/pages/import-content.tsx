import { participantsPath } from '#app/features/enrolments/domain/paths.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatInstant, formatNumber } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { StatRow } from '#app/ui/stat-row.tsx';
import { Text } from '#app/ui/text.tsx';
import { countRows } from '../domain/import.ts';
import { type Outcome, outcomes } from '../domain/kinds.ts';
import {
  importColumnsPath,
  importFaultsPath,
  importPath,
  removeImportPath,
  runImportPath,
  takeBackImportPath,
} from '../domain/paths.ts';
import type { ImportView } from '../server/get-import.ts';
import { importTexts } from '../texts/index.ts';
import { ImportRows } from './import-rows.tsx';

export type ShownImport = ImportView & { shown: Outcome | undefined };
type Part = { data: ShownImport; view: ViewContext };

/** What will happen or happened: counts, remarks, the button that runs it, the rows, and what else can be done. */
export function ImportContent({ data, view }: Part) {
  const { of, isOwn } = data;
  return (
    <>
      <Counts data={data} view={view} />
      <Notes data={data} view={view} />
      {isOwn && of.state === 'checked' ? <RunForm data={data} view={view} /> : null}
      {isOwn && data.shown ? <ImportRows data={data} shown={data.shown} view={view} /> : null}
      {isOwn ? <Further data={data} view={view} /> : null}
    </>
  );
}

function Counts({ data: { of, shown }, view }: Part) {
  const t = translate(importTexts, view.locale);
  const keys = [...outcomes, 'marks' as const].filter((key) => (of.counts[key] ?? 0) > 0);
  if (keys.length === 0) return null;
  return (
    <StatRow>
      {keys.map((key) => (
        <Stat
          key={key}
          label={t(`view.${key}`)}
          value={formatNumber(view.locale, of.counts[key] ?? 0)}
          sub={t(`view.${key}Sub`)}
          href={key === 'marks' || key === shown ? undefined : importPath.to({ importId: of.id }, { show: key })}
          tone={key === 'faulty' ? 'danger' : undefined}
        />
      ))}
    </StatRow>
  );
}

function Notes({ data: { of, headings, readBefore }, view }: Part) {
  const t = translate(importTexts, view.locale);
  const named = (indexes: readonly number[]) =>
    indexes
      .map((index) => headings[index])
      .filter(Boolean)
      .join(', ');
  const formulas = named(of.formulaColumns.filter((index) => (of.columns[index] ?? '') !== ''));
  const ignored = named(of.columns.flatMap((field, index) => (field === '' ? [index] : [])));
  return (
    <>
      {readBefore ? (
        <Alert compact>
          {t('view.readBefore', { when: formatInstant(view.locale, readBefore.runAt), who: readBefore.accountName })}
        </Alert>
      ) : null}
      {formulas ? <Alert compact>{t('view.formulas', { columns: formulas })}</Alert> : null}
      {ignored && of.state !== 'stopped' ? <Alert compact>{t('view.ignored', { columns: ignored })}</Alert> : null}
      {of.state === 'undone' ? <Alert tone="success">{t('view.undone')}</Alert> : null}
      {of.emptiedAt ? <Alert compact>{t('view.emptied')}</Alert> : null}
    </>
  );
}

function RunForm({ data: { of }, view }: Part) {
  const t = translate(importTexts, view.locale);
  const { writing } = countRows(of.counts);
  const faulty = of.counts.faulty ?? 0;
  if (writing === 0) return <Alert>{t('view.problems.nothing-to-write')}</Alert>;
  return (
    <Card tone="accent">
      <Form action={runImportPath.to({ importId: of.id })} hidden={{ version: String(of.version) }}>
        <Stack>
          {faulty > 0 ? <Checkbox name="leaveOutFaulty" label={t('view.leaveOut', { count: faulty })} /> : null}
          <ButtonRow>
            <Button icon="check">{t('view.run', { count: writing })}</Button>
            <Text soft>
              {t('view.previewLead')} {t('view.runText')}
            </Text>
          </ButtonRow>
        </Stack>
      </Form>
    </Card>
  );
}

function Further({ data: { of }, view }: Part) {
  const t = translate(importTexts, view.locale);
  const at = { importId: of.id };
  const isOpen = of.state === 'checked' || of.state === 'stopped' || of.state === 'uploaded';
  const faulty = (of.counts.faulty ?? 0) + (of.counts['left-out'] ?? 0);
  return (
    <Stack>
      <ButtonRow>
        {of.state === 'done' ? (
          <LinkButton variant="primary" icon="users" href={participantsPath.to()}>
            {t('view.toParticipants')}
          </LinkButton>
        ) : null}
        {faulty > 0 && of.emptiedAt === null ? (
          <LinkButton icon="download" href={importFaultsPath.to(at)}>
            {t('view.faultsFile')}
          </LinkButton>
        ) : null}
        {isOpen ? (
          <LinkButton icon="edit" href={importColumnsPath.to(at)}>
            {t('view.columnsAgain')}
          </LinkButton>
        ) : null}
        {of.state === 'done' && of.kind !== 'attendance' ? (
          <Form inline action={takeBackImportPath.to(at)} hidden={{ confirmed: '1' }}>
            <Button variant="tertiary" icon="undo">
              {t('view.takeBack')}
            </Button>
          </Form>
        ) : null}
        {of.emptiedAt === null ? (
          <Form inline action={removeImportPath.to(at)} hidden={{ confirmed: '1' }}>
            <Button variant="tertiary" icon="trash">
              {isOpen ? t('view.remove') : t('view.emptyNow')}
            </Button>
          </Form>
        ) : null}
      </ButtonRow>
      {faulty > 0 && of.emptiedAt === null ? <Text soft>{t('view.faultsFileText')}</Text> : null}
      {of.state === 'done' && of.kind !== 'attendance' ? (
        <Text soft>{`${t('view.takeBack')}: ${t('view.takeBackText')}`}</Text>
      ) : null}
    </Stack>
  );
}
