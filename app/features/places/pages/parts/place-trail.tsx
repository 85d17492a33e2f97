import { activitiesPath, activityPath, activityPlacesPath } from '#app/features/activities/domain/paths.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { placeTexts } from '../../texts/index.ts';

type Props = { activity: { id: string; name: string }; locale: Locale; withPlaces?: boolean };

/** The way to a page about the places of an activity. */
export function PlaceTrail({ activity, locale, withPlaces = true }: Props) {
  const t = translate(placeTexts, locale);
  const places = { href: activityPlacesPath.to({ activityId: activity.id }), label: t('places.title') };
  return (
    <Breadcrumbs
      label={t('breadcrumbs')}
      items={[
        { href: activitiesPath.to(), label: t('activities') },
        { href: activityPath.to({ activityId: activity.id }), label: activity.name },
        ...(withPlaces ? [places] : []),
      ]}
    />
  );
}
