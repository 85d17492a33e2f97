import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { heldBackSavePath } from '../../domain/paths.ts';
import type { HeldBackSave } from '../../server/held-back.ts';
import { offlineTexts } from '../../texts/index.ts';

type Props = { saves: readonly HeldBackSave[]; view: ViewContext };

/** Saves that wait for a coordinator; each leads to its decision. */
export function HeldBackList({ saves, view }: Props) {
  const t = translate(offlineTexts, view.locale);
  return (
    <LinkList
      label={t('heldBack.title')}
      items={saves.map((save) => ({
        key: save.id,
        href: heldBackSavePath.to({ saveId: save.id }),
        lead: formatDate(view.locale, save.heldOn, 'weekdayShort'),
        title: save.activityName,
        meta: [
          showTimeSpan(view.locale, save.startsAt, save.endsAt),
          save.by,
          save.notHeld === null ? t('heldBack.marks', { count: save.marks }) : t(`notHeld.${save.notHeld}`),
        ].join(' · '),
      }))}
    />
  );
}

/** The same on the first page; nothing where nothing waits. */
export function HeldBackCard({ saves, view }: Props) {
  if (saves.length === 0) return null;
  return (
    <Card title={translate(offlineTexts, view.locale)('heldBack.title')}>
      <HeldBackList saves={saves} view={view} />
    </Card>
  );
}
