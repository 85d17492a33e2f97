import type { ViewContext } from '#app/platform/http/page.ts';
import { Card } from '#app/ui/card.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { inboxPath } from '../../domain/paths.ts';
import { messageTranslate } from '../message-words.ts';

/** How many messages wait for the caller, on the page a day begins on. Nothing when none does. */
export function WaitingMessages({
  counts: { waiting, needSomebody },
  view,
}: {
  counts: { waiting: number; needSomebody: number };
  view: Pick<ViewContext, 'locale'>;
}) {
  const t = messageTranslate(view.locale);
  if (waiting + needSomebody === 0) return null;
  const lines = [
    { key: 'waiting', count: waiting, title: t('today.waiting', { count: waiting }) },
    { key: 'needSomebody', count: needSomebody, title: t('today.needSomebody', { count: needSomebody }) },
  ];
  return (
    <Card title={t('title')}>
      <LinkList
        label={t('title')}
        items={lines.filter(({ count }) => count > 0).map(({ key, title }) => ({ key, href: inboxPath.to(), title }))}
      />
    </Card>
  );
}
