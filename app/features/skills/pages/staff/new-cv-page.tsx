import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { newCvForm } from '../../domain/cv.ts';
import { cvPath, newCvPath, skillsPath } from '../../domain/paths.ts';
import { makeCv } from '../../domain/permissions.ts';
import { listSkills } from '../../server/get-skills.ts';
import { addCv } from '../../server/make-cv.ts';
import { CvFields } from '../parts/cv-fields.tsx';
import { SkillsHeader } from '../parts/skill-frame.tsx';
import { formState, skillTranslate } from '../skill-words.ts';

export const newCvPage = definePage({
  path: newCvPath,
  permission: makeCv,
  audit: { action: 'read', category: 'skills' },
  submitAudit: { action: 'write', category: 'skills' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: newCvForm,
  load: async (ctx, { params }) => ({ list: await listSkills(ctx, params.enrolmentId), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const added = await addCv(ctx, params.enrolmentId, form);
    return added.ok ? ok(cvPath.to({ ...params, cvId: added.value.id }, { done: 'saved' })) : added;
  },
  view: ({ list, id }, view) => {
    const { locale } = view;
    const t = skillTranslate(locale);
    const state = formState(view);
    return {
      title: t('cv.newTitle'),
      body: (
        <Stack gap="lg">
          <SkillsHeader head={list.head} locale={locale} title={t('cv.newTitle')} lead={t('cv.lead')} />
          <FormCard
            state={state}
            warnUnsaved
            hidden={{ id: state.textOf('id', id) }}
            submit={t('cv.saveNew')}
            icon="save"
            cancel={{ href: skillsPath.to({ enrolmentId: list.head.id }), label: t('form.cancel') }}
          >
            <CvFields state={state} locale={locale} list={list} />
          </FormCard>
        </Stack>
      ),
    };
  },
});
