import { Alert } from './alert.tsx';
import { ErrorSummary, type FieldProblem } from './error-summary.tsx';

type Props = { title: string; whole?: string | undefined; errors: readonly FieldProblem[] };

/** What is wrong with a refused form: the whole of it first, then field by field. */
export function FormProblems({ title, whole, errors }: Props) {
  return (
    <>
      {whole ? (
        <Alert tone="warning" role="alert">
          {whole}
        </Alert>
      ) : null}
      <ErrorSummary title={title} errors={errors} />
    </>
  );
}
