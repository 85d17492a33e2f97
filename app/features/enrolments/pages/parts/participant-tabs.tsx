import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { Role } from '#app/shared/roles.ts';
import { Stack } from '#app/ui/stack.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import {
  afterPlacementsPath,
  consentsPath,
  contactPath,
  copyOfPath,
  coursesOfPath,
  documentsPath,
  goalPath,
  historyPath,
  interpretersPath,
  lookAlongPath,
  mappingPath,
  matchingPath,
  meetingsPath,
  ownRequestsPath,
  participantMessagesPath,
  participantPath,
  partsPath,
  personAttendancePath,
  personDetailsPath,
  placementsOfPath,
  planPath,
  portalAccessPath,
  progressionPath,
  protectionPath,
  remindersOfPath,
  sfiPath,
  skillsPath,
  supportPath,
  themesPath,
  weekPath,
} from '../../domain/paths.ts';
import { participantTabTexts } from '../../texts/participant-tabs.ts';

const groups = [
  { key: 'overview', icon: 'route' },
  { key: 'way', icon: 'flag' },
  { key: 'support', icon: 'users' },
  { key: 'facts', icon: 'user' },
  { key: 'access', icon: 'eye' },
] as const;

// In the order they are shown within their group; `forPeer`: a peer coach opens it too.
const parts = [
  { key: 'journey', group: 'overview', path: participantPath },
  { key: 'mapping', group: 'way', path: mappingPath },
  { key: 'skills', group: 'way', path: skillsPath },
  { key: 'goal', group: 'way', path: goalPath, forPeer: true },
  { key: 'plan', group: 'way', path: planPath },
  { key: 'week', group: 'way', path: weekPath },
  { key: 'courses', group: 'way', path: coursesOfPath },
  { key: 'matching', group: 'way', path: matchingPath },
  { key: 'placements', group: 'way', path: placementsOfPath },
  { key: 'after-placements', group: 'way', path: afterPlacementsPath },
  { key: 'parts', group: 'way', path: partsPath },
  { key: 'progression', group: 'way', path: progressionPath },
  { key: 'meetings', group: 'support', path: meetingsPath, forPeer: true },
  { key: 'messages', group: 'support', path: participantMessagesPath, forPeer: true },
  { key: 'attendance', group: 'support', path: personAttendancePath },
  { key: 'language', group: 'support', path: sfiPath },
  { key: 'themes', group: 'support', path: themesPath },
  { key: 'interpreters', group: 'support', path: interpretersPath },
  { key: 'contacts', group: 'support', path: supportPath },
  { key: 'history', group: 'facts', path: historyPath },
  { key: 'person', group: 'facts', path: personDetailsPath },
  { key: 'contact', group: 'facts', path: contactPath },
  { key: 'reminders', group: 'facts', path: remindersOfPath },
  { key: 'documents', group: 'facts', path: documentsPath },
  { key: 'protection', group: 'access', path: protectionPath },
  { key: 'sharing', group: 'access', path: consentsPath },
  { key: 'requests', group: 'access', path: ownRequestsPath },
  { key: 'copy', group: 'access', path: copyOfPath },
  { key: 'look-along', group: 'access', path: lookAlongPath },
  { key: 'portal', group: 'access', path: portalAccessPath },
] as const satisfies readonly {
  key: string;
  group: (typeof groups)[number]['key'];
  path: { to: (params: { enrolmentId: string }) => string };
  forPeer?: true;
}[];

type Props = { enrolmentId: string; locale: Locale; current: (typeof parts)[number]['key']; role?: Role | null };

/** The parts of a participant's page in groups: first the groups, then the parts of the open one. A group without parts for the role is left out. */
export function ParticipantTabs({ enrolmentId, locale, current, role }: Props) {
  const t = translate(participantTabTexts, locale);
  const open = parts.find(({ key }) => key === current)?.group;
  const seen = role === 'peer-coach' ? parts.filter((part) => 'forPeer' in part) : parts;
  const inOpen = seen.filter(({ group }) => group === open);
  return (
    <Stack gap="xs">
      <TabLinks
        label={t('label')}
        items={groups.flatMap(({ key, icon }) => {
          const first = seen.find(({ group }) => group === key);
          if (first === undefined) return [];
          return { href: first.path.to({ enrolmentId }), label: t(`group.${key}`), current: key === open, icon };
        })}
      />
      {inOpen.length < 2 || open === undefined ? null : (
        <TabLinks
          small
          label={t('labelOfGroup', { group: t(`group.${open}`) })}
          items={inOpen.map(({ key, path }) => ({
            href: path.to({ enrolmentId }),
            label: t(`part.${key}`),
            current: key === current,
          }))}
        />
      )}
    </Stack>
  );
}
