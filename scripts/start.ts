/** `npm start`: builds in a process of its own when the sources have changed, then serves in this one, which signals reach directly. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isBuilt } from './build.ts';

if (!isBuilt()) {
  console.log('Building …');
  const built = spawnSync(process.execPath, [join(import.meta.dirname, 'build.ts')], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
process.argv.splice(2, process.argv.length, 'serve');
await import('../app/cli.ts');
