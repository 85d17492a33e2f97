import type { Caller } from '#app/platform/db/transaction.ts';
import type { Db } from '#app/platform/db/database.ts';

/** Kinds of personal data a page or endpoint touches; `none` says why there are none. */
export type AuditDeclaration =
  | { action: 'read' | 'write' | 'export' | 'reveal'; category: 'directory' | 'identity' | 'participation' | 'history' | 'attendance' | 'outcomes' | 'accounts' }
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
  reason: string | null = null;
  saw(personIds: Iterable<string>): void {
    for (const id of personIds) this.subjects.add(id);
  }
  within(programmeId: string): void {
    this.programmeId = programmeId;
  }
  because(reason: string): void {
    this.reason = reason;
  }
}

/** Writes the trace in the caller's own transaction: if it cannot be written, nothing is answered. */
export async function writeAudit(
  tx: Db,
  caller: Caller,
  what: { action: string; category: string; purpose: string; requestId: string },
  trail: Trail,
): Promise<void> {
  await tx
    .insertInto('audit_events')
    .values({
      tenant_id: caller.tenantId,
      account_id: caller.accountId,
      role: caller.role ?? 'none',
      action: what.action,
      category: what.category,
      purpose: trail.reason === null ? what.purpose : `${what.purpose}:${trail.reason}`,
      programme_id: trail.programmeId,
      subjects: [...trail.subjects],
      request_id: what.requestId,
    })
    .execute();
}
