import { fullName } from '#app/features/people/domain/person-details.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { workPath } from '../../domain/paths.ts';
import type { ProgrammeWork } from '../../domain/programme-work.ts';
import type { PersonWork } from '../../domain/work.ts';
import { workTexts } from '../../texts/index.ts';
import { moreOf, placeOf, programmeLine, whatOf } from './work-words.ts';

const MOST = 10;

type Props = {
  /** Undefined for whoever has no list of participants. */
  work: PersonWork[] | undefined;
  programmeWork: ProgrammeWork[];
  view: ViewContext;
};

/** The most urgent matters, each leading to where it is dealt with; then what is about no single participant. */
export function NeedsYou({ work, programmeWork, view }: Props) {
  const t = translate(workTexts, view.locale);
  const lines = (work ?? []).flatMap(({ person, items }) => items.map((item) => ({ person, item })));
  const others = programmeWork.map((each) => programmeLine(view, each));
  return (
    <Card
      title={t('card.title')}
      actions={
        lines.length === 0 ? undefined : <Link href={workPath.to()}>{t('card.all', { count: lines.length })}</Link>
      }
    >
      {lines.length + others.length === 0 ? (
        <p>{t('card.none')}</p>
      ) : (
        <LinkList
          label={t('card.title')}
          items={[
            ...lines.slice(0, MOST).map(({ person, item }) => ({
              key: `${item.kind} ${item.subjectId}`,
              href: placeOf(item),
              title: `${fullName(person) || t('someone')}: ${whatOf(view.locale, item)}`,
              meta: moreOf(view, item),
            })),
            ...others,
          ]}
        />
      )}
    </Card>
  );
}
