import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { may } from '#app/shared/roles.ts';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { wordsIn } from '../../domain/instrument.ts';
import { instrumentPath, instrumentsPath, newInstrumentPath } from '../../domain/paths.ts';
import { loadInstrument, readInstruments } from '../../domain/permissions.ts';
import { listInstruments } from '../../server/instruments.ts';
import { assessmentTranslate, ownNameOf } from '../words.ts';

export const instrumentsPage = definePage({
  path: instrumentsPath,
  permission: readInstruments,
  audit: { none: 'an instrument is not about a person' },
  params: z.object({}),
  query: z.object({}),
  load: async (ctx) => ({ listed: await listInstruments(ctx) }),
  view: ({ listed }, { locale, caller }) => {
    const t = assessmentTranslate(locale);
    return {
      title: t('instruments.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('instruments.title')}
            lead={t('instruments.lead')}
            actions={
              may(caller, loadInstrument) ? (
                <LinkButton icon="upload" href={newInstrumentPath.to()}>
                  {t('instruments.add')}
                </LinkButton>
              ) : undefined
            }
          />
          <Table
            caption={t('instruments.title')}
            captionHidden
            rows={listed}
            rowKey={({ instrument: { key, number } }) => `${key} ${number}`}
            columns={[
              {
                key: 'name',
                header: t('instruments.name'),
                rowHeader: true,
                cell: ({ instrument }) => (
                  <Stack gap="xs">
                    <Link
                      href={instrumentPath.to({ instrumentKey: instrument.key, number: String(instrument.number) })}
                    >
                      {wordsIn(instrument, instrument.name, locale)}
                    </Link>
                    <Text as="span" soft small>
                      {`${t('instruments.version')} ${instrument.number}`}
                    </Text>
                  </Stack>
                ),
              },
              {
                key: 'use',
                header: t('instruments.useLabel'),
                cell: ({ instrument }) => t(`instruments.use.${instrument.use}`),
              },
              {
                key: 'languages',
                header: t('instruments.languages'),
                cell: ({ instrument }) => instrument.languages.map(({ code }) => ownNameOf(code, locale)).join(', '),
              },
              {
                key: 'licence',
                header: t('instruments.licence'),
                cell: ({ instrument }) => t(`instruments.terms.${instrument.licence.terms}`),
              },
              {
                key: 'state',
                header: t('instruments.state'),
                cell: ({ isInUse }) => (
                  <Tag tone={isInUse ? 'success' : 'neutral'}>
                    {t(`instruments.states.${isInUse ? 'inUse' : 'notInUse'}`)}
                  </Tag>
                ),
              },
            ]}
          />
        </Stack>
      ),
    };
  },
});
