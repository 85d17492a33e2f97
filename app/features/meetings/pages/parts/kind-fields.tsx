import type { FormState } from '#app/platform/http/form-state.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { type AgendaPoint, agendaPoints, type GuidanceTheme, guidanceThemes } from '../../domain/meeting.ts';
import type { VisitedPlacement } from '../../server/visited-placement.ts';
import { meetingTranslate } from '../meeting-words.ts';

type Props = { state: FormState; locale: Locale };

/** Which placement a visit is to. */
export function PlacementField({
  state,
  locale,
  placements,
  chosen,
}: Props & { placements: readonly VisitedPlacement[]; chosen: string | undefined }) {
  const t = meetingTranslate(locale);
  const period = ({ startsOn, endsOn }: VisitedPlacement) =>
    t('visit.period', { from: formatDate(locale, startsOn), to: formatDate(locale, endsOn) });
  return (
    <Select
      name="placementId"
      label={t('visit.placement')}
      hint={placements.length === 0 ? t('visit.noPlacement') : undefined}
      emptyLabel={t('visit.choosePlacement')}
      options={placements.map((each) => ({ value: each.id, label: `${each.workplaceName}, ${period(each)}` }))}
      defaultValue={state.textOf('placementId', chosen)}
      error={state.errorOf('placementId')}
      required
    />
  );
}

/** What a visit is prepared to go through. */
export function AgendaField({ state, locale, saved }: Props & { saved: readonly AgendaPoint[] }) {
  const t = meetingTranslate(locale);
  return (
    <CheckboxGroup
      name="agenda"
      legend={t('visit.agenda')}
      hint={t('visit.agendaHint')}
      options={agendaPoints.map((value) => ({ value, label: t(`visit.point.${value}`) }))}
      defaultValues={state.valuesOf('agenda', saved)}
      error={state.errorOf('agenda')}
    />
  );
}

/** What guidance is about. */
export function ThemesField({ state, locale, saved }: Props & { saved: readonly GuidanceTheme[] }) {
  const t = meetingTranslate(locale);
  return (
    <CheckboxGroup
      name="themes"
      legend={t('guidance.themes')}
      options={guidanceThemes.map((value) => ({ value, label: t(`guidance.theme.${value}`) }))}
      defaultValues={state.valuesOf('themes', saved)}
      error={state.errorOf('themes')}
    />
  );
}
