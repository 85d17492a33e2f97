import type { Role } from '#app/shared/roles.ts';

type Entry = {
  key:
    | 'today'
    | 'referrals'
    | 'incoming'
    | 'shared'
    | 'participants'
    | 'employers'
    | 'meetings'
    | 'peer'
    | 'messages'
    | 'activities'
    | 'results'
    | 'programmes'
    | 'administration';
  href: string;
  icon:
    | 'house'
    | 'user-plus'
    | 'mail'
    | 'messages'
    | 'eye'
    | 'users'
    | 'calendar'
    | 'chart'
    | 'route'
    | 'settings'
    | 'building'
    | 'clock'
    | 'user';
  roles: readonly Role[];
  /** Other addresses that belong here. */
  also?: readonly string[];
};

const staff = ['coordinator', 'case-worker', 'peer-coach', 'activity-leader'] as const;

/** The main menu, in order, and who has use of each entry. */
export const navigation: readonly Entry[] = [
  {
    key: 'today',
    href: '/',
    icon: 'house',
    also: ['/work'],
    roles: [...staff, 'partner-officer', 'evaluator', 'tenant-administrator', 'system-administrator'],
  },
  { key: 'referrals', href: '/referrals', icon: 'user-plus', roles: ['partner-officer'] },
  { key: 'shared', href: '/shared-with-me', icon: 'eye', roles: ['partner-officer'] },
  {
    key: 'incoming',
    href: '/incoming',
    icon: 'mail',
    roles: ['coordinator', 'case-worker'],
    also: ['/drop-in', '/waiting', '/offers'],
  },
  {
    key: 'participants',
    href: '/participants',
    icon: 'users',
    roles: ['coordinator', 'case-worker', 'activity-leader'],
    also: ['/placements', '/follow-ups', '/measurements', '/duplicates', '/merges', '/interpreters'],
  },
  {
    key: 'employers',
    href: '/employers',
    icon: 'building',
    roles: ['coordinator', 'case-worker'],
    also: ['/courses', '/shortages', '/occupations'],
  },
  { key: 'peer', href: '/peer', icon: 'user', roles: ['peer-coach'] },
  { key: 'meetings', href: '/meetings', icon: 'clock', roles: ['coordinator', 'case-worker', 'peer-coach'] },
  { key: 'messages', href: '/messages', icon: 'messages', roles: staff },
  {
    key: 'activities',
    href: '/activities',
    icon: 'calendar',
    roles: staff,
    also: ['/sessions', '/attendance', '/venues', '/closures', '/open-list', '/reminders', '/calendars', '/materials'],
  },
  { key: 'results', href: '/results', icon: 'chart', roles: ['coordinator', 'case-worker', 'evaluator'] },
  { key: 'programmes', href: '/programmes', icon: 'route', roles: [...staff, 'evaluator', 'tenant-administrator'] },
  {
    key: 'administration',
    href: '/administration',
    icon: 'settings',
    also: ['/instruments'],
    roles: ['tenant-administrator', 'system-administrator', 'coordinator'],
  },
];
