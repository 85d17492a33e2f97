import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const en = {
  state: 'not-yet-read',
  texts: {
    goneTitle: 'This page does not exist',
    gone: 'There is nothing here for you. Go to your first page.',
    brokenTitle: 'Something went wrong',
    broken: 'It is not your fault. Wait a moment and try again. Show the code to your coach if it happens again.',
    home: 'To my first page',
  },
} as const satisfies Translation;
