import { goalPath } from '#app/features/enrolments/domain/paths.ts';
import type { Goal } from '#app/features/plans/domain/goal.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { meetingTranslate } from '../meeting-words.ts';
import { Paragraphs } from './paragraphs.tsx';

type Props = { goal: Goal | undefined; enrolmentId: string; view: ViewContext };

/** The goal a participant has agreed to show her peer coach, in her own words with the Swedish beside. */
export function PeerGoal({ goal, enrolmentId, view }: Props) {
  const t = meetingTranslate(view.locale);
  return (
    <Card id="goal" title={t('peer.goals')}>
      {goal === undefined ? (
        <Text soft>{t('peer.goalsNone')}</Text>
      ) : (
        <Stack>
          <Paragraphs text={goal.tomorrow} lang={goal.language} />
          {goal.translation === null || goal.language === 'sv' ? null : (
            <Stack gap="xs">
              <Text soft small>
                {t('peer.goalSwedish')}
              </Text>
              <Paragraphs text={goal.translation.tomorrow} lang="sv" />
            </Stack>
          )}
          <Link href={goalPath.to({ enrolmentId })}>{t('peer.goalWhole')}</Link>
        </Stack>
      )}
    </Card>
  );
}
