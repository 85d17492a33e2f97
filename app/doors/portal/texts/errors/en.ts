import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const en = {
  state: 'not-yet-read',
  texts: {
    goneTitle: 'This page does not exist',
    gone: 'There is nothing here for you. Go to your first page.',
    brokenTitle: 'Something went wrong',
    broken: 'It is not your fault. Wait a moment and try again. Show the code to your coach if it happens again.',
    lookingTitle: 'You are only looking',
    looking: 'Nothing is saved from here. Only the person herself can write on her pages.',
    home: 'To my first page',
  },
} as const satisfies Translation;
