/** npm passes on a Ctrl-C that has reached us already; what comes this soon is the same request. */
const SAME_REQUEST_MS = 1000;

/**
 * Resolves when the process is asked to end: Ctrl-C, SIGTERM, the terminal or the process that started it going away. A second
 * request does not wait for the orderly end and exits at once.
 */
export function untilToldToStop(): Promise<void> {
  return new Promise((done) => {
    let askedAt: number | undefined;
    const stop = () => {
      if (askedAt !== undefined && performance.now() - askedAt > SAME_REQUEST_MS) process.exit(130);
      askedAt ??= performance.now();
      done();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    process.on('disconnect', done);
  });
}
