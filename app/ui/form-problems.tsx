import type { ReactNode } from 'react';
import { Alert } from './alert.tsx';
import { ErrorSummary, type FieldProblem } from './error-summary.tsx';

type ByField = Readonly<Record<string, string>>;

export type FormProblemsProps = {
  /** What is known of the refused form: a `FormState`. */
  state: {
    title: string;
    whole: string | undefined;
    isStale: boolean;
    summary: (labels?: ByField, ids?: ByField) => readonly FieldProblem[];
  };
  /** Which field it is, by name, where the error alone does not say it. */
  labels?: ByField | undefined;
  /** The id of a field, by name, where it is another one. */
  ids?: ByField | undefined;
  /** Shown when somebody else saved in between, in place of saying only that. */
  newer?: ReactNode;
};

/** What is wrong with a refused form: the whole of it first, then field by field. */
export function FormProblems({ state, labels, ids, newer }: FormProblemsProps) {
  return (
    <>
      {newer && state.isStale ? (
        newer
      ) : state.whole ? (
        <Alert tone="warning" role="alert">
          {state.whole}
        </Alert>
      ) : null}
      <ErrorSummary title={state.title} errors={state.summary(labels, ids)} />
    </>
  );
}
