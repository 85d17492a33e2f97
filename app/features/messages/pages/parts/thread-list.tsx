import type { ViewContext } from '#app/platform/http/page.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { threadPath } from '../../domain/paths.ts';
import type { ListedThread } from '../../server/get-threads.ts';
import { beginningIn, messageTranslate, nameOf, turnTones, turnWords, withWhom } from '../message-words.ts';

type Props = { threads: readonly ListedThread[]; label: string; view: ViewContext; byName?: boolean };

/** Threads under each other, each with how it stands. `byName`: titled by the participant, else by whom it is to. */
export function ThreadList({ threads, label, view, byName }: Props) {
  const t = messageTranslate(view.locale);
  return (
    <LinkList
      label={label}
      items={threads.map((thread) => ({
        key: thread.id,
        href: threadPath.to({ threadId: thread.id }),
        title: byName ? nameOf(thread) : withWhom(view.locale, thread),
        meta: [
          byName && thread.withRole !== 'case-worker' ? withWhom(view.locale, thread) : null,
          thread.last &&
            `${thread.last.isHers ? '' : `${t('you')}: `}${beginningIn('sv', thread.last.words, view.today) || t('openFile')}`,
        ]
          .filter(Boolean)
          .join(' · '),
        end: (
          <Cluster gap="xs">
            {thread.isUnread && thread.part !== 'onlooker' ? <Tag tone="accent">{t('unread')}</Tag> : null}
            <Tag tone={turnTones[thread.turn]}>{turnWords(view.locale, thread)}</Tag>
          </Cluster>
        ),
      }))}
    />
  );
}
