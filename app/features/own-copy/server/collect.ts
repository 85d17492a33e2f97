import { DOCUMENTS_FOLDER } from '#app/features/documents/public.ts';
import { MESSAGES_FOLDER } from '#app/features/messages/public.ts';
import { GOALS_FOLDER } from '#app/features/plans/public.ts';
import type { Db } from '#app/platform/db/database.ts';
import type { Services } from '#app/platform/services.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { CopiedRow, CopiedTable } from '../domain/value.ts';
import { type DescribedTable, describeTables } from './copied-store.ts';
import { openSealed } from './open-sealed.ts';
import { withQuestions } from './with-questions.ts';

/** A file of hers: what it is called in the copy and where its bytes lie. */
export type CopiedFile = { name: string; key: string; place: { tenantId: string; folder: string; id: string } };
export type Copy = { tables: CopiedTable[]; files: CopiedFile[]; described: DescribedTable[]; madeAt: Instant };

type Of = Parameters<typeof openSealed>[0] & { db: Db; services: Services; now: Instant };

const endings: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/plain': 'txt',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
  'audio/wav': 'wav',
};

// Where the bytes of a row lie, and the id they are bound to.
const folders: Record<string, { folder: string; boundTo: string }> = {
  goal_files: { folder: GOALS_FOLDER, boundTo: 'bound_to' },
  message_files: { folder: MESSAGES_FOLDER, boundTo: 'message_id' },
  document_versions: { folder: DOCUMENTS_FOLDER, boundTo: 'document_id' },
};

/** The rows as somebody gets them: encrypted words opened, and each file named instead of where it lies. */
export async function collect(of: Of, found: readonly CopiedTable[]): Promise<Copy> {
  const files: CopiedFile[] = [];
  const tables = withQuestions(found).map((table) => {
    const { name, rows } = openSealed(of, table);
    return { name, rows: rows.map((row) => withFile(of.tenantId, name, row, files)) };
  });
  return { tables, files, described: await describeTables(of.db), madeAt: of.now };
}

function withFile(tenantId: string, table: string, row: CopiedRow, files: CopiedFile[]): CopiedRow {
  const at = folders[table];
  if (at === undefined) return row;
  const { storage_key: key, bound_to: _, ...rest } = row;
  if (typeof key !== 'string') return rest;
  const type = String(row['media_type']);
  const name = `files/${table.replaceAll('_', '-')}-${files.length + 1}.${endings[type] ?? 'bin'}`;
  files.push({ name, key, place: { tenantId, folder: at.folder, id: String(row[at.boundTo]) } });
  return { ...rest, file: name };
}
