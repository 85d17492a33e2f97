import { mostBytesOfDocument } from '#app/features/documents/domain/document.ts';

export const attachmentTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** One photo or paper with a message. */
export const takesAttachment = { field: 'file', mostBytes: mostBytesOfDocument } as const;
