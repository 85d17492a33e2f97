import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';

/**
 * The installation's key, 64 hexadecimal digits: from the settings, or from the file `key` in the data folder, which is made on first use.
 * Whoever loses it loses what is encrypted with it, so it belongs in the backup.
 */
export function installationKey(config: Pick<Config, 'key' | 'dataFolder'>): string {
  if (config.key !== undefined) return config.key;
  const file = join(config.dataFolder, 'key');
  if (!existsSync(file)) makeKey(config.dataFolder, file);
  return readFileSync(file, 'utf8').trim();
}

/** Two processes may start at once: the first one's key is the one that stays. */
function makeKey(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
