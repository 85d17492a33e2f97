import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Bucket } from '#app/platform/files/storage/bucket-storage.ts';
import type { MailAccount } from '#app/platform/mail/smtp-mail.ts';
import type { SmsAccount } from '#app/platform/sms/elks-sms.ts';
import type { SpeechSettings } from '#app/platform/speech/open-speech.ts';

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must look like postgres://user:password@host:5432/database');

/** Every setting the system reads from its environment; `.env.example` has a line for each. */
const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  EGENVAG_DATA: z.string().min(1).default('.data'),
  EGENVAG_HOST: z.string().min(1).default('127.0.0.1'),
  EGENVAG_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  EGENVAG_URL: z.url({ protocol: /^https?$/ }).optional(),
  EGENVAG_DEMO: onOff.optional(),
  EGENVAG_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits')
    .optional(),
  EGENVAG_BUCKET: z.string().min(1).max(100).optional(),
  EGENVAG_BUCKET_URL: z.url({ protocol: /^https?$/ }).optional(),
  EGENVAG_BUCKET_REGION: z.string().min(1).default('us-east-1'),
  EGENVAG_BUCKET_KEY_ID: z.string().min(1).optional(),
  EGENVAG_BUCKET_SECRET: z.string().min(1).optional(),
  EGENVAG_SMS_URL: z.url({ protocol: /^https?$/ }).default('https://api.46elks.com/a1/sms'),
  EGENVAG_SMS_USER: z.string().min(1).optional(),
  EGENVAG_SMS_PASSWORD: z.string().min(1).optional(),
  EGENVAG_SMS_FROM: z
    .string()
    .regex(/^([A-Za-z][A-Za-z0-9]{2,10}|\+[0-9]{6,15})$/, 'must be 3 to 11 letters and digits, or a number with +')
    .default('MinTid'),
  EGENVAG_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  EGENVAG_MAIL_FROM: z.email().optional(),
  EGENVAG_SPEECH: z
    .string()
    .regex(/^(off|(sv|en|ar|fa|so|ti|uk)(,(sv|en|ar|fa|so|ti|uk))*)$/, 'must be off, or languages like sv,en,uk')
    .default('sv,en,ar,fa,so,ti,uk'),
  EGENVAG_TAXONOMY_URL: z.url({ protocol: /^https?$/ }).optional(),
  PATH: z.string().default(''),
  EGENVAG_POOL: z.coerce.number().int().min(1).max(200).default(10),
  EGENVAG_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
});

/** The names of all settings, for the test that keeps `.env.example` complete. */
export const settingNames = Object.keys(environmentSchema.shape).filter((name) => name !== 'PATH');

/** The settings of this process: read once, frozen, never looked up again. */
export type Config = Readonly<{
  isProduction: boolean;
  /** The one folder that holds everything the system keeps on disk; absolute. */
  dataFolder: string;
  host: string;
  /** The port to listen on; 0 lets the machine choose. `isPortChosen` is false when nobody asked for this one. */
  port: number;
  isPortChosen: boolean;
  /** The address people use, when it is not the one we listen on (behind a proxy). */
  publicUrl: string | undefined;
  /** Whether the demo people are loaded and may sign in with one click. */
  isDemo: boolean;
  /** The installation's key as text; undefined means the one kept in the data folder. */
  key: string | undefined;
  /** A bucket for uploaded files instead of the folder `files` in the data folder. */
  bucket: Readonly<Bucket> | undefined;
  /** Where text messages and e-mail go out; undefined: they do not. */
  sms: Readonly<SmsAccount> | undefined;
  mail: Readonly<MailAccount> | undefined;
  /** Which languages are read aloud where the machine has a voice for them. */
  speech: SpeechSettings;
  /** Where facts about occupations are fetched, in JobTech's protocol; undefined: nowhere. */
  taxonomyUrl: string | undefined;
  poolSize: number;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** The operator's own PostgreSQL; undefined means the embedded one. */
  database: Readonly<{ appUrl: string; ownerUrl: string | undefined }> | undefined;
}>;

/** The environment does not make a valid configuration; the message lists every problem, one a line, without any value. */
export class ConfigError extends Error {}

