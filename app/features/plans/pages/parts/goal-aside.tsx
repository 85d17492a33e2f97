import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { may } from '#app/shared/roles.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { Goal, GoalComment } from '../../domain/goal.ts';
import { commentGoalPath, goalVersionPath, showGoalToPeerPath } from '../../domain/paths.ts';
import { writeGoal } from '../../domain/permissions.ts';
import { planTranslate } from '../plan-words.ts';

type Props = {
  enrolmentId: string;
  goal: Goal;
  goals: readonly Goal[];
  comments: readonly GoalComment[];
  view: ViewContext;
};

/** Beside a version: all versions, what the team has said, and whether the peer coach reads it. */
export function GoalAside({ enrolmentId, goal, goals, comments, view }: Props) {
  const { locale, caller } = view;
  const t = planTranslate(locale);
  const mayWrite = may(caller, writeGoal);
  const of = { enrolmentId, goalId: goal.id };
  const said = comments.filter(({ goalId }) => goalId === goal.id);
  return (
    <>
      <Card id="versions" title={t('goal.versions')}>
        <LinkList
          label={t('goal.versions')}
          items={goals.map((each, index) => ({
            key: each.id,
            href: goalVersionPath.to({ enrolmentId, goalId: each.id }),
            title: t('goal.version', { number: String(each.number) }),
            meta: t('goal.versionLine', { day: formatDate(locale, each.agreedOn), pen: t(`goal.pen.${each.heldPen}`) }),
            end: index === 0 ? <Tag tone="success">{t('goal.newest')}</Tag> : undefined,
          }))}
        />
      </Card>
      {mayWrite ? (
        <Card id="peer" title={t('goal.peerTitle')}>
          <Form action={showGoalToPeerPath.to(of)} hidden={{ peerSees: goal.peerSees ? undefined : 'on' }}>
            <Text>{t(goal.peerSees ? 'goal.peerSees' : 'goal.peerSeesNot')}</Text>
            <Button variant="secondary" icon={goal.peerSees ? 'lock' : 'eye'}>
              {t(goal.peerSees ? 'goal.peerHide' : 'goal.peerShow')}
            </Button>
          </Form>
        </Card>
      ) : null}
      {mayWrite ? (
        <Card id="comments" title={t('goal.comments')} description={t('goal.commentsHint')}>
          <Stack>
            {said.length === 0 ? (
              <Text soft>{t('goal.commentsNone')}</Text>
            ) : (
              <EventList
                label={t('goal.comments')}
                items={said.map(({ id, body, recordedAt, recordedBy }) => ({
                  key: id,
                  date: `${formatInstant(locale, recordedAt)}, ${recordedBy}`,
                  title: body,
                }))}
              />
            )}
            <Form action={commentGoalPath.to(of)} hidden={{ id: newId() }} warnUnsaved>
              <TextArea name="body" label={t('goal.comment')} rows={3} maxLength={2000} required />
              <Button variant="secondary">{t('goal.commentSave')}</Button>
            </Form>
          </Stack>
        </Card>
      ) : null}
    </>
  );
}
