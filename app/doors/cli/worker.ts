import { jobs } from '#app/doors/jobs.ts';
import { startWorker } from '#app/platform/jobs/worker.ts';
import { openServices } from '#app/platform/open-services.ts';
import type { Command } from './command.ts';
import { untilToldToStop } from './until-told-to-stop.ts';

/** Works off the jobs until it is told to stop. */
export const worker: Command = {
  usage: '',
  options: {},
  words: [0, 0],
  async run() {
    const told = untilToldToStop();
    const opened = await openServices();
    try {
      const stop = await startWorker(opened.server.appUrl, opened.services, jobs);
      console.log('Working off jobs.');
      await told;
      await stop();
      return 0;
    } finally {
      await opened.close();
    }
  },
};
