import { Fragment } from 'react';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Link } from '#app/ui/link.tsx';
import type { NamedChange } from '../../server/list-changes.ts';
import { workTexts } from '../../texts/index.ts';

const MOST_NAMES = 3;

/** What colleagues have written since yesterday, by colleague and area, each name leading to the participant. */
export function NewsCard({ changes, view }: { changes: NamedChange[]; view: ViewContext }) {
  const t = translate(workTexts, view.locale);
  return (
    <Card title={t('changes.title')}>
      {changes.length === 0 ? (
        <p>{t('changes.none')}</p>
      ) : (
        <EventList
          label={t('changes.title')}
          items={changes.map(({ area, accountName, at, people }) => ({
            key: `${area} ${accountName}`,
            date: formatInstant(view.locale, at),
            title: t('changes.line', { area: t(`changes.area.${area}`), name: accountName }),
            body: <Names people={people} view={view} />,
          }))}
        />
      )}
    </Card>
  );
}

function Names({ people, view }: Pick<NamedChange, 'people'> & { view: ViewContext }) {
  const t = translate(workTexts, view.locale);
  const shown = people.slice(0, MOST_NAMES);
  return (
    <>
      {shown.map(({ enrolmentId, ...name }, index) => (
        <Fragment key={enrolmentId}>
          {index > 0 ? ', ' : null}
          <Link href={participantPath.to({ enrolmentId })}>{fullName(name) || t('someone')}</Link>
        </Fragment>
      ))}
      {people.length > shown.length ? ` ${t('changes.more', { count: people.length - shown.length })}` : null}
    </>
  );
}
