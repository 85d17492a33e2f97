import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { newSkillPath, skillPath, skillsPath } from '../../domain/paths.ts';
import { recordSkill } from '../../domain/permissions.ts';
import { skillKinds } from '../../domain/skill.ts';
import { newSkillForm } from '../../domain/skill-form.ts';
import { getSkillGround } from '../../server/get-skills.ts';
import { addSkill } from '../../server/record-skill.ts';
import { AlreadyDocumented } from '../parts/documented.tsx';
import { SkillFields } from '../parts/skill-fields.tsx';
import { SkillsHeader } from '../parts/skill-frame.tsx';
import { formState, skillTranslate } from '../skill-words.ts';

export const newSkillPage = definePage({
  path: newSkillPath,
  permission: recordSkill,
  audit: { action: 'read', category: 'skills' },
  submitAudit: { action: 'write', category: 'skills' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({ kind: z.enum(skillKinds).catch('ability') }),
  form: newSkillForm,
  load: async (ctx, { params, query, typed }) => ({
    ...(await getSkillGround(ctx, params.enrolmentId, typed)),
    kind: query.kind,
    id: newId(),
  }),
  submit: async (ctx, { params, form }) => {
    const added = await addSkill(ctx, params.enrolmentId, form);
    return added.ok ? ok(skillPath.to({ ...params, skillId: added.value.id }, { done: 'saved' })) : added;
  },
  view: ({ head, languages, qualifications, occupations, kind, id }, view) => {
    const { locale } = view;
    const t = skillTranslate(locale);
    const state = formState(view);
    const title = t('form.new', { kind: t(`addKind.${kind}`).toLocaleLowerCase(locale) });
    return {
      title,
      body: (
        <Stack gap="lg">
          <SkillsHeader head={head} locale={locale} title={title} />
          {kind === 'certificate' || kind === 'driving-licence' ? (
            <AlreadyDocumented qualifications={qualifications} enrolmentId={head.id} locale={locale} />
          ) : null}
          <Card>
            <Form warnUnsaved hidden={{ id: state.textOf('id', id), kind }}>
              <FormProblems state={state} />
              <SkillFields
                {...{ state, locale, kind, occupations }}
                ownLanguages={languages.map(({ language }) => language)}
                cancelHref={skillsPath.to({ enrolmentId: head.id })}
              />
            </Form>
          </Card>
        </Stack>
      ),
    };
  },
});
