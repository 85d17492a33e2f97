import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { derivedKey, installationKey } from './installation-key.ts';

const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'egenvag-key-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
};

it('the installation key is made once, for the owner of the folder only', () => {
  const dataFolder = folder();
  const key = installationKey({ key: undefined, dataFolder });
  expect(key).toHaveLength(32);
  expect(installationKey({ key: undefined, dataFolder })).toEqual(key);
  expect(statSync(join(dataFolder, 'key')).mode & 0o077).toBe(0);
  expect(installationKey({ key: undefined, dataFolder: folder() })).not.toEqual(key);
});

it('a key in the settings wins, in either spelling of base64', () => {
  const bytes = Buffer.alloc(32, 0xfb);
  for (const spelling of ['base64', 'base64url'] as const) {
    expect(installationKey({ key: bytes.toString(spelling), dataFolder: '/nowhere' })).toEqual(bytes);
  }
});

it('each use has a key of its own', () => {
  const key = Buffer.alloc(32, 1);
  expect(derivedKey(key, 'identifiers')).toEqual(derivedKey(key, 'identifiers'));
  expect(derivedKey(key, 'identifiers')).not.toEqual(derivedKey(key, 'one-time codes'));
});
