import { meetingsPath, participantPath, participantsPath } from '#app/features/enrolments/domain/paths.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader, type PageHeaderProps } from '#app/ui/page-header.tsx';
import type { MeetingKind } from '../../domain/meeting.ts';
import { meetingPath, peerPeoplePath } from '../../domain/paths.ts';
import { meetingTexts } from '../../texts/index.ts';
import { meetingTranslate, nameOf, titleOf } from '../meeting-words.ts';

type HeaderProps = Omit<PageHeaderProps, 'kicker'> & {
  coached: { id: string; givenName: string; familyName: string };
  view: Pick<ViewContext, 'locale' | 'caller'>;
  /** The meeting whose page stands above this one. */
  below?: { id: string; kind: MeetingKind };
  isList?: boolean;
};

/** The head of a page about meetings, with the way back. A peer coach goes by her own people, not by the list of participants. */
export function MeetingsHeader({ coached, view, below, isList, ...header }: HeaderProps) {
  const t = meetingTranslate(view.locale);
  const enrolmentId = coached.id;
  const isPeer = view.caller.role === 'peer-coach';
  const meetings = { href: meetingsPath.to({ enrolmentId }), label: isPeer ? nameOf(coached) : t('title') };
  const trail = [
    ...(isPeer
      ? [{ href: peerPeoplePath.to(), label: t('peer.title') }]
      : [
          { href: participantsPath.to(), label: t('participants') },
          { href: participantPath.to({ enrolmentId }), label: nameOf(coached) },
        ]),
    ...(isList ? [] : [meetings]),
    ...(below
      ? [
          {
            href: meetingPath.to({ enrolmentId, meetingId: below.id }),
            label: titleOf({ kind: below.kind, subject: '' }, view.locale),
          },
        ]
      : []),
  ];
  return <PageHeader kicker={<Breadcrumbs label={t('parts')} items={trail} />} {...header} />;
}

/** What came of a button that was pressed: `?problem=<code>`. */
export function PressedProblem({ view }: { view: Pick<ViewContext, 'locale' | 'url'> }) {
  const code = view.url.searchParams.get('problem');
  if (code === null || !Object.hasOwn(meetingTexts.sv.problem, code)) return null;
  return (
    <Alert tone="warning" role="alert">
      {meetingTranslate(view.locale)(`problem.${code as 'invalid'}`)}
    </Alert>
  );
}
