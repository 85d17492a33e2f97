import { formatInstant } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { EventList } from '#app/ui/event-list.tsx';
import { Text } from '#app/ui/text.tsx';
import type { Message } from '../../server/message-store.ts';
import { referralTexts } from '../../texts/index.ts';
import { Paragraphs } from './paragraphs.tsx';

/** What the partner and the programme have written to each other, the oldest first. */
export function Messages({ messages, locale }: { messages: readonly Message[]; locale: Locale }) {
  const t = translate(referralTexts, locale);
  if (messages.length === 0) return <Text soft>{t('ownOne.noMessages')}</Text>;
  return (
    <EventList
      label={t('ownOne.messages')}
      items={messages.map((message) => ({
        key: message.id,
        date: formatInstant(locale, message.writtenAt),
        title: t(`ownOne.author.${message.author}`, { name: message.writtenByName ?? '' }),
        body: <Paragraphs text={message.text} />,
        tone: message.author === 'programme' ? 'accent' : 'neutral',
      }))}
    />
  );
}
