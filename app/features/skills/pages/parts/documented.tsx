import { historyPath } from '#app/features/enrolments/domain/paths.ts';
import type { DocumentedQualification } from '#app/features/history/domain/documented.ts';
import { addQualificationPath } from '#app/features/history/domain/paths.ts';
import { historyTexts } from '#app/features/history/public.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { documentedLine, skillTranslate } from '../skill-words.ts';

type Props = { qualifications: readonly DocumentedQualification[]; enrolmentId: string; locale: Locale };

/** What the history has documented, with its source: read here, written and corrected there. */
export function Documented({ qualifications, enrolmentId, locale }: Props) {
  if (qualifications.length === 0) return null;
  const t = skillTranslate(locale);
  const words = translate(historyTexts, locale);
  return (
    <Card id="documented" title={t('documented.title')}>
      <Stack gap="sm">
        <LinkList
          label={t('documented.title')}
          items={qualifications.map((each) => ({
            key: each.id,
            // Each stands in the participation it was recorded in.
            href: historyPath.to({ enrolmentId: each.enrolmentId }),
            title: each.name,
            meta: documentedLine(each, locale),
            end: <Tag tone="neutral">{words(`words.source.${each.source}`)}</Tag>,
          }))}
        />
        <Text small soft>
          {t('documented.where')} <Link href={historyPath.to({ enrolmentId })}>{t('documented.open')}</Link>
        </Text>
      </Stack>
    </Card>
  );
}

/** Before somebody types in a certificate: what is there already, and where one with a paper and a date belongs. */
export function AlreadyDocumented({ qualifications, enrolmentId, locale }: Props) {
  const t = skillTranslate(locale);
  return (
    <Alert tone="info" title={t('documented.before')}>
      <Text>
        <Link href={addQualificationPath.to({ enrolmentId })}>{t('documented.add')}</Link>
      </Text>
      {qualifications.length === 0 ? null : (
        <Text>{t('documented.already', { names: qualifications.map(({ name }) => name).join(', ') })}</Text>
      )}
    </Alert>
  );
}
