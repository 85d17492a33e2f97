import { runIndicators } from '#app/features/reports/public.ts';
import { type Command, UsageError } from './command.ts';

/** Works out a funder's indicators from a document of people and facts, without any database. */
export const indicators: Command = {
  usage: '--framework esf-2014|esf-plus --input FILE',
  options: { framework: { type: 'string' }, input: { type: 'string' } },
  words: [0, 0],
  run({ values: { framework, input } }) {
    if (typeof framework !== 'string') throw new UsageError('--framework is missing.');
    if (typeof input !== 'string') throw new UsageError('--input is missing.');
    return runIndicators({ framework, inputPath: input, print: (text) => process.stdout.write(`${text}\n`) });
  },
};
