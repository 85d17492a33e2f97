import { join } from 'node:path';
import { openApart } from './apart/apart.ts';
import { type Config, loadConfig } from './config/config.ts';
import { installationKey } from './config/installation-key.ts';
import { deriveKeys } from './crypto/keys.ts';
import { openPool } from './db/database.ts';
import { type OpenServer, openServer } from './db/open-server.ts';
import { bucketStorage } from './files/storage/bucket-storage.ts';
import { diskStorage } from './files/storage/disk-storage.ts';
import { filesOn } from './files/storage/files.ts';
import { openLog } from './log/log.ts';
import { keptPost, type Post } from './mail/post.ts';
import { smtpMail } from './mail/smtp-mail.ts';
import type { Services } from './services.ts';
import { elksSms } from './sms/elks-sms.ts';
import { openSpeech } from './speech/open-speech.ts';

/** Everything a process of the system runs on, opened from its configuration, and how to close it again. */
export interface OpenServices {
  config: Config;
  server: OpenServer;
  services: Services;
  /** Gives the connections back and leaves the database server. */
  close(): Promise<void>;
}

/** Opens database and keys as the configuration says. Throws, with everything closed again, when something is not as it must be. */
export async function openServices(config: Config = loadConfig()): Promise<OpenServices> {
  const keys = deriveKeys(installationKey(config));
  const server = await openServer(config);
  const pool = openPool(server.appUrl, { max: config.poolSize });
  const services: Services = {
    pool,
    keys,
    files: filesOn(config.bucket ? bucketStorage(config.bucket) : diskStorage(join(config.dataFolder, 'files')), keys),
    apart: openApart(join(import.meta.dirname, '..')),
    post: postOf(config),
    speech: await openSpeech(config.speech),
    taxonomyUrl: config.taxonomyUrl,
    log: openLog(config.logLevel),
    now: () => new Date().toISOString(),
    origin: config.publicUrl,
    demo: config.isDemo,
  };
  const close = async () => {
    await pool.end();
    await server.stop();
  };
  return { config, server, services, close };
}

// In the demo nothing leaves the machine, whatever the settings say.
function postOf({ isDemo, sms, mail }: Config): Post {
  if (isDemo) return keptPost;
  return { sms: sms && elksSms(sms), email: mail && smtpMail(mail), isKept: false };
}
