import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { followUpPath, followUpsPath, roundPath } from '../../domain/paths.ts';
import { listFollowUps } from '../../domain/permissions.ts';
import { nextInRound, roundOf } from '../../domain/round.ts';
import { listRound } from '../../server/list-follow-ups.ts';
import { followUpTranslate } from '../follow-up-words.ts';

/** Goes on to the next person of a round through today's follow-ups; says so when nobody is left. */
export const roundPage = definePage({
  path: roundPath,
  permission: listFollowUps,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({}),
  query: z.object({ round: roundOf, after: z.uuid().optional().catch(undefined) }),
  load: async (ctx, { query: { round = 'mine', after } }) => {
    const next = nextInRound(await listRound(ctx, round), after);
    return next === undefined ? {} : { redirectTo: followUpPath.to({ followUpId: next }, { round }) };
  },
  view: (_, { locale }) => {
    const t = followUpTranslate(locale);
    return {
      title: t('round.done'),
      body: (
        <EmptyState
          title={t('round.done')}
          icon="circle-check"
          action={<LinkButton href={followUpsPath.to()}>{t('round.toList')}</LinkButton>}
        >
          {t('round.doneText')}
        </EmptyState>
      ),
    };
  },
});
