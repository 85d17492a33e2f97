/**
 * Measures reading in a list of participants: rows a second, processor time of each side (other work on the machine does not
 * count there), and the most memory of the process and of the reader beside it.
 * `node bench/import-list.ts --rows 100000 [--format csv|xlsx]`. Everything lies in a folder of its own that is removed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { checkedImport, runChecked } from '#app/features/imports/testing/import-list.ts';
import { parseConfig, projectFolder } from '#app/platform/config/config.ts';
import { inRequest } from '#app/platform/http/run.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import { openServices } from '#app/platform/open-services.ts';
import { newId } from '#app/shared/ids.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    format: { type: 'string', default: 'csv' },
    make: { type: 'string' },
  },
});
const rows = Number(values.rows);

if (values.make !== undefined) await makeList(values.make);
else await measure();

/** Writes the list in a process of its own, so that its memory does not count. */
async function makeList(file: string): Promise<void> {
  const given = ['Amina', 'Nils', 'Fatima', 'Åsa', 'Omar', 'Sara', 'Yusuf', 'Elin', 'Maryam', 'Karl'];
  const family = ['Farah', 'Berg', 'Hassan', 'Öberg', 'Ali', 'Lind', 'Nguyen', 'Ekström', 'Rahimi', 'Holm'];
  const header = [
    'Personnummer',
    'Förnamn',
    'Efternamn',
    'Kön',
    'Född',
    'Telefon',
    'E-post',
    'Kommun',
    'Anvisad',
    'Startdatum',
    'Utbildning',
    'Kommentar',
  ];
  const lines = Array.from({ length: rows }, (_, index) => {
    // File numbers that begin with 00 belong to nobody.
    const number = `00${String(index).padStart(6, '0')}`;
    const name = [
      `${given[index % 10]}${String.fromCharCode(97 + (index % 23))}`,
      `${family[Math.floor(index / 10) % 10]}${(index % 997).toString(36)}`,
    ];
    const born = `19${60 + (index % 40)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
    return [
      number,
      ...name,
      index % 2 ? 'K' : 'M',
      born,
      `070-${String(1_000_000 + index)}`,
      `p${index}@example.org`,
      'Västerås',
      '2026-01-12',
      '2026-02-02',
      'gymnasium',
      `Rad ${index}`,
    ];
  });
  if (file.endsWith('.csv')) return writeFileSync(file, [header, ...lines].map((line) => line.join(';')).join('\r\n'));
  const { toXlsx } = await import('#app/platform/files/xlsx.ts');
  writeFileSync(
    file,
    await toXlsx([{ name: 'Lista', columns: header.map((each) => ({ header: each, type: 'text' })), rows: lines }]),
  );
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'egenvag-import-'));
  const file = join(folder, `list.${values.format}`);
  spawnSync(process.execPath, [import.meta.filename, '--make', file, '--rows', String(rows)], { stdio: 'inherit' });
  const opened = await openServices(
    parseConfig({ EGENVAG_DATA: folder, EGENVAG_LOG: 'error', EGENVAG_DEMO: 'off' }, projectFolder),
  );
  let readerPeak = 0;
  const watching = setInterval(() => {
    readerPeak = Math.max(readerPeak, ...childrenOf(process.pid).filter(isNode).map(peakOf));
  }, 50);
  try {
    const { services, server } = opened;
    const { tokenHash, programmeId } = await makeGround(server.superuserUrl ?? '');
    const actor = {
      run: async <T>(work: Parameters<typeof inRequest<T>>[2]) =>
        (
          await inRequest(
            services,
            { tokenHash, requestId: newId(), permission: 'signed-in', audit: { none: 'measured' }, kind: 'write' },
            work,
          )
        ).value,
    };
    const before = peakOf(process.pid);
    const database = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    const used = () => ({ own: ownSeconds(), reader: endedSeconds(process.pid), database: treeSeconds(database) });
    const idle = used();
    const start = performance.now();
    const id = await checkedImport(actor, { programmeId, bytes: readFileSync(file) });
    const checked = performance.now();
    const usedByCheck = used();
    const started = await runChecked(actor, id);
    const seconds = (performance.now() - start) / 1000;
    const usedInAll = used();
    const { count } = await countPeople(server.superuserUrl ?? '');
    console.log(
      `${rows} rows of ${values.format}: ${count} people, ${started.ok ? 'done' : JSON.stringify(started.problem)}`,
    );
    console.log(
      `check ${((checked - start) / 1000).toFixed(1)} s, run ${(seconds - (checked - start) / 1000).toFixed(1)} s, in all ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s`,
    );
    const processor = (from: typeof idle, to: typeof idle) =>
      `process ${(to.own - from.own).toFixed(1)} s, reader ${(to.reader - from.reader).toFixed(1)} s, database ${(to.database - from.database).toFixed(1)} s`;
    console.log(`processor time of the check: ${processor(idle, usedByCheck)}`);
    console.log(`processor time of the run: ${processor(usedByCheck, usedInAll)}`);
    console.log(`peak memory: process ${peakOf(process.pid)} MB (${before} MB before), reader ${readerPeak} MB`);
  } finally {
    clearInterval(watching);
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function peakOf(pid: number): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function isNode(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('node');
  } catch {
    return false;
  }
}

function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** Processor time of a process, and of its children that have ended, in seconds. */
function timesOf(pid: number): { own: number; ended: number } {
  try {
    // What follows the name in brackets begins with the third field; the four times are the 14th to the 17th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const at = (field: number) => Number(fields[field - 3] ?? 0) / 100;
    return { own: at(14) + at(15), ended: at(16) + at(17) };
  } catch {
    return { own: 0, ended: 0 };
  }
}

function endedSeconds(pid: number): number {
  return timesOf(pid).ended;
}

function treeSeconds(pid: number): number {
  const { own, ended } = timesOf(pid);
  return own + ended + childrenOf(pid).reduce((sum, each) => sum + timesOf(each).own, 0);
}

async function makeGround(superuserUrl: string) {
  const admin = new pg.Client(superuserUrl);
  await admin.connect();
  const [tenant, organisation, account, programme, token] = [newId(), newId(), newId(), newId(), newToken()];
  const definition = { key: 'measured', name: 'Measured', lengthPerPerson: { months: 6 } };
  await admin.query(`insert into tenants (id, key, name) values ($1, 'measured', 'Measured')`, [tenant]);
  await admin.query(`insert into organisations (tenant_id, id, name, kind) values ($1, $2, 'Office', 'municipality')`, [
    tenant,
    organisation,
  ]);
  await admin.query(
    `insert into accounts (tenant_id, id, organisation_id, email, name) values ($1, $2, $3, 'measured@example.org', 'Measured')`,
    [tenant, account, organisation],
  );
  await admin.query(
    `insert into programmes (tenant_id, id, key, name, definition) values ($1, $2, 'measured', 'Measured', $3)`,
    [tenant, programme, JSON.stringify(definition)],
  );
  await admin.query(
    `insert into role_assignments (tenant_id, id, account_id, role, programme_id, valid_from) values ($1, $2, $3, 'coordinator', $4, '2020-01-01')`,
    [tenant, newId(), account, programme],
  );
  await admin.query(
    `insert into sessions (token_hash, tenant_id, account_id, stage, active_role, created_at, last_seen_at, expires_at, idle_seconds) values ($1, $2, $3, 'signed-in', 'coordinator', now(), now(), now() + interval '1 day', 100000)`,
    [hashToken(token), tenant, account],
  );
  await admin.end();
  return { tokenHash: hashToken(token), programmeId: programme };
}

async function countPeople(superuserUrl: string): Promise<{ count: number }> {
  const admin = new pg.Client(superuserUrl);
  await admin.connect();
  const { rows: counted } = await admin.query<{ count: number }>('select count(*)::int as count from people');
  await admin.end();
  return { count: counted[0]?.count ?? 0 };
}
