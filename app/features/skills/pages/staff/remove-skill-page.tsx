import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { removeSkillPath, skillPath, skillsPath } from '../../domain/paths.ts';
import { recordSkill } from '../../domain/permissions.ts';
import { nameOfSkill } from '../../domain/skill.ts';
import { removeForm } from '../../domain/skill-form.ts';
import { getSkill } from '../../server/get-skills.ts';
import { removeSkill } from '../../server/record-skill.ts';
import { SkillsHeader } from '../parts/skill-frame.tsx';
import { formState, skillTranslate } from '../skill-words.ts';

export const removeSkillPage = definePage({
  path: removeSkillPath,
  permission: recordSkill,
  audit: { action: 'read', category: 'skills' },
  submitAudit: { action: 'write', category: 'skills' },
  params: z.object({ enrolmentId: z.uuid(), skillId: z.uuid() }),
  query: z.object({}),
  form: removeForm,
  load: (ctx, { params }) => getSkill(ctx, params),
  submit: async (ctx, { params, form }) => {
    const removed = await removeSkill(ctx, params, form);
    return removed.ok ? ok(skillsPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' })) : removed;
  },
  view: ({ head, skill }, view) => {
    const { locale } = view;
    const t = skillTranslate(locale);
    const state = formState(view);
    return {
      title: t('remove.title'),
      body: (
        <Stack gap="lg">
          <SkillsHeader
            head={head}
            locale={locale}
            below={skill}
            title={t('remove.title')}
            lead={`${nameOfSkill(skill)}. ${t('remove.lead')}`}
          />
          <Card>
            <Form hidden={{ version: String(skill.version) }}>
              <FormProblems state={state} />
              <ButtonRow>
                <Button variant="danger" icon="trash">
                  {t('remove.submit')}
                </Button>
                <LinkButton variant="tertiary" href={skillPath.to({ enrolmentId: head.id, skillId: skill.id })}>
                  {t('form.cancel')}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Card>
        </Stack>
      ),
    };
  },
});
