import { sizeLine } from '#app/features/documents/public.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { messageFilePath } from '../../domain/paths.ts';
import type { Message } from '../../server/get-threads.ts';
import { messageTranslate, phraseIn } from '../message-words.ts';

type Props = { messages: readonly Message[]; threadId: string; herName: string; view: ViewContext };

/** What was written, the newest at the bottom. */
export function Conversation({ messages, threadId, herName, view }: Props) {
  const t = messageTranslate(view.locale);
  if (messages.length === 0) return <Text soft>{t('thread.empty')}</Text>;
  return (
    <Stack gap="sm">
      {messages.map((message) => (
        <OneMessage key={message.id} message={message} threadId={threadId} herName={herName} view={view} />
      ))}
    </Stack>
  );
}

function OneMessage({ message, threadId, herName, view }: Omit<Props, 'messages'> & { message: Message }) {
  const t = messageTranslate(view.locale);
  const { words, authorId, authorName, language, sentAt, shownFrom, files, isGroupPost } = message;
  const isOwn = authorId === view.caller.accountId;
  const who = authorId === null ? herName : isOwn ? t('you') : (authorName ?? '');
  return (
    <Card tone={authorId === null ? 'accent' : 'soft'}>
      <Stack gap="xs">
        <Cluster gap="sm">
          <Text as="span" strong>
            {who}
          </Text>
          <Text as="span" soft small>
            {formatInstant(view.locale, sentAt)}
          </Text>
          {authorId === null && words.text !== '' && language !== 'sv' ? (
            <Tag>{languageName(view.locale, language)}</Tag>
          ) : null}
          {isGroupPost ? <Tag>{t('toGroup')}</Tag> : null}
        </Cluster>
        {words.phrase === undefined ? null : <Text lang="sv">{phraseIn('sv', words.phrase, view.today)}</Text>}
        {words.text === '' ? null : <Paragraphs text={words.text} lang={language} />}
        {words.translation === undefined ? null : (
          <Paragraphs text={words.translation.text} lang={words.translation.language} />
        )}
        {files.map((file) => (
          <Link key={file.id} href={messageFilePath.to({ threadId, fileId: file.id })}>
            {t('file', { size: sizeLine(view.locale, file.type, file.byteCount) })}
          </Link>
        ))}
        {shownFrom > sentAt ? (
          <Text soft small>
            {t('shownFrom', { at: formatInstant(view.locale, shownFrom) })}
          </Text>
        ) : null}
      </Stack>
    </Card>
  );
}

function Paragraphs({ text, lang }: { text: string; lang: string }) {
  return text.split(/\n+/).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text, drawn once.
    <Text key={index} lang={lang} dir="auto">
      {line}
    </Text>
  ));
}
