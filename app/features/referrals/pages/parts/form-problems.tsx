import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { referralTexts } from '../../texts/index.ts';
import type { FormState } from '../form-state.ts';

/** What is wrong with a refused form: the whole of it first, then field by field. */
export function FormProblems({ state, locale }: { state: FormState; locale: Locale }) {
  const t = translate(referralTexts, locale);
  return (
    <>
      {state.whole ? (
        <Alert tone="warning" role="alert">
          {state.whole}
        </Alert>
      ) : null}
      <ErrorSummary title={t('problem.title')} errors={state.summary()} />
    </>
  );
}
