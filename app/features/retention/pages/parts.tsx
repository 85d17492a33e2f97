import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Link } from '#app/ui/link.tsx';
import { Text } from '#app/ui/text.tsx';
import { keepingPath } from '../domain/paths.ts';
import type { KeepingOfOne } from '../server/keeping.ts';
import { keepingInWords, retentionTranslate } from './words.ts';

/** On a page with what is guarded: that something has been removed, or when it will be, and the way to the whole of it. */
export function KeepingNote({ of, view: { locale, today } }: { of: KeepingOfOne; view: ViewContext }) {
  const t = retentionTranslate(locale);
  const { head, keeping, removals } = of;
  const last = removals[0];
  const link = <Link href={keepingPath.to({ enrolmentId: head.id })}>{t('one.more')}</Link>;
  if (last !== undefined)
    return (
      <Alert>
        {t('one.removed', { day: formatDate(locale, dayOf(last.removedAt)) })} {link}
      </Alert>
    );
  return keeping.is === 'taking-part' ? (
    <Text soft small>
      {link}
    </Text>
  ) : (
    <Text soft small>
      {keepingInWords(keeping, today, locale)} {link}
    </Text>
  );
}
