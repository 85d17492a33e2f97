import type { ActivityKind } from './kinds.ts';

/** The picture that stands for each kind of activity, by its name among the icons. */
export const pictograms = {
  'group-session': 'users',
  'conversation-group': 'messages',
  'study-visit': 'building',
  lecture: 'presentation',
  wellness: 'heart',
  'short-course': 'hammer',
  'study-circle': 'book',
  'digital-training': 'laptop',
  'language-training': 'languages',
  guidance: 'route',
  placement: 'briefcase',
} as const satisfies Record<ActivityKind, string>;
