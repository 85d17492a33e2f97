import { permission } from '#app/shared/roles.ts';

/** Seeing what of a person is shared with whom. */
export const readSharing = permission('sharing.read', ['coordinator', 'case-worker']);
/** Recording what a person agrees to, refuses or takes back. */
export const recordConsentPermission = permission('consent.record', ['coordinator', 'case-worker']);
export const withdrawConsentPermission = permission('consent.withdraw', ['coordinator', 'case-worker']);
/** Writing down what was handed over once on a ground in law. */
export const recordHandOverPermission = permission('hand-over.record', ['coordinator', 'case-worker']);
/** Seeing what people have agreed to share with the officer's organisation. */
export const readShared = permission('shared.read', ['partner-officer']);
export const openSharedDocument = permission('shared.open-document', ['partner-officer']);
export const exportShared = permission('shared.export', ['partner-officer']);
/** The words in which people are asked. */
export const editConsentTexts = permission('consent-text.edit', ['tenant-administrator']);
