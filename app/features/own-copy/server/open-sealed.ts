import { answerPlace } from '#app/features/assessments/domain/answer-place.ts';
import { openTexts } from '#app/features/meetings/public.ts';
import { openWords, phraseIn } from '#app/features/messages/public.ts';
import { openRequest } from '#app/features/own-requests/public.ts';
import { decryptField } from '#app/platform/crypto/keys.ts';
import type { Services } from '#app/platform/services.ts';
import { dayOf } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { CopiedRow, CopiedTable } from '../domain/value.ts';

type Of = { services: Pick<Services, 'keys'>; tenantId: string; language: PortalLanguage };
type Words = Record<string, unknown>;

const openers: Record<string, (of: Of, row: { id: string; sent_at?: unknown }, sealed: Buffer) => Words> = {
  own_requests: ({ services, tenantId }, { id }, sealed) => ({
    words: openRequest(services.keys, { tenantId, id }, sealed),
  }),
  messages: (of, { id, sent_at }, sealed) => {
    const { text, phrase, translation } = openWords(of, id, sealed);
    // A ready sentence is hers in her language, and a program finds which it was.
    const said = phrase === undefined ? [] : [phraseIn(of.language, phrase, dayOf(String(sent_at)))];
    return {
      text: [...said, text].filter(Boolean).join('\n'),
      phrase: phrase ?? null,
      translation: translation ?? null,
    };
  },
  assessment_answers: ({ services, tenantId }, { id }, sealed) => ({
    words: decryptField(services.keys, answerPlace(tenantId, id), sealed),
  }),
  meeting_note_versions: meetingTexts('meeting_note_versions'),
  meeting_minutes: meetingTexts('meeting_minutes'),
  meeting_minutes_additions: meetingTexts('meeting_minutes_additions'),
};

function meetingTexts(table: Parameters<typeof openTexts>[1]) {
  return ({ services, tenantId }: Of, { id }: { id: string }, sealed: Buffer) =>
    openTexts<Words>({ services, caller: { tenantId } }, table, id, sealed);
}

/** The same table with its encrypted words as words. Throws when there is something encrypted that nobody has said how to open. */
export function openSealed(of: Of, { name, rows }: CopiedTable): CopiedTable {
  return { name, rows: rows.map((row) => opened(of, name, row)) };
}

function opened(of: Of, name: string, { sealed, ...row }: CopiedRow): CopiedRow {
  if (sealed === undefined || sealed === null) return row;
  const open = openers[name];
  if (open === undefined) throw new Error(`nobody has said how to open ${name}`);
  return { ...row, ...open(of, { ...row, id: String(row['id']) }, Buffer.from(String(sealed).slice(2), 'hex')) };
}
