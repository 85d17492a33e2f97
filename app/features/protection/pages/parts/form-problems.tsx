import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { protectionTexts } from '../../texts/index.ts';
import type { FormState } from '../form-state.ts';

type Props = { state: FormState; locale: Locale; labels?: Readonly<Record<string, string>> };

/** What is wrong with a refused form: the whole of it first, then field by field. */
export function FormProblems({ state, locale, labels }: Props) {
  const t = translate(protectionTexts, locale);
  return (
    <>
      {state.whole ? (
        <Alert tone="warning" role="alert">
          {state.whole}
        </Alert>
      ) : null}
      <ErrorSummary title={t('problem.title')} errors={state.summary(labels)} />
    </>
  );
}
