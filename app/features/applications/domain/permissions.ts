import { permission } from '#app/shared/roles.ts';

/** Seeing whether a programme takes applications through the public form, and its poster. */
export const readApplicationSettings = permission('application-settings.read', ['coordinator', 'case-worker']);
/** Opening and closing the public form of a programme, and what it says. */
export const changeApplicationSettings = permission('application-settings.change', ['coordinator']);
