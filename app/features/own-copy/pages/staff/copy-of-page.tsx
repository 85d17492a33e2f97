import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { formStateOf } from '#app/platform/http/form-state.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ownNames, portalLanguages } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { copyFormats, copyReasons, staffCopyForm } from '../../domain/forms.ts';
import { copyOfFilePath, copyOfPath } from '../../domain/paths.ts';
import { makeCopy } from '../../domain/permissions.ts';
import { getCopyFor, prepareCopy, startCopyFor } from '../../server/copy-for.ts';
import { packCopy } from '../../server/pack.ts';
import { ownCopyStaffTexts } from '../../texts/index.ts';
import { copyDocument } from '../parts/copy-document.tsx';

const formState = formStateOf(ownCopyStaffTexts);

/** Staff make the copy for somebody who has no phone, say why, and hand it over. */
export const copyOfPage = definePage({
  path: copyOfPath,
  permission: makeCopy,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({ copy: z.uuid().optional().catch(undefined) }),
  load: async (ctx, { params, query }) => ({
    ...(await prepareCopy(ctx, params.enrolmentId)),
    id: newId(),
    copy: query.copy,
  }),
  form: staffCopyForm,
  submit: async (ctx, { params: { enrolmentId }, form }) => {
    const { id } = await startCopyFor(ctx, enrolmentId, form);
    return ok(copyOfPath.to({ enrolmentId }, { copy: id, done: 'saved' }));
  },
  view: ({ head, language, id, copy }, view) => {
    const { locale, caller } = view;
    const t = translate(ownCopyStaffTexts, locale);
    const state = formState(view);
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={locale}
            title={t('title')}
            lead={t('lead')}
          />
          <ParticipantTabs enrolmentId={head.id} locale={locale} current="copy" role={caller.role} />
          {copy === undefined ? null : (
            <Card title={t('ready')}>
              <Stack>
                <Text>{t('readyText')}</Text>
                <Text>{t('hand')}</Text>
                <ButtonRow>
                  {copyFormats.map((format) => (
                    <LinkButton
                      key={format}
                      icon="download"
                      href={copyOfFilePath.to({ enrolmentId: head.id, copyId: copy, copyFormat: format })}
                    >
                      {t(format)}
                    </LinkButton>
                  ))}
                </ButtonRow>
              </Stack>
            </Card>
          )}
          <FormCard
            state={state}
            submit={t('make')}
            icon="copy"
            hidden={{ id }}
            cancel={{ href: participantPath.to({ enrolmentId: head.id }), label: t('back') }}
          >
            <Text>{t('what')}</Text>
            <Text>{t('tested')}</Text>
            <RadioGroup
              name="reason"
              legend={t('reason')}
              options={copyReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
              {...(state.textOf('reason') === '' ? {} : { defaultValue: state.textOf('reason') })}
              error={state.errorOf('reason')}
            />
            <Select
              name="language"
              label={t('language')}
              defaultValue={state.textOf('language') || language}
              options={portalLanguages.map((value) => ({ value, label: ownNames[value] }))}
            />
            <Text>{t('traced')}</Text>
          </FormCard>
        </Stack>
      ),
    };
  },
});

/** The copy as a file to hand over, within half an hour, by whoever made it. */
export const copyOfFilePage = definePage({
  path: copyOfFilePath,
  permission: makeCopy,
  audit: { action: 'export', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), copyId: z.uuid(), copyFormat: z.enum(copyFormats) }),
  query: z.object({}),
  load: async (ctx, { params: { enrolmentId, copyId, copyFormat: format } }) => {
    const copy = await getCopyFor(ctx, enrolmentId, copyId);
    const { services, caller } = ctx;
    return {
      afterwards: async () => {
        const page = copyDocument({ ...copy, madeBy: caller.name });
        return format === 'page'
          ? { download: { fileName: 'copy.html', type: 'text/html; charset=utf-8', body: page } }
          : { download: { fileName: 'copy.zip', type: 'application/zip', body: await packCopy(copy, page, services) } };
      },
    };
  },
  view: () => ({ title: '', body: null }),
});
