import type { RequestContext } from '#app/platform/http/page.ts';
import type { LogEntry, LogFilter, SealState } from '../domain/log-entry.ts';
import { findNewestSeal, listLogAccounts, selectLog } from './log-store.ts';

const PAGE_SIZE = 50;

export type LogPage = {
  entries: LogEntry[];
  hasMore: boolean;
  seal: SealState;
  accounts: { id: string; name: string }[];
};

/** One page of the tenant's log, newest first, with the state of its seals. */
export async function readLog(ctx: Pick<RequestContext, 'db'>, filter: LogFilter): Promise<LogPage> {
  const [entries, seal, accounts] = await Promise.all([
    selectLog(ctx.db, filter, PAGE_SIZE + 1),
    findNewestSeal(ctx.db),
    listLogAccounts(ctx.db),
  ]);
  return { entries: entries.slice(0, PAGE_SIZE), hasMore: entries.length > PAGE_SIZE, seal, accounts };
}
