/**
 * Resolves when the process is asked to end: Ctrl-C, SIGTERM, the terminal going away. A second request does not wait for the
 * orderly end and exits at once.
 */
export function untilToldToStop(): Promise<void> {
  return new Promise((done) => {
    let times = 0;
    const stop = () => {
      times += 1;
      if (times > 1) process.exit(130);
      done();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}
