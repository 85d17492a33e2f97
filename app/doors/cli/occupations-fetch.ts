import { fetchOccupationFacts } from '#app/features/occupations/public.ts';
import { openServices } from '#app/platform/open-services.ts';
import type { Command } from './command.ts';

/** Fetches facts about occupations now, instead of when the worker's job would. Ends with 1 when nothing came. */
export const occupationsFetch: Command = {
  usage: '',
  options: {},
  words: [0, 0],
  async run() {
    const { services, close } = await openServices();
    try {
      const fetched = await fetchOccupationFacts(services, { atOnce: true });
      if (fetched.outcome === 'off') console.log('No address is set: EGENVAG_TAXONOMY_URL.');
      if (fetched.outcome === 'failed') console.log(`Nothing came: ${fetched.fault}. What was kept stays.`);
      if (fetched.outcome === 'fetched') console.log(`${fetched.groups} occupations, version ${fetched.version}.`);
      return fetched.outcome === 'fetched' ? 0 : 1;
    } finally {
      await close();
    }
  },
};
