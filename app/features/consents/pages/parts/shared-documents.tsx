import { nameOf, sizeLine } from '#app/features/documents/public.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { dayOf } from '#app/shared/dates.ts';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { sharedDocumentPath } from '../../domain/paths.ts';
import type { Held, SharedContent } from '../../server/shared-store.ts';
import { consentTexts } from '../../texts/index.ts';
import { Lines, SharedBlock } from './shared-block.tsx';

type Props = { enrolmentId: string; held: readonly Held[]; content: SharedContent; locale: Locale };

/** The papers that consent opens, each as a file to fetch. */
export function SharedDocuments({ enrolmentId, held, content, locale }: Props) {
  const t = translate(consentTexts, locale);
  return (
    <SharedBlock field="documents" held={held} locale={locale}>
      <Stack gap="sm">
        <Lines
          locale={locale}
          items={content.documents.map((document) => ({
            key: document.id,
            line: (
              <>
                <Link href={sharedDocumentPath.to({ enrolmentId, documentId: document.id })} download>
                  {nameOf(document, locale)}
                </Link>
                <Text as="div" soft small>
                  {`${sizeLine(locale, document.type, document.byteCount)} · ${formatDate(locale, dayOf(document.addedAt))}`}
                </Text>
              </>
            ),
          }))}
        />
        {content.documents.length === 0 ? null : (
          <Text soft small>
            {t('shared.documentsTrace')}
          </Text>
        )}
      </Stack>
    </SharedBlock>
  );
}
