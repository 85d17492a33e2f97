import type { ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { directionOf, parsePortalLanguage } from '#app/shared/portal-language.ts';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import type { Message } from '../../domain/message.ts';
import { remindersOfPath } from '../../domain/paths.ts';
import { reminderTranslate, startWords, statusTones } from '../words.ts';

type Props = {
  messages: readonly Message[];
  view: ViewContext;
  /** On the page of one participant nobody needs her name. */
  isOfOne?: boolean;
};

/** What was sent, to whom, of what, and what became of it. */
export function MessageTable({ messages, view, isOfOne = false }: Props) {
  const { locale } = view;
  const t = reminderTranslate(locale);
  const kind = {
    key: 'kind',
    header: t('table.what'),
    cell: ({ kind, channel }: Message) => (
      <Stack gap="xs">
        <span>{t(`kind.${kind}`)}</span>
        {channel === null ? null : (
          <Text soft small>
            {t(`channel.${channel}`)}
          </Text>
        )}
      </Stack>
    ),
  };
  const start = {
    key: 'start',
    header: t('table.start'),
    cell: (message: Message) =>
      message.kind === 'message' || message.kind === 'follow-up' ? '–' : startWords(locale, message),
  };
  return (
    <Table
      caption={t('table.caption')}
      captionHidden
      bare
      rows={messages}
      rowKey={({ id }) => id}
      columns={[
        ...(isOfOne
          ? [{ ...start, rowHeader: true }, kind]
          : [
              {
                key: 'who',
                header: t('table.who'),
                rowHeader: true,
                cell: ({ enrolmentId, name }: Message) => (
                  <Link href={remindersOfPath.to({ enrolmentId })}>{name}</Link>
                ),
              },
              kind,
              start,
            ]),
        {
          key: 'state',
          header: t('table.state'),
          cell: ({ status, reason, settledBy }) => (
            <Stack gap="xs">
              <span>
                <Tag tone={statusTones[status]}>{t(`status.${status}`)}</Tag>
              </span>
              {reason === null ? null : (
                <Text soft small>
                  {[t(`reason.${reason}`), settledBy].filter(Boolean).join(', ')}
                </Text>
              )}
            </Stack>
          ),
        },
        {
          key: 'text',
          header: t('table.text'),
          cell: ({ text, language }) => {
            const written = parsePortalLanguage(language ?? undefined);
            return text === null || written === undefined ? null : (
              <span lang={written} dir={directionOf(written)}>
                {text}
              </span>
            );
          },
        },
        {
          key: 'when',
          header: t('table.when'),
          cell: ({ settledAt, createdAt }) => formatInstant(locale, settledAt ?? createdAt),
        },
      ]}
    />
  );
}
