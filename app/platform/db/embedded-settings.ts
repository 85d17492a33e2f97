import { totalmem } from 'node:os';

/** What the embedded server is for: 'lasting' keeps every acknowledged write, 'throwaway' trades that for speed (tests). */
export type Durability = 'lasting' | 'throwaway';

/**
 * The server settings as program arguments (they win over postgresql.conf). Reachable from this machine with a password only; the log never carries
 * statements or errors: PostgreSQL repeats values of rows in them, and the application is told anyway.
 */
export function serverSettings(durability: Durability): string[] {
  const megabytes = Math.floor(totalmem() / 1024 / 1024);
  const buffers = durability === 'lasting' ? Math.min(2048, Math.max(128, Math.floor(megabytes / 16))) : 128;
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    // Beside the data, which nobody else can walk into. About a third cheaper per statement than loopback.
    unix_socket_directories: '.',
    password_encryption: 'scram-sha-256',
    max_connections: durability === 'lasting' ? 80 : 300,
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${Math.floor(megabytes / 2)}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '192MB',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    datestyle: 'iso, ymd',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_min_messages: 'log',
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    idle_in_transaction_session_timeout: '60s',
    wal_level: 'minimal',
    max_wal_senders: 0,
    wal_compression: 'on',
    max_wal_size: '2GB',
  };
  if (durability === 'throwaway')
    Object.assign(settings, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' });
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
