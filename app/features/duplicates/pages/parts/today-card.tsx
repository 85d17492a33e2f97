import { fullName } from '#app/features/people/domain/person-details.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { comparePath, duplicatesPath, questionPath } from '../../domain/paths.ts';
import type { WaitingDuplicates } from '../../server/list-duplicates.ts';
import { duplicateTexts } from '../../texts/index.ts';

/** Likely duplicates and questions about them. Nothing to decide: no card. */
export function WaitingDuplicatesCard({ pairs, questions, view }: WaitingDuplicates & { view: ViewContext }) {
  const t = translate(duplicateTexts, view.locale);
  if (pairs.length + questions.length === 0) return null;
  return (
    <Card title={t('list.title')} actions={<Link href={duplicatesPath.to()}>{t('card.all')}</Link>}>
      <LinkList
        label={t('list.title')}
        items={[
          ...questions.map((question) => ({
            key: question.id,
            href: questionPath.to({ questionId: question.id }),
            title: fullName(question),
            meta: t('card.asks', { name: question.askedBy ?? t('list.unknownColleague') }),
            end: <Tag tone="warning">{t('list.answer')}</Tag>,
          })),
          ...pairs.map(({ a, b, reasons }) => ({
            key: `${a.id}${b.id}`,
            href: comparePath.to({ keptId: a.id, goneId: b.id }),
            title: t('list.these', { a: fullName(a), b: fullName(b) }),
            meta: reasons.map((reason) => t(`reason.${reason}`)).join(' · '),
            end: <Tag>{t('list.compare')}</Tag>,
          })),
        ]}
      />
    </Card>
  );
}
