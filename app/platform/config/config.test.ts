import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig, projectFolder, settingNames } from './config.ts';

const external = 'postgres://app@db.example.org/egenvag';
const read = (environment: Record<string, string>) => parseConfig(environment, '/srv/egenvag');

describe('the configuration', () => {
  it('needs nothing: embedded database, demo, loopback', () => {
    const config = read({});
    expect(config).toMatchObject({
      isDemo: true,
      host: '127.0.0.1',
      port: 3000,
      isPortChosen: false,
      database: undefined,
      dataFolder: '/srv/egenvag/.data',
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('counts an empty variable as not set', () => {
    expect(read({ DATABASE_URL: '', EGENVAG_PORT: '', EGENVAG_DEMO: '' })).toEqual(read({}));
  });

  it.each([
    ['an external database', { DATABASE_URL: external }],
    ['production', { NODE_ENV: 'production' }],
  ])('never has the demo with %s', (_, environment) => {
    expect(read(environment).isDemo).toBe(false);
    expect(() => read({ ...environment, EGENVAG_DEMO: 'on' })).toThrow(ConfigError);
    expect(read({ ...environment, EGENVAG_DEMO: 'off' }).isDemo).toBe(false);
    expect(read({ EGENVAG_DEMO: 'on' }).isDemo).toBe(true);
  });

  it.each<Record<string, string>>([
    { EGENVAG_PORT: '70000' },
    { EGENVAG_PORT: 'http' },
    { EGENVAG_DEMO: 'yes' },
    { EGENVAG_KEY: 'short' },
    { DATABASE_URL: 'mysql://x' },
    { EGENVAG_URL: 'egenvag.example.org' },
    { DATABASE_OWNER_URL: external },
    { EGENVAG_SMS_FROM: 'Jobb i Mariestad' },
    { EGENVAG_SMS_USER: 'u1234567' },
    { EGENVAG_SMTP_URL: 'smtp://user:hemligt@mail.example.org' },
    { EGENVAG_MAIL_FROM: 'min.tid@example.org' },
    { EGENVAG_TAXONOMY_URL: 'http://taxonomy.example.org' },
    { EGENVAG_TAXONOMY_URL: 'taxonomy.example.org' },
  ])('refuses %o by the name of the setting and without its value', (environment) => {
    const [name, value] = Object.entries(environment)[0]!;
    expect(() => read(environment)).toThrow(name);
    expect(() => read(environment)).not.toThrow(value);
  });

  it('sends nothing unless it is told through whom', () => {
    expect(read({})).toMatchObject({ sms: undefined, mail: undefined });
    expect(read({ EGENVAG_SMS_USER: 'u1', EGENVAG_SMS_PASSWORD: 'p1' }).sms).toEqual({
      url: 'https://api.46elks.com/a1/sms',
      user: 'u1',
      password: 'p1',
      from: 'MinTid',
    });
    const open = { EGENVAG_SMS_URL: 'http://sms.example.org/', EGENVAG_SMS_USER: 'u1', EGENVAG_SMS_PASSWORD: 'p1' };
    expect(() => read(open)).toThrow('EGENVAG_SMS_URL');
    const mail = { EGENVAG_SMTP_URL: 'smtps://mail.example.org', EGENVAG_MAIL_FROM: 'tid@example.org' };
    expect(read(mail).mail).toEqual({ url: 'smtps://mail.example.org', from: 'tid@example.org' });
  });

  it('fetches nothing about occupations unless it is told from where', () => {
    expect(read({}).taxonomyUrl).toBeUndefined();
    const url = 'https://taxonomy.example.org';
    expect(read({ EGENVAG_TAXONOMY_URL: url }).taxonomyUrl).toBe(url);
  });

  it('is described in .env.example, every setting once', () => {
    const lines = readFileSync(join(projectFolder, '.env.example'), 'utf8').split('\n');
    const named = lines.filter((line) => /^[A-Z_]+=/.test(line)).map((line) => line.split('=')[0]);
    expect(named.sort()).toEqual([...settingNames].sort());
  });
});
