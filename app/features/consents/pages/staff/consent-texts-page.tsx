import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ownNames } from '#app/shared/portal-language.ts';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { consentTextPath, consentTextsPath } from '../../domain/paths.ts';
import { editConsentTexts } from '../../domain/permissions.ts';
import { listConsentTexts } from '../../server/edit-consent-text.ts';
import { consentTexts } from '../../texts/index.ts';

/** The words in which people are asked, in every language. */
export const consentTextsPage = definePage({
  path: consentTextsPath,
  permission: editConsentTexts,
  audit: { none: 'texts, nobody’s data' },
  params: z.object({}),
  query: z.object({}),
  load: (ctx) => listConsentTexts(ctx),
  view: (texts, view) => {
    const t = translate(consentTexts, view.locale);
    return {
      title: t('words.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('words.title')} lead={t('words.lead')} />
          <Table
            caption={t('words.title')}
            captionHidden
            rows={texts}
            rowKey={(text) => text.language}
            columns={[
              {
                key: 'language',
                header: t('words.language'),
                rowHeader: true,
                cell: (text) => (
                  <Link href={consentTextPath.to({ language: text.language })}>
                    <span lang={text.language}>{ownNames[text.language]}</span>
                  </Link>
                ),
              },
              {
                key: 'heading',
                header: t('words.heading'),
                cell: (text) => (
                  <span lang={text.language} dir={text.direction}>
                    {text.title}
                  </span>
                ),
              },
              {
                key: 'which',
                header: t('words.which'),
                cell: (text) => t(text.own ? 'words.own' : 'words.shipped', { version: String(text.version) }),
              },
              {
                key: 'reviewed',
                header: t('words.state'),
                cell: (text) => (
                  <Tag tone={text.readByNativeSpeaker ? 'success' : 'warning'}>
                    {t(text.readByNativeSpeaker ? 'words.reviewed' : 'words.notReviewed')}
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
