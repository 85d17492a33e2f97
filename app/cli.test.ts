import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '#app/platform/config/config.ts';

const egenvag = (args: string[], environment: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(projectFolder, 'app', 'cli.ts'), ...args], {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', EGENVAG_DATA: '/nonexistent/never-made', ...environment },
  });

describe('the command line', () => {
  it.each([[[]], [['help']], [['--help']]])('called with %j says what it can do', (args) => {
    const { status, stdout } = egenvag(args);
    expect(status).toBe(0);
    for (const name of ['serve', 'worker', 'migrate', 'demo', 'programme import', 'indicators']) {
      expect(stdout).toContain(`  ${name}`);
    }
  });

  it.each([
    [['fly'], /no command "fly"/],
    [['programme'], /no command "programme"/],
    [['toString'], /no command "toString"/],
    [['serve', '--fast'], /Unknown option '--fast'/],
    [['serve', 'now'], /"now" is too much/],
    [['programme', 'check'], /missing/],
    [['indicators', '--input', 'x.json'], /--framework is missing/],
    [['indicators', '--framework'], /framework/],
  ])('refuses %j and says how it is called', (args, message) => {
    const { status, stderr } = egenvag(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/Usage: egenvag/);
  });

  it('says which setting is wrong, and touches nothing', () => {
    const { status, stderr } = egenvag(['serve'], { EGENVAG_PORT: 'http' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^EGENVAG_PORT: /);
  });

  it('refuses the demo in production', () => {
    const { status, stderr } = egenvag(['demo'], { NODE_ENV: 'production' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/demo is not on here/);
  });
});
