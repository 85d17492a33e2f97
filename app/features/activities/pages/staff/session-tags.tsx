import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { SessionLine } from '../../server/list-sessions.ts';
import { activityTexts } from '../../texts/index.ts';

/** How it went with a session, in one tag: cancelled, how many came, attendance missing; before its day how many are expected. */
export function SessionTag({ session, today, locale }: { session: SessionLine; today: PlainDate; locale: Locale }) {
  const t = translate(activityTexts, locale);
  if (session.status === 'cancelled') return <Tag tone="danger">{t('status.cancelled')}</Tag>;
  if (session.markedCount > 0)
    return (
      <Tag tone="success" icon="check">
        {t('counts.marked', { present: session.presentCount, marked: session.markedCount })}
      </Tag>
    );
  if (session.status === 'planned' && session.heldOn < today) return <Tag tone="warning">{t('counts.unmarked')}</Tag>;
  return session.form === 'group' ? (
    <Tag tone="neutral">{t('counts.members', { count: session.memberCount })}</Tag>
  ) : null;
}
