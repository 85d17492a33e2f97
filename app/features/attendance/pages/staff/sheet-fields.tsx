import { activityMembersPath, attendanceSheetPath } from '#app/features/activities/domain/paths.ts';
import { overrideKeptApart } from '#app/features/places/domain/permissions.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { ComboInput } from '#app/ui/combo-input.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { MarkSheet } from '#app/ui/mark-sheet.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { needsWhy } from '../../domain/correction.ts';
import type { Sheet, SheetRowView } from '../../server/get-sheet.ts';
import { attendanceTexts } from '../../texts/index.ts';
import styles from './sheet-fields.module.css';
import { fieldsOf, sheetProblems, sheetState } from './sheet-problems.ts';
import { SheetRow } from './sheet-row.tsx';
import { shownLanguage } from './shown-language.ts';
import { CorrectLocked, Why } from './why.tsx';

const rowName = (row: Pick<SheetRowView, 'enrolmentId'>) => `marks.${row.enrolmentId}`;

type Props = { sheet: Sheet; idempotencyKey: string; view: ViewContext };

/** The sheet to fill in: did it take place, everybody present, the exceptions. One form, one save. */
export function SheetFields({ sheet, idempotencyKey, view }: Props) {
  const t = translate(attendanceTexts, view.locale);
  const state = sheetState(view);
  const { rows, session } = sheet;
  const names = new Map([...rows, ...sheet.others].map((each) => [each.enrolmentId, each.name]));
  const conflicts = rows.filter((row) => fieldsOf(row, view, rowName(row)).asked).length;
  const isGroup = session.form === 'group';
  const held = state.textOf('held') || 'yes';
  const hasAnyone = rows.length > 0;
  const hasMarks = rows.some((row) => row.mark !== null);
  return (
    <Form hidden={{ key: idempotencyKey }} warnUnsaved>
      {conflicts === 0 ? null : (
        <Alert tone="warning" title={t('conflict.title')} role="alert">
          {t('conflict.text', { count: conflicts })}
        </Alert>
      )}
      <ErrorSummary title={t('problem.title')} errors={sheetProblems(view, (id) => names.get(id) ?? '')} />
      <div className={styles.whole}>
        <Card tone="soft">
          <RadioGroup
            name="held"
            legend={t('question')}
            defaultValue={held}
            inline
            options={[
              { value: 'yes', label: t('heldYes') },
              { value: 'no', label: t('heldNo') },
            ]}
          />
          <div className={styles.cancel}>
            <TextInput
              name="cancelReason"
              label={t('cancelReason')}
              hint={t('cancelReasonHint')}
              defaultValue={state.textOf('cancelReason')}
              error={state.errorOf('cancelReason')}
              maxLength={200}
              width="lg"
            />
            <Button variant="danger">{t('cancelButton')}</Button>
          </div>
        </Card>
        {sheet.isMonthLocked ? <CorrectLocked view={view} /> : null}
        <div className={styles.sheet} id="sheet">
          {hasAnyone ? (
            <>
              <Cluster gap="md">
                {/* First in the form, so that Enter in a field saves and does not mark everybody. */}
                <button type="submit" className={styles.first} tabIndex={-1} aria-hidden="true" />
                <Button name="everybody" value="present" icon="check" variant={hasMarks ? 'secondary' : 'primary'}>
                  {t('everybody')}
                </Button>
                <Text soft small>
                  {t('everybodyHint')}
                </Text>
              </Cluster>
              <MarkSheet label={t('sheet')}>
                {rows.map((row) => (
                  <SheetRow
                    key={row.enrolmentId}
                    row={row}
                    fields={fieldsOf(row, view, rowName(row))}
                    at={rowName(row)}
                    view={view}
                    isGroup={isGroup}
                    language={shownLanguage(view.locale, row.firstLanguage)}
                  />
                ))}
              </MarkSheet>
            </>
          ) : (
            <EmptyState
              icon="users"
              title={t('empty')}
              action={
                isGroup ? (
                  <LinkButton icon="user-plus" href={activityMembersPath.to({ activityId: session.activityId })}>
                    {t('members')}
                  </LinkButton>
                ) : undefined
              }
            >
              {isGroup ? t('emptyGroup') : t('emptyDropIn')}
            </EmptyState>
          )}
          <Others sheet={sheet} view={view} />
          <Override view={view} />
          {hasMarks && !sheet.isMonthLocked && needsWhy(session.heldOn, view.today, sheet.daysWithoutWhy) ? (
            <Why days={sheet.daysWithoutWhy} view={view} />
          ) : null}
          {hasAnyone ? (
            <div className={styles.bar}>
              <Button icon="save">{t('save')}</Button>
            </div>
          ) : null}
        </div>
      </div>
    </Form>
  );
}

// Only for whoever may decide, and only when somebody was stopped.
function Override({ view }: { view: ViewContext }) {
  const t = translate(attendanceTexts, view.locale);
  const isStopped = Object.values(view.problems ?? {}).some((codes) => codes.includes('kept-apart'));
  if (!isStopped || !may(view.caller, overrideKeptApart)) return null;
  return (
    <TextInput
      name="overrideReason"
      label={t('override')}
      hint={t('overrideHint')}
      defaultValue={sheetState(view).textOf('overrideReason')}
      maxLength={500}
      width="lg"
    />
  );
}

// In a group somebody from outside is rare, so the list of the whole programme is fetched only when asked for.
function Others({ sheet: { session, others }, view }: { sheet: Sheet; view: ViewContext }) {
  const t = translate(attendanceTexts, view.locale);
  if (others.length === 0) {
    if (session.form === 'drop-in' || view.url.searchParams.has('others')) return null;
    return (
      <div>
        <LinkButton
          variant="tertiary"
          icon="user-plus"
          href={attendanceSheetPath.to({ sessionId: session.id }, { others: '1' })}
        >
          {t('addGuest')}
        </LinkButton>
      </div>
    );
  }
  return (
    <Card title={t('add')} id="others">
      <div className={styles.add}>
        <ComboInput
          name="add"
          label={t('addLabel')}
          hint={t('addHint')}
          emptyLabel={t('addEmpty')}
          width="md"
          locale={view.locale === 'sv' ? 'sv-SE' : 'en-GB'}
          texts={{ open: t('combo.open'), list: t('combo.list'), nothing: t('combo.nothing') }}
          options={others.map((each) => ({ value: each.enrolmentId, label: each.name }))}
        />
        <Button variant="secondary" icon="plus">
          {t('addButton')}
        </Button>
      </div>
    </Card>
  );
}
