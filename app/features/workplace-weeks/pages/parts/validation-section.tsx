import { skillPath } from '#app/features/skills/domain/paths.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { dayOf } from '#app/shared/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { letterLanguages } from '../../domain/confirmed.ts';
import { letterPath, placementExperiencePath, taskEvidencePath } from '../../domain/paths.ts';
import type { Validation } from '../../server/validate-tasks.ts';
import { workplaceTexts } from '../../texts/index.ts';

/** Tasks that the workplace confirmed and which skill each is evidence for, the letter, and the placement in her CV. */
export function ValidationSection({ shown, view: { locale } }: { shown: Validation; view: ViewContext }) {
  const t = translate(workplaceTexts, locale);
  const { head, placement, tasks, skills, answered, isExperience, cvAnswer } = shown;
  const ids = { enrolmentId: head.id, placementId: placement.placementId };
  const spoken = head.firstLanguage?.split('-')[0];
  // Dari is Persian on paper.
  const language = letterLanguages.find((each) => each === (spoken === 'prs' ? 'fa' : spoken));
  const named = language && new Intl.DisplayNames([locale], { type: 'language' }).of(language);
  return (
    <Card title={t('staff.validation')} description={t('staff.validationLead')}>
      <Stack>
        {tasks.length === 0 ? <Text soft>{t('staff.noTasks')}</Text> : null}
        {tasks.map((task) => (
          <div key={task.id}>
            <Text>
              {task.words} ({t('staff.taskWeeks', { count: task.weeks })})
            </Text>
            {task.skillId !== undefined && task.skillName !== undefined ? (
              <Link href={skillPath.to({ enrolmentId: head.id, skillId: task.skillId })}>
                {t('staff.evidenceFor', { skill: task.skillName })}
              </Link>
            ) : (
              <Form action={taskEvidencePath.to(ids)} hidden={{ taskId: task.id }} inline>
                <Select
                  name="skillId"
                  id={`skill-${task.id}`}
                  label={t('staff.whichSkill')}
                  defaultValue={task.aimedAt ?? 'new'}
                  options={[
                    { value: 'new', label: t('staff.newSkill', { task: task.words }) },
                    ...skills.map((skill) => ({ value: skill.id, label: skill.title || skill.ownTitle })),
                  ]}
                />
                <Button variant="secondary">{t('staff.approve')}</Button>
              </Form>
            )}
          </div>
        ))}
        {cvAnswer === undefined || cvAnswer.way === 'staff' ? null : (
          <Text>
            {t(cvAnswer.stands ? 'staff.herYes' : 'staff.herNo', {
              day: formatDate(locale, dayOf(cvAnswer.answeredAt)),
            })}
          </Text>
        )}
        {isExperience ? (
          <Text>{t('staff.isExperience')}</Text>
        ) : (
          <Form action={placementExperiencePath.to(ids)}>
            <Checkbox name="agreed" label={t('staff.experienceYes')} />
            <div>
              <Button variant="secondary">{t('staff.experience')}</Button>
            </div>
          </Form>
        )}
        {answered === 0 ? null : (
          <>
            <Text soft>{t('staff.letterText')}</Text>
            <Cluster>
              <LinkButton icon="printer" href={letterPath.to(ids)}>
                {t('staff.letter')}
              </LinkButton>
              {language === undefined || named === undefined ? null : (
                <LinkButton icon="printer" href={letterPath.to(ids, { language })}>
                  {t('staff.letterIn', { language: named })}
                </LinkButton>
              )}
            </Cluster>
          </>
        )}
      </Stack>
    </Card>
  );
}
