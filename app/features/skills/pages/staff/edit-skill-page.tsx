import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { editSkillPath, skillPath } from '../../domain/paths.ts';
import { recordSkill } from '../../domain/permissions.ts';
import { skillForm } from '../../domain/skill-form.ts';
import { getSkill, getSkillGround } from '../../server/get-skills.ts';
import { changeSkill } from '../../server/record-skill.ts';
import { SkillFields } from '../parts/skill-fields.tsx';
import { SkillsHeader } from '../parts/skill-frame.tsx';
import { formState, skillTranslate } from '../skill-words.ts';

export const editSkillPage = definePage({
  path: editSkillPath,
  permission: recordSkill,
  audit: { action: 'read', category: 'skills' },
  submitAudit: { action: 'write', category: 'skills' },
  params: z.object({ enrolmentId: z.uuid(), skillId: z.uuid() }),
  query: z.object({}),
  form: skillForm,
  load: async (ctx, { params, typed }) => {
    const [{ skill }, ground] = await Promise.all([
      getSkill(ctx, params),
      getSkillGround(ctx, params.enrolmentId, typed),
    ]);
    return { ...ground, skill };
  },
  submit: async (ctx, { params, form }) => {
    const changed = await changeSkill(ctx, params, form);
    return changed.ok ? ok(skillPath.to(params, { done: 'saved' })) : changed;
  },
  view: ({ head, languages, occupations, skill }, view) => {
    const { locale } = view;
    const t = skillTranslate(locale);
    const state = formState(view);
    return {
      title: t('form.edit'),
      body: (
        <Stack gap="lg">
          <SkillsHeader head={head} locale={locale} below={skill} title={t('form.edit')} />
          <Card>
            <Form warnUnsaved hidden={{ version: String(skill.version) }}>
              <FormProblems state={state} />
              <SkillFields
                {...{ state, locale, occupations }}
                kind={skill.kind}
                saved={skill}
                ownLanguages={languages.map(({ language }) => language)}
                cancelHref={skillPath.to({ enrolmentId: head.id, skillId: skill.id })}
              />
            </Form>
          </Card>
        </Stack>
      ),
    };
  },
});
