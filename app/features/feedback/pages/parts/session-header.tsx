import type { ReactNode } from 'react';
import { activitiesPath, activityPath, sessionPath } from '#app/features/activities/domain/paths.ts';
import { weekOf } from '#app/features/activities/domain/week.ts';
import type { Session } from '#app/features/activities/public.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { sessionFeedbackPath } from '../../domain/paths.ts';
import { feedbackTranslate } from '../feedback-words.ts';

type Props = {
  session: Pick<Session, 'id' | 'activityId' | 'activityName' | 'heldOn'>;
  locale: Locale;
  title: string;
  lead: string;
  actions?: ReactNode;
  /** On a page below what the session gave. */
  below?: boolean;
};

/** Where one is: activity, session, and what it gave. */
export function SessionHeader({ session, locale, title, lead, actions, below }: Props) {
  const t = feedbackTranslate(locale);
  const here = { sessionId: session.id };
  return (
    <PageHeader
      title={title}
      lead={lead}
      actions={actions}
      kicker={
        <Breadcrumbs
          label={t('breadcrumbs')}
          items={[
            { href: activitiesPath.to({}, { week: weekOf(session.heldOn) }), label: t('activities') },
            { href: activityPath.to({ activityId: session.activityId }), label: session.activityName },
            { href: sessionPath.to(here), label: formatDate(locale, session.heldOn, 'weekday') },
            ...(below ? [{ href: sessionFeedbackPath.to(here), label: t('session.title') }] : []),
          ]}
        />
      }
    />
  );
}
