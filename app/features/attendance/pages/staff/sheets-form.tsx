import type { ReactNode } from 'react';
import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { attendanceTexts } from '../../texts/index.ts';
import styles from './sheet-fields.module.css';
import { sheetProblems, sheetState } from './sheet-problems.ts';
import { CorrectLocked, Why } from './why.tsx';

type Props = {
  view: ViewContext;
  action?: string | undefined;
  /** Every sheet in the form with the key of its save. */
  keys: readonly { sessionId: string; key: string }[];
  /** Some of the marks are older than so many days, so that changing them needs a reason. */
  askWhyAfter: number | undefined;
  nameOf: (enrolmentId: string, sessionId: string | undefined) => string;
  children: ReactNode;
};

/** Rows of several sheets in one form with one save; the form posts to its own page. */
export function SheetsForm({ view, action, keys, askWhyAfter, nameOf, children }: Props) {
  const t = translate(attendanceTexts, view.locale);
  const state = sheetState(view);
  const hidden = Object.fromEntries(
    keys.map(({ sessionId, key }) => {
      const name = `sheets.${sessionId}.key`;
      return [name, state.textOf(name, key)];
    }),
  );
  const conflicts = Object.values(view.problems ?? {}).filter((codes) => codes.includes('changed-by-other')).length;
  return (
    <Form {...(action === undefined ? {} : { action })} hidden={hidden} warnUnsaved>
      {conflicts === 0 ? null : (
        <Alert tone="warning" title={t('conflict.title')} role="alert">
          {t('conflict.text', { count: conflicts })}
        </Alert>
      )}
      <ErrorSummary title={t('problem.title')} errors={sheetProblems(view, nameOf)} />
      <div className={styles.sheet} id="sheet">
        {/* First in the form, so that Enter in a field saves and does not mark everybody. */}
        <button type="submit" className={styles.first} tabIndex={-1} aria-hidden="true" />
        {children}
        {askWhyAfter === undefined ? null : <Why days={askWhyAfter} view={view} />}
        {state.errorOf('correction') || state.textOf('correction') ? <CorrectLocked view={view} /> : null}
        <div className={styles.bar}>
          <Button icon="save">{t('save')}</Button>
        </div>
      </div>
    </Form>
  );
}
