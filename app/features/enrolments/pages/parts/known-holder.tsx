import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { participantPath } from '../../domain/paths.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import { personTexts } from '../../texts/person.ts';

/** The way to the person who has the number already, when the caller may open her page. */
export function KnownHolder({ state, locale }: { state: FormState; locale: Locale }) {
  const enrolmentId = state.detailOf('number', 'number-known');
  if (!enrolmentId) return null;
  return (
    <Alert tone="info" title={translate(enrolmentTexts, locale)('problem.number-known')}>
      <LinkButton href={participantPath.to({ enrolmentId })}>
        {translate(personTexts, locale)('numbers.knownLink')}
      </LinkButton>
    </Alert>
  );
}
