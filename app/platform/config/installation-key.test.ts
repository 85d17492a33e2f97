import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { installationKey } from './installation-key.ts';

const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'egenvag-key-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
};

it('the installation key is made once, for the owner of the folder only', () => {
  const dataFolder = folder();
  const key = installationKey({ key: undefined, dataFolder });
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(installationKey({ key: undefined, dataFolder })).toEqual(key);
  expect(statSync(join(dataFolder, 'key')).mode & 0o077).toBe(0);
  expect(installationKey({ key: undefined, dataFolder: folder() })).not.toEqual(key);
});

it('a key in the settings wins', () => {
  expect(installationKey({ key: 'ab'.repeat(32), dataFolder: '/nowhere' })).toBe('ab'.repeat(32));
});
