import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import { newValidatorPath, validatorPath, validatorsPath } from '../../domain/paths.ts';
import { changeValidators, readValidators } from '../../domain/permissions.ts';
import type { ValidatorRecord } from '../../domain/validator.ts';
import { listValidators } from '../../server/change-validators.ts';
import { skillTranslate } from '../skill-words.ts';

export const validatorsPage = definePage({
  path: validatorsPath,
  permission: readValidators,
  audit: { none: 'organisations that can validate' },
  params: z.object({}),
  query: z.object({}),
  load: async (ctx) => ({ validators: await listValidators(ctx) }),
  view: ({ validators }, { locale, caller }) => {
    const t = skillTranslate(locale);
    return {
      title: t('validators.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('validators.title')}
            lead={t('validators.lead')}
            actions={
              may(caller, changeValidators) ? (
                <LinkButton variant="primary" icon="plus" href={newValidatorPath.to()}>
                  {t('validators.new')}
                </LinkButton>
              ) : undefined
            }
          />
          <Table
            caption={t('validators.title')}
            captionHidden
            columns={columnsOf(locale)}
            rows={validators}
            rowKey={({ id }) => id}
            empty={
              <EmptyState icon="check" title={t('validators.empty')}>
                {t('validators.emptyText')}
              </EmptyState>
            }
          />
        </Stack>
      ),
    };
  },
});

function columnsOf(locale: Locale): Column<ValidatorRecord>[] {
  const t = skillTranslate(locale);
  return [
    {
      key: 'name',
      header: t('validators.name'),
      rowHeader: true,
      cell: ({ id, name }) => <Link href={validatorPath.to({ validatorId: id })}>{name}</Link>,
    },
    { key: 'kind', header: t('validators.kindLabel'), cell: ({ kind }) => t(`validators.kind.${kind}`) },
    { key: 'validates', header: t('validators.validates'), cell: ({ validates }) => validates },
    {
      key: 'how',
      header: t('validators.how'),
      cell: ({ contactPerson, phone, email, website }) => (
        <Stack gap="xs">
          {[contactPerson, phone].filter(Boolean).map((text) => (
            <span key={text}>{text}</span>
          ))}
          {email === '' ? null : <Link href={`mailto:${email}`}>{email}</Link>}
          {website === '' ? null : <Link href={website}>{website}</Link>}
        </Stack>
      ),
    },
  ];
}