/** Reads the settings from `environment` (relative folders count from `folder`). Throws ConfigError. */
export function parseConfig(environment: Record<string, string | undefined>, folder: string): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const settings = parsed.data;
  const isProduction = settings.NODE_ENV === 'production';
  const isExternal = settings.DATABASE_URL !== undefined;
  if (settings.EGENVAG_DEMO === true && isExternal)
    throw new ConfigError('EGENVAG_DEMO: the demo cannot be switched on with a database of your own');
  if (settings.EGENVAG_DEMO === true && isProduction)
    throw new ConfigError('EGENVAG_DEMO: the demo cannot be switched on in production');
  if (settings.DATABASE_OWNER_URL !== undefined && !isExternal)
    throw new ConfigError('DATABASE_OWNER_URL: is of use only together with DATABASE_URL');
  return Object.freeze({
    isProduction,
    dataFolder: resolve(folder, settings.EGENVAG_DATA),
    host: settings.EGENVAG_HOST,
    port: settings.EGENVAG_PORT,
    isPortChosen: given['EGENVAG_PORT'] !== undefined,
    publicUrl: settings.EGENVAG_URL,
    isDemo: settings.EGENVAG_DEMO ?? !(isExternal || isProduction),
    key: settings.EGENVAG_KEY,
    bucket: bucketOf(settings),
    sms: smsOf(settings),
    mail: mailOf(settings),
    speech: Object.freeze({
      languages: new Set(settings.EGENVAG_SPEECH === 'off' ? [] : settings.EGENVAG_SPEECH.split(',')),
      path: settings.PATH,
    }),
    taxonomyUrl: taxonomyOf(settings),
    poolSize: settings.EGENVAG_POOL,
    logLevel: settings.EGENVAG_LOG,
    database:
      settings.DATABASE_URL === undefined
        ? undefined
        : Object.freeze({ appUrl: settings.DATABASE_URL, ownerUrl: settings.DATABASE_OWNER_URL }),
  });
}

const isOpenLine = (address: string, openProtocol: string) => {
  const { protocol, hostname } = new URL(address);
  return protocol === openProtocol && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
};

type Settings = z.output<typeof environmentSchema>;

function smsOf(settings: Settings): Readonly<SmsAccount> | undefined {
  const { EGENVAG_SMS_URL: url, EGENVAG_SMS_USER: user, EGENVAG_SMS_PASSWORD: password } = settings;
  if (user === undefined && password === undefined) return undefined;
  if (user === undefined || password === undefined)
    throw new ConfigError('EGENVAG_SMS_USER: is of use only together with EGENVAG_SMS_PASSWORD');
  if (isOpenLine(url, 'http:')) throw new ConfigError('EGENVAG_SMS_URL: must begin with https, except on this machine');
  return Object.freeze({ url, user, password, from: settings.EGENVAG_SMS_FROM });
}

function mailOf({ EGENVAG_SMTP_URL: url, EGENVAG_MAIL_FROM: from }: Settings): Readonly<MailAccount> | undefined {
  if (url === undefined && from === undefined) return undefined;
  if (url === undefined || from === undefined)
    throw new ConfigError('EGENVAG_SMTP_URL: is of use only together with EGENVAG_MAIL_FROM');
  return Object.freeze({ url, from });
}

function taxonomyOf({ EGENVAG_TAXONOMY_URL: url }: Settings): string | undefined {
  if (url !== undefined && isOpenLine(url, 'http:'))
    throw new ConfigError('EGENVAG_TAXONOMY_URL: must begin with https, except on this machine');
  return url;
}

function bucketOf(settings: Settings): Readonly<Bucket> | undefined {
  const { EGENVAG_BUCKET: name, EGENVAG_BUCKET_URL: endpoint, EGENVAG_BUCKET_REGION: region } = settings;
  const { EGENVAG_BUCKET_KEY_ID: keyId, EGENVAG_BUCKET_SECRET: secret } = settings;
  if (name === undefined) {
    if (endpoint !== undefined || keyId !== undefined || secret !== undefined)
      throw new ConfigError('EGENVAG_BUCKET: is missing, though other settings of a bucket are given');
    return undefined;
  }
  if (endpoint === undefined || keyId === undefined || secret === undefined)
    throw new ConfigError('EGENVAG_BUCKET: needs EGENVAG_BUCKET_URL, EGENVAG_BUCKET_KEY_ID and EGENVAG_BUCKET_SECRET');
  if (isOpenLine(endpoint, 'http:'))
    throw new ConfigError('EGENVAG_BUCKET_URL: must begin with https, except on this machine');
  return Object.freeze({ endpoint, name, region, keyId, secret });
}

/** The project's folder. */
export const projectFolder = join(import.meta.dirname, '..', '..', '..');

/** The settings of this process, from its environment and a `.env` file in the project's folder if there is one. */
export function loadConfig(): Config {
  try {
    process.loadEnvFile(join(projectFolder, '.env'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return parseConfig(process.env, projectFolder);
}

/** Runs `load` so that libraries which look at NODE_ENV while they are loaded (React) take their fast form. */
export async function loadFastForm<Value>(load: () => Promise<Value>): Promise<Value> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    return await load();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
