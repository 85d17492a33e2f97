import { CompiledQuery } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { Caller, Statement } from '#app/platform/db/transaction.ts';

/** Kinds of personal data a page or endpoint touches; `none` says why there are none. */
export type AuditDeclaration =
  | {
      action: 'read' | 'write' | 'export' | 'reveal' | 'emergency';
      category:
        | 'directory'
        | 'contact'
        | 'identity'
        | 'participation'
        | 'history'
        | 'attendance'
        | 'outcomes'
        | 'protection'
        | 'documents'
        | 'assessments'
        | 'skills'
        | 'sharing'
        | 'messages'
        | 'accounts';
    }
  | { none: string };

export type AuditTrail = {
  /** Notes whose data the answer shows or changes. */
  saw(personIds: Iterable<string>): void;
  /** Names the programme the reading belongs to, where there is exactly one. */
  within(programmeId: string): void;
  /** Adds the stated reason (a code, never free text) to the purpose. */
  because(reason: string): void;
};

/** Collects, during one request, whose data was touched. */
export class Trail implements AuditTrail {
  readonly subjects = new Set<string>();
  programmeId: string | null = null;
  readonly #programmes = new Set<string>();
  reason: string | null = null;
  saw(personIds: Iterable<string>): void {
    for (const id of personIds) this.subjects.add(id);
  }
  within(programmeId: string): void {
    this.#programmes.add(programmeId);
    this.programmeId = this.#programmes.size === 1 ? programmeId : null;
  }
  because(reason: string): void {
    this.reason = reason;
  }
}

/** Who is behind a trace: an account in a role, or a participant on her own side, who has none. */
export type Asker = Pick<Caller, 'tenantId' | 'role'> & { accountId: string | null };

export type Traced = { action: string; category: string; purpose: string; requestId: string };

const INSERT = `insert into audit_events (tenant_id, account_id, role, action, category, purpose, programme_id, subjects, request_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** The statement that writes the trace, ready to be sent. */
export function traceStatement(caller: Asker, what: Traced, trail: Trail): Statement {
  const purpose = trail.reason === null ? what.purpose : `${what.purpose}:${trail.reason}`;
  const subjects = [...trail.subjects];
  return {
    text: INSERT,
    values: [
      caller.tenantId,
      caller.accountId,
      caller.role ?? 'none',
      what.action,
      what.category,
      purpose,
      trail.programmeId,
      subjects,
      what.requestId,
    ],
  };
}

/** Writes the trace in the caller's own transaction: if it cannot be written, nothing is answered. */
export async function writeAudit(tx: Db, caller: Caller, what: Traced, trail: Trail): Promise<void> {
  const { text, values } = traceStatement(caller, what, trail);
  await tx.executeQuery(CompiledQuery.raw(text, values));
}
