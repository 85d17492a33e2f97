import type { Services } from '#app/platform/services.ts';
import { newId } from '#app/shared/ids.ts';
import { columnsForm } from '../domain/columns-form.ts';
import type { Import } from '../domain/import.ts';
import type { ImportKind } from '../domain/kinds.ts';
import { asCaller } from './as-caller.ts';
import { chooseColumns } from './choose-columns.ts';
import { getColumnChoices } from './get-columns.ts';
import { findImport } from './import-store.ts';
import { lookAtSent, receiveFile } from './receive-file.ts';
import { listRows, type StoredRow } from './row-store.ts';
import { startRun } from './start-run.ts';
import { allWorkDone } from './work-under-way.ts';

export type CommandImport = {
  services: Services;
  tokenHash: Buffer;
  programmeId: string;
  kind: ImportKind;
  fileName: string;
  bytes: Buffer;
  settings: Record<string, string>;
  run: boolean;
  leaveOutFaulty: boolean;
};

export type ImportedFile = { of: Import; columns: { heading: string; field: string }[]; faulty: StoredRow[] };

const FAULTS_SHOWN = 200;

/** Reads a file in from the command line as the account whose session it is: columns as guessed, checked, and run if asked. Throws with the problem codes. */
export async function importFromFile(input: CommandImport): Promise<ImportedFile> {
  const on = { services: input.services, tokenHash: input.tokenHash };
  const id = newId();
  const required = <T>(result: { ok: true; value: T } | { ok: false; problem: Record<string, string[]> }): T => {
    if (result.ok) return result.value;
    throw new Error(
      Object.entries(result.problem)
        .map(([field, codes]) => `${field || 'import'}: ${codes.join(', ')}`)
        .join('\n'),
    );
  };
  const looked = required(await lookAtSent(input.bytes));
  required(await asCaller(on, 'staging', (ctx) => receiveFile(ctx, { ...input, ...looked, id })));
  const columns = await asCaller(on, 'staging', async (ctx) => {
    const choices = await getColumnChoices(ctx, id, {});
    const { sheet, headed, columns: fields, settings } = choices;
    const form = columnsForm.parse({
      sheet,
      headerRow: headed.headerRow,
      columns: fields,
      ...settings,
      ...input.settings,
    });
    required(await chooseColumns(ctx, id, form));
    return fields.map((field, index) => ({ field, heading: headed.headings[index] ?? '' }));
  });
  await allWorkDone();
  if (input.run) {
    const { leaveOutFaulty } = input;
    await asCaller(on, 'staging', async (ctx) =>
      required(await startRun(ctx, id, { version: (await findImport(ctx, id))?.version ?? 0, leaveOutFaulty })),
    );
    await allWorkDone();
  }
  return asCaller(on, 'staging', async (ctx) => {
    const of = await findImport(ctx, id);
    if (of === undefined) throw new Error('the import is gone');
    return { of, columns, faulty: await listRows(ctx, id, { outcomes: ['faulty', 'left-out'], limit: FAULTS_SHOWN }) };
  });
}
