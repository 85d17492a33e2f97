import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { cvForm } from '../../domain/cv.ts';
import { cvFilePath, cvPath, removeCvPath, skillsPath } from '../../domain/paths.ts';
import { makeCv, readCv } from '../../domain/permissions.ts';
import { changeCv, getCv } from '../../server/make-cv.ts';
import { CvFields } from '../parts/cv-fields.tsx';
import { SkillsHeader } from '../parts/skill-frame.tsx';
import { formState, skillTranslate } from '../skill-words.ts';

export const cvPage = definePage({
  path: cvPath,
  permission: readCv,
  audit: { action: 'read', category: 'skills' },
  submitPermission: makeCv,
  submitAudit: { action: 'write', category: 'skills' },
  params: z.object({ enrolmentId: z.uuid(), cvId: z.uuid() }),
  query: z.object({}),
  form: cvForm,
  load: (ctx, { params }) => getCv(ctx, params),
  submit: async (ctx, { params, form }) => {
    const changed = await changeCv(ctx, params, form);
    return changed.ok ? ok(cvPath.to(params, { done: 'saved' })) : changed;
  },
  view: ({ cv, ...list }, view) => {
    const { locale } = view;
    const t = skillTranslate(locale);
    const state = formState(view);
    const ids = { enrolmentId: list.head.id, cvId: cv.id };
    return {
      title: t('cv.title'),
      body: (
        <Stack gap="lg">
          <SkillsHeader
            head={list.head}
            locale={locale}
            title={`${t('cv.title')}: ${cv.name}`}
            lead={t('cv.agreedLine', {
              language: t(`cv.languageName.${cv.language}`),
              day: formatDate(locale, cv.agreedOn),
            })}
            actions={
              <LinkButton variant="primary" icon="download" href={cvFilePath.to(ids)}>
                {t('cv.download')}
              </LinkButton>
            }
          />
          <FormCard
            state={state}
            warnUnsaved
            hidden={{ version: String(cv.version) }}
            submit={t('cv.save')}
            icon="save"
            cancel={{ href: skillsPath.to({ enrolmentId: list.head.id }), label: t('form.cancel') }}
          >
            <CvFields state={state} locale={locale} list={list} saved={cv} />
          </FormCard>
          <Form action={removeCvPath.to(ids)} hidden={{ version: String(cv.version) }}>
            <Button variant="tertiary" icon="trash">
              {t('cv.remove')}
            </Button>
          </Form>
        </Stack>
      ),
    };
  },
});
