import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Select } from '#app/ui/select.tsx';
import type { VenueChoice } from '../../server/activity-store.ts';
import { activityTexts } from '../../texts/index.ts';

type Props = { view: ViewContext; state: FormState; venues: VenueChoice[]; stored: string; emptyLabel: string };

/** Which venue: those in use, and the one that is stored even when it is not. Nothing when there are none. */
export function VenueField({ view, state, venues, stored, emptyLabel }: Props) {
  const t = translate(activityTexts, view.locale);
  const offered = venues.filter(({ id, retired }) => !retired || id === stored);
  if (offered.length === 0) return null;
  return (
    <Select
      name="venueId"
      label={t('form.venue')}
      emptyLabel={emptyLabel}
      defaultValue={state.textOf('venueId', stored)}
      error={state.errorOf('venueId')}
      width="lg"
      options={offered.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
