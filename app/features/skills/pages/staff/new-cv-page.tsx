import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
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
          <Card>
            <Form warnUnsaved hidden={{ id: state.textOf('id', id) }}>
              <FormProblems state={state} />
              <CvFields state={state} locale={locale} list={list} />
              <ButtonRow>
                <Button icon="save">{t('cv.saveNew')}</Button>
                <LinkButton variant="tertiary" href={skillsPath.to({ enrolmentId: list.head.id })}>
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
