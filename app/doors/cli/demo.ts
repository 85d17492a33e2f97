import { loadConfig } from '#app/platform/config/config.ts';
import { openServices } from '#app/platform/open-services.ts';
import { dayOf } from '#app/shared/dates.ts';
import type { Command } from './command.ts';
import { DEMO_SEED } from './prepare-demo.ts';

/** Fills the embedded database with invented people. Refused when it holds anything already, and wherever the demo is not on. */
export const demo: Command = {
  usage: '[--seed WORD]',
  options: { seed: { type: 'string' } },
  words: [0, 0],
  async run({ values }) {
    const config = loadConfig();
    if (!config.isDemo) throw new Error('The demo is not on here: see EGENVAG_DEMO in .env.example.');
    const { loadDemo } = await import('#app/demo/load-demo.ts');
    const opened = await openServices(config);
    try {
      const rows = await loadDemo({
        superuserUrl: opened.server.superuserUrl!,
        keys: opened.services.keys,
        seed: typeof values['seed'] === 'string' ? values['seed'] : DEMO_SEED,
        today: dayOf(opened.services.now()),
      });
      if (rows === 0)
        throw new Error(`There are people in ${config.dataFolder} already. Choose an empty folder with EGENVAG_DATA.`);
      console.log(`${rows} rows of invented people and what happened to them.`);
      return 0;
    } finally {
      await opened.close();
    }
  },
};
