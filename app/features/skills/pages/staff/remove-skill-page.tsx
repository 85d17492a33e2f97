import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
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
          <FormCard
            state={state}
            hidden={{ version: String(skill.version) }}
            submit={t('remove.submit')}
            variant="danger"
            icon="trash"
            cancel={{ href: skillPath.to({ enrolmentId: head.id, skillId: skill.id }), label: t('form.cancel') }}
          ></FormCard>
        </Stack>
      ),
    };
  },
});
