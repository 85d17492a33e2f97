import { loadConfig } from '#app/platform/config/config.ts';
import { openServices } from '#app/platform/open-services.ts';
import { dayOf, type PlainDate } from '#app/shared/dates.ts';
import { type Command, UsageError, wholeNumber } from './command.ts';
import { DEMO_SEED } from './prepare-demo.ts';

const USUAL_MARKS_PER_PERSON = 20;

/** Fills the embedded database with invented people. Refused when it holds anything already, and wherever the demo is not on. */
export const demo: Command = {
  usage: '[--seed WORD] [--people N [--marks-per-person N]]',
  options: { seed: { type: 'string' }, people: { type: 'string' }, 'marks-per-person': { type: 'string' } },
  words: [0, 0],
  async run({ values }) {
    const { MOST_MARKS_PER_PERSON, MOST_PEOPLE } = await import('#app/demo/scale/scale-shape.ts');
    const people = values['people'] === undefined ? undefined : wholeNumber(values, 'people', 100, 0);
    const marksPerPerson = wholeNumber(values, 'marks-per-person', 0, USUAL_MARKS_PER_PERSON);
    if (people !== undefined && people > MOST_PEOPLE) throw new UsageError(`--people goes up to ${MOST_PEOPLE}.`);
    if (marksPerPerson > MOST_MARKS_PER_PERSON)
      throw new UsageError(`--marks-per-person goes up to ${MOST_MARKS_PER_PERSON}.`);
    if (people === undefined && values['marks-per-person'] !== undefined)
      throw new UsageError('--marks-per-person goes with --people.');
    const config = loadConfig();
    if (config.database !== undefined)
      throw new Error('DATABASE_URL is set. Invented people are loaded into the embedded database only.');
    if (!config.isDemo) throw new Error('The demo is not on here: see EGENVAG_DEMO in .env.example.');
    const opened = await openServices(config);
    try {
      const wishes = {
        superuserUrl: opened.server.superuserUrl!,
        keys: opened.services.keys,
        files: opened.services.files,
        seed: typeof values['seed'] === 'string' ? values['seed'] : DEMO_SEED,
        today: dayOf(opened.services.now()),
      };
      const isLoaded =
        people === undefined ? await loadOrdinary(wishes) : await loadMany({ ...wishes, people, marksPerPerson });
      if (!isLoaded)
        throw new Error(`There are people in ${config.dataFolder} already. Choose an empty folder with EGENVAG_DATA.`);
      return 0;
    } finally {
      await opened.close();
    }
  },
};

type Wishes = {
  superuserUrl: string;
  keys: Parameters<typeof import('#app/demo/load-demo.ts').loadDemo>[0]['keys'];
  files: Parameters<typeof import('#app/demo/load-demo.ts').loadDemo>[0]['files'];
  seed: string;
  today: PlainDate;
};

async function loadOrdinary(wishes: Wishes): Promise<boolean> {
  const { loadDemo } = await import('#app/demo/load-demo.ts');
  const rows = await loadDemo(wishes);
  if (rows > 0) console.log(`${rows} rows of invented people and what happened to them.`);
  return rows > 0;
}

async function loadMany(wishes: Wishes & { people: number; marksPerPerson: number }): Promise<boolean> {
  const { loadScaledDemo } = await import('#app/demo/scale/load-scaled-demo.ts');
  let last = '';
  const report = (line: string) => {
    if (line !== last) console.log(line);
    last = line;
  };
  const isLoaded = await loadScaledDemo({ ...wishes, report });
  if (isLoaded)
    console.log(`${wishes.people} invented people with about ${wishes.marksPerPerson} attendance marks each.`);
  return isLoaded;
}
