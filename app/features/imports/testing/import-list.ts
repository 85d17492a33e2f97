import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { columnsForm } from '../domain/columns-form.ts';
import type { ImportKind } from '../domain/kinds.ts';
import { chooseColumns } from '../server/choose-columns.ts';
import { getColumnChoices } from '../server/get-columns.ts';
import { findImport } from '../server/import-store.ts';
import { lookAtSent, receiveFile } from '../server/receive-file.ts';
import { startRun } from '../server/start-run.ts';
import { allWorkDone } from '../server/work-under-way.ts';

type Actor = { run<T>(work: (ctx: RequestContext) => Promise<T>): Promise<T> };

export type ListToImport = {
  kind?: ImportKind;
  programmeId: string;
  bytes: Buffer | string;
  settings?: Record<string, unknown>;
};

/** Sends a list in and has its rows checked with the columns that were guessed. Returns the id of the import. */
export async function checkedImport(actor: Actor, list: ListToImport): Promise<string> {
  const { kind = 'participants', programmeId, bytes, settings = {} } = list;
  const id = newId();
  const looked = await lookAtSent(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  if (!looked.ok) throw new Error(JSON.stringify(looked.problem));
  const received = await actor.run((ctx) =>
    receiveFile(ctx, { id, programmeId, kind, fileName: 'lista.csv', ...looked.value }),
  );
  if (!received.ok) throw new Error(JSON.stringify(received.problem));
  const chosen = await actor.run(async (ctx) => {
    const { sheet, headed, columns, settings: proposed } = await getColumnChoices(ctx, id, {});
    const form = columnsForm.parse({ sheet, headerRow: headed.headerRow, columns, ...proposed, ...settings });
    return chooseColumns(ctx, id, form);
  });
  if (!chosen.ok) throw new Error(JSON.stringify(chosen.problem));
  await allWorkDone();
  return id;
}

/** Has a checked list written. */
export async function runChecked(actor: Actor, importId: string, leaveOutFaulty = false) {
  const started = await actor.run(async (ctx) => {
    const version = (await findImport(ctx, importId))?.version ?? 0;
    return startRun(ctx, importId, { version, leaveOutFaulty });
  });
  await allWorkDone();
  return started;
}
