import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { sharedPath } from '../../domain/paths.ts';
import { consentTexts } from '../../texts/index.ts';

/** How many people share something with the partner officer. Names stand on the page behind, where reading them is logged as such. */
export function SharedWithMe({ total, view }: { total: number; view: ViewContext }) {
  const t = translate(consentTexts, view.locale);
  return (
    <Card
      title={t('shared.title')}
      href={sharedPath.to()}
      description={total === 0 ? t('shared.empty') : t('shared.count', { count: total })}
    />
  );
}
