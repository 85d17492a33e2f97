import type { ViewContext } from '#app/platform/http/page.ts';
import { Alert } from '#app/ui/alert.tsx';
import { messageTexts } from '../../texts/index.ts';
import { messageTranslate } from '../message-words.ts';

/** What came of a button that was pressed: `?problem=<code>`. */
export function PressedProblem({ view }: { view: Pick<ViewContext, 'locale' | 'url'> }) {
  const code = view.url.searchParams.get('problem');
  if (code === null || !Object.hasOwn(messageTexts.sv.problem, code)) return null;
  return (
    <Alert tone="warning" role="alert">
      {messageTranslate(view.locale)(`problem.${code as 'invalid'}`)}
    </Alert>
  );
}
