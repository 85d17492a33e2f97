import type pg from 'pg';
import type { Instant } from '#app/shared/dates.ts';
import type { Apart } from './apart/apart.ts';
import type { Keys } from './crypto/keys.ts';
import type { Files } from './files/storage/files.ts';
import type { Log } from './log/log.ts';
import type { Post } from './mail/post.ts';
import type { Speech } from './speech/speech.ts';

/** What the application runs on; made once at start, handed to every request. Tests give their own clock and database. */
export type Services = {
  pool: pg.Pool;
  keys: Keys;
  /** Bytes kept outside the database, encrypted. */
  files: Files;
  /** Where bytes from outside are read, out of harm's way. */
  apart: Apart;
  /** Text messages and e-mail. */
  post: Post;
  /** Reads aloud what stands on a participant's screen; undefined where no engine is installed. */
  speech?: Speech | undefined;
  /** Where facts about occupations are fetched; undefined: nowhere. */
  taxonomyUrl?: string | undefined;
  log: Log;
  now: () => Instant;
  /** Where the browser finds the product, for origin checks: 'http://localhost:3000'. Undefined: the Host header decides. */
  origin: string | undefined;
  /** Demo mode: a page that signs in as invented people with one click. Never with an external database or in production. */
  demo: boolean;
};
