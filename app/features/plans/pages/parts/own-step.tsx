import type { PortalView } from '#app/platform/http/portal-page.ts';
import { SwedishName } from '#app/ui/portal/text.tsx';
import type { OwnStep } from '../../server/own-way.ts';

/** What a step says: in her words where somebody wrote them down, with the Swedish beside when she wants it; else in Swedish. */
export function SaidByStep({
  step,
  view,
}: {
  step: Pick<OwnStep, 'what' | 'ownWords' | 'ownLanguage'>;
  view: PortalView;
}) {
  if (step.ownLanguage === null) return <SwedishName>{step.what}</SwedishName>;
  return (
    <>
      <bdi lang={step.ownLanguage}>{step.ownWords}</bdi>
      {view.withSwedish ? <i lang="sv"> {step.what}</i> : null}
    </>
  );
}
