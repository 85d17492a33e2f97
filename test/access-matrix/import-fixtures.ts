import { changeImport, insertImport } from '#app/features/imports/server/import-store.ts';
import { saveRows } from '#app/features/imports/server/row-store.ts';
import { newId } from '#app/shared/ids.ts';
import type { Actor } from '#test/world.ts';

/** A checked list of the actor's own with one faulty row, and the row's number. Nobody else opens it, whatever her role. */
export async function anImport(actor: Actor, programmeId: string, familyName: string): Promise<Record<string, string>> {
  const id = newId();
  const cells = [familyName, 'Amira'];
  await actor.run(async (ctx) => {
    const rows = [
      { number: 1, cells: ['Efternamn', 'Förnamn'] },
      { number: 2, cells },
    ];
    const look = { format: 'csv' as const, sheets: [{ name: '', hidden: false, rows, from1904: false }] };
    const file = { fileName: 'lista.csv', fileHash: Buffer.alloc(32, id), fileBytes: 30, fileKey: `x/imports/${id}` };
    await insertImport(ctx, { id, programmeId, kind: 'participants', look, ...file });
    await changeImport(ctx, id, ['uploaded'], {
      state: 'checked',
      header_row: 1,
      columns: JSON.stringify(['familyName', 'givenName']),
      counts: JSON.stringify({ faulty: 1 }),
    });
    const problems = [{ field: 'number', code: 'number-rounded' }];
    const row = {
      number: 2,
      cells,
      values: null,
      outcome: 'faulty',
      problems,
      notes: [],
      choice: null,
      ids: {},
    } as const;
    await saveRows(ctx, { id, programmeId }, [{ ...row, cells, problems, notes: [], ids: {} }]);
  });
  return { importId: id, number: '2' };
}
