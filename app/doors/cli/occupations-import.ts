import { readFileSync } from 'node:fs';
import { loadOccupations } from '#app/features/occupations/public.ts';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import { readAllSheets } from '#app/platform/files/reading/read-apart.ts';
import { openServices } from '#app/platform/open-services.ts';
import type { Command } from './command.ts';
import { NOBODY } from './in-tenant.ts';

const faults = {
  'no-codes': 'No row has a code of one to four digits and a name beside it.',
  'too-few-groups': 'This cannot be the whole classification: it has fewer than 300 groups of four digits.',
  'two-names': 'The same code has two names',
};

/** Puts the official list of occupations in the place of the one there is, or adds job titles to it. Ends with 1, and changes nothing, when it cannot be that list. */
export const occupationsImport: Command = {
  usage: 'FILE [--words]',
  options: { words: { type: 'boolean', default: false } },
  words: [1, 1],
  async run({ values, words: [file = ''] }) {
    const rows = await readAllSheets(readFileSync(file));
    const what = values['words'] === true ? 'words' : 'groups';
    const { services, close } = await openServices();
    try {
      const loaded = await systemTransaction(services.pool, NOBODY, 'occupations-import', (db) =>
        loadOccupations(db, rows, what),
      );
      if (!loaded.ok) {
        console.log(faults[loaded.problem.problem], loaded.problem.code ?? '');
        return 1;
      }
      console.log(what === 'words' ? `${loaded.value} new words.` : `${loaded.value} codes.`);
      return 0;
    } finally {
      await close();
    }
  },
};
