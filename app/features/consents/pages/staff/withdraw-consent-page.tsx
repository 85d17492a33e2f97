import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Section } from '#app/ui/section.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { withdrawForm } from '../../domain/consent-form.ts';
import { withdrawalWays } from '../../domain/disclosure.ts';
import { consentsPath, withdrawConsentPath } from '../../domain/paths.ts';
import { withdrawConsentPermission } from '../../domain/permissions.ts';
import { getWithdrawal, type PartnerRead } from '../../server/get-sharing.ts';
import { withdrawConsent } from '../../server/withdraw-consent.ts';
import { consentTexts } from '../../texts/index.ts';
import { recipientWords } from '../../texts/words.ts';
import { formState } from '../form-state.ts';
import { FieldTags } from '../parts/disclosure-details.tsx';
import { SharingHeader } from '../parts/sharing-header.tsx';

/** Taking a consent back: one press after one look at what it ends and what it cannot undo. */
export const withdrawConsentPage = definePage({
  path: withdrawConsentPath,
  permission: withdrawConsentPermission,
  audit: { action: 'read', category: 'sharing' },
  submitAudit: { action: 'write', category: 'sharing' },
  params: z.object({ enrolmentId: z.uuid(), disclosureId: z.uuid() }),
  query: z.object({}),
  form: withdrawForm,
  load: (ctx, { params }) => getWithdrawal(ctx, params.enrolmentId, params.disclosureId),
  submit: async (ctx, { params: { enrolmentId, disclosureId }, form }) => {
    const withdrawn = await withdrawConsent(ctx, enrolmentId, disclosureId, form.how);
    return withdrawn.ok ? ok(consentsPath.to({ enrolmentId }, { done: 'saved' })) : withdrawn;
  },
  view: ({ head, disclosure, reads }, view) => {
    const { locale } = view;
    const t = translate(consentTexts, locale);
    const state = formState(view);
    const back = consentsPath.to({ enrolmentId: head.id });
    const isOpen = disclosure.answer === 'given' && disclosure.withdrawnAt === null;
    return {
      title: t('withdraw.title'),
      body: (
        <Stack gap="lg">
          <SharingHeader
            head={head}
            locale={locale}
            title={t('withdraw.title')}
            lead={t('withdraw.lead', { name: recipientWords(disclosure) })}
            below
          />
          {isOpen ? (
            <FormCard
              state={state}
              submit={t('withdraw.submit')}
              variant="danger"
              cancel={{ href: back, label: t('ask.cancel') }}
            >
              <FieldTags fields={disclosure.fields} locale={locale} />
              <Section title={t('withdraw.already')} level={3}>
                <p>{givenAlready(reads, locale)}</p>
                <p>{t('withdraw.remains')}</p>
              </Section>
              <Select
                name="how"
                label={t('withdraw.how')}
                options={withdrawalWays.map((value) => ({ value, label: t(`withdraw.ways.${value}`) }))}
                defaultValue={state.textOf('how', 'in-person')}
                error={state.errorOf('how')}
                width="md"
              />
            </FormCard>
          ) : (
            <>
              <Alert tone="info">
                {t(disclosure.answer === 'given' ? 'withdraw.done' : 'problem.nothing-to-withdraw')}
              </Alert>
              <LinkButton href={back}>{t('ask.back')}</LinkButton>
            </>
          )}
        </Stack>
      ),
    };
  },
});

function givenAlready(reads: readonly PartnerRead[], locale: 'sv' | 'en'): string {
  const t = translate(consentTexts, locale);
  const of = (action: string) => reads.filter((read) => read.action === action);
  const lines = [
    { found: of('read'), key: 'withdraw.alreadyRead' as const },
    { found: of('export'), key: 'withdraw.alreadyCopied' as const },
  ].flatMap(({ found, key }) =>
    found[0] === undefined ? [] : [t(key, { count: found.length, date: formatInstant(locale, found[0].at) })],
  );
  return lines.length === 0 ? t('withdraw.alreadyNone') : lines.join('. ');
}
