import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Details } from '#app/ui/details.tsx';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import type { ClashingSession } from '../../domain/clashes.ts';
import { sessionPath } from '../../domain/paths.ts';
import { activityTexts } from '../../texts/index.ts';
import { clashLine } from './clash-words.ts';

type Props = { clashes: readonly ClashingSession[]; view: ViewContext };

const AT_ONCE = 3;

/** Sessions that cannot both be, with what; a warning and no stop. Nothing when there are none. */
export function ClashAlert({ clashes, view }: Props) {
  const t = translate(activityTexts, view.locale);
  if (clashes.length === 0) return null;
  const lines = clashes.flatMap(({ sessionId, heldOn, clashes: of }) =>
    of.map((clash, index) => (
      <div key={`${sessionId} ${clash.other?.id ?? index}`}>
        <Link href={sessionPath.to({ sessionId })}>{formatDate(view.locale, heldOn, 'weekday')}</Link>{' '}
        {clashLine(view.locale, clash)}
      </div>
    )),
  );
  const title = t('clash.title', { count: clashes.length });
  return (
    <Alert tone="warning" title={title}>
      <Stack gap="xs">
        {lines.slice(0, AT_ONCE)}
        {lines.length > AT_ONCE ? (
          <Details summary={t('activity.showAll', { count: lines.length })}>{lines.slice(AT_ONCE)}</Details>
        ) : null}
        <Text soft small>
          {t('clash.hint')}
        </Text>
      </Stack>
    </Alert>
  );
}
