import { ownMessagesPath } from '#app/features/messages/domain/paths.ts';
import { countUnreadOwn } from '#app/features/messages/public.ts';
import { ownMessageTexts } from '#app/features/messages/texts/portal/index.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import type { WaitingSource } from './waits.ts';

/** That somebody has written to her. */
export const unreadMessages: WaitingSource = async (ctx) => {
  if ((await countUnreadOwn(ctx)) === 0) return [];
  return [
    {
      href: ownMessagesPath.to({ language: ctx.language }),
      picture: 'messages',
      title: (view) => wordsOf(ownMessageTexts, view).say('newMessage'),
    },
  ];
};
