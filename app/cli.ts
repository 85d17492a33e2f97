import { parseArgs } from 'node:util';
import { type Command, UsageError } from './doors/cli/command.ts';
import { loadFastForm } from './platform/config/config.ts';

interface Entry {
  summary: string;
  load(): Promise<Command>;
}

/** Every command, by the words that call it. Each is loaded only when it is called. */
const commands: Record<string, Entry> = {
  serve: {
    summary: 'serve pages and API, after migrating the database',
    load: async () => (await import('./doors/cli/serve.ts')).serve,
  },
  worker: {
    summary: 'work off the jobs that come again; `serve` has a worker of its own',
    load: async () => (await import('./doors/cli/worker.ts')).worker,
  },
  migrate: {
    summary: 'bring the database to the newest schema',
    load: async () => (await import('./doors/cli/migrate.ts')).migrateCommand,
  },
  demo: {
    summary: 'fill an empty embedded database with invented people',
    load: async () => (await import('./doors/cli/demo.ts')).demo,
  },
  indicators: {
    summary: "work out a funder's indicators from a document of people and facts (docs/indicators-document.md)",
    load: async () => (await import('./doors/cli/indicators.ts')).indicators,
  },
  'verify-audit': {
    summary: 'recompute the chain of audit seals of every tenant',
    load: async () => (await import('./doors/cli/verify-audit.ts')).verifyAudit,
  },
  import: {
    summary: 'read in a list from Excel or CSV as an account that may; a dry run without --run',
    load: async () => (await import('./doors/cli/import-list.ts')).importList,
  },
  'programme check': {
    summary: 'tell what is wrong in a programme definition file',
    load: async () => (await import('./doors/cli/programme-check.ts')).programmeCheck,
  },
  'programme import': {
    summary: 'make a programme out of a definition file; with --update bring the one with its key to it',
    load: async () => (await import('./doors/cli/programme-import.ts')).programmeImport,
  },
  'programme export': {
    summary: 'print the definition file of a programme',
    load: async () => (await import('./doors/cli/programme-export.ts')).programmeExport,
  },
  'occupations import': {
    summary: 'put the official list of occupations (SSYK 2012, Excel or CSV) in the place of the one that comes along',
    load: async () => (await import('./doors/cli/occupations-import.ts')).occupationsImport,
  },
  'occupations fetch': {
    summary:
      "fetch what JobTech's taxonomy says of occupations now (EGENVAG_TAXONOMY_URL); the worker does it by itself",
    load: async () => (await import('./doors/cli/occupations-fetch.ts')).occupationsFetch,
  },
};

process.exitCode = await main(process.argv.slice(2));

async function main(words: string[]): Promise<number> {
  if (words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')) return help();
  // The longest name wins: `programme import` before a command called `programme`.
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((each) => Object.hasOwn(commands, each));
  if (name === undefined) return misused(`There is no command "${words[0]}".`, 'egenvag help');
  // Whatever a command brings along, React comes in the one form that the built pages were made for.
  const command = await loadFastForm(commands[name]!.load);
  try {
    return await run(command, words.slice(name.split(' ').length));
  } catch (error) {
    if (error instanceof UsageError) return misused(error.message, `egenvag ${name} ${command.usage}`.trim());
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function run(command: Command, args: string[]): Promise<number> {
  const { values, positionals } = parse(command, args);
  const [fewest, most] = command.words;
  if (positionals.length < fewest) throw new UsageError('Something is missing.');
  if (positionals.length > most) throw new UsageError(`"${positionals[most]}" is too much.`);
  return command.run({ values, words: positionals });
}

function parse(command: Command, args: string[]) {
  try {
    return parseArgs({ args, options: command.options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. To specify')[0]);
  }
}

function misused(problem: string, usage: string): number {
  console.error(`${problem}\nUsage: ${usage}`);
  return 2;
}

async function help(): Promise<number> {
  console.log('egenvag <command>\n');
  for (const [name, { summary, load }] of Object.entries(commands)) {
    const { usage } = await load();
    console.log(`  ${`${name} ${usage}`.trim()}\n      ${summary}`);
  }
  console.log('\nSettings come from the environment and .env: see .env.example.');
  return 0;
}
