import { z } from 'zod';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { dayOf } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { BigLink } from '#app/ui/portal/big-button.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, Small, SwedishName } from '#app/ui/portal/text.tsx';
import { ownDocumentFilePath, ownDocumentsPath } from '../../domain/paths.ts';
import { listOwnDocuments, openOwnDocument } from '../../server/own-documents.ts';
import { ownDocumentTexts } from '../../texts/portal/index.ts';

/** Certificates and other papers that staff have marked for her. */
export const ownDocumentsPage = definePortalPage({
  path: ownDocumentsPath,
  purpose: 'portal.documents',
  audit: { action: 'read', category: 'documents' },
  load: (ctx) => listOwnDocuments(ctx),
  view: (documents, view) => {
    const { t, say } = wordsOf(ownDocumentTexts, view);
    const of = { language: view.language };
    const lead = documents.length === 0 ? 'none' : 'lead';
    return {
      section: 'way',
      title: t('title'),
      back: portalHome.way.to(of),
      aloud: [t(lead)],
      body: (
        <Screen title={say('title')} picture="file" lead={say(lead)}>
          {documents.map(({ id, kind, title, shownSince }) => (
            <Panel
              key={id}
              picture="file"
              title={title === '' ? say(`kind.${kind}`) : <SwedishName>{title}</SwedishName>}
            >
              {title === '' ? null : <Para>{say(`kind.${kind}`)}</Para>}
              <Small>
                {say('from', { day: (language: PortalLanguage) => formatPortalDate(language, dayOf(shownSince)) })}
              </Small>
              <BigLink picture="download" href={ownDocumentFilePath.to({ ...of, documentId: id })}>
                {say('open')}
              </BigLink>
            </Panel>
          ))}
        </Screen>
      ),
    };
  },
});

/** The newest file of one of them. */
export const ownDocumentFilePage = definePortalPage({
  path: ownDocumentFilePath,
  purpose: 'portal.documents',
  audit: { action: 'export', category: 'documents' },
  params: z.object({ documentId: z.uuid() }),
  load: (ctx, { params }) => openOwnDocument(ctx, params.documentId),
  view: () => ({ section: 'way', title: '', body: null }),
});
