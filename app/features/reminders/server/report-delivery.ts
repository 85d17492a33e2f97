import { createHmac, timingSafeEqual } from 'node:crypto';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { Services } from '#app/platform/services.ts';
import { deliveryReportPath } from '../domain/paths.ts';
import { keepReport } from './queue-store.ts';

// Which tenant a message belongs to is not known before it is found.
const NO_TENANT = '00000000-0000-0000-0000-000000000000';

/** Where the operator tells what became of a message: an address that nobody can guess and that names nobody. Undefined without https. */
export function reportAddress(
  { origin, keys }: Pick<Services, 'origin' | 'keys'>,
  { id }: { id: string },
): string | undefined {
  if (!origin?.startsWith('https:')) return undefined;
  return `${origin}${deliveryReportPath.to({ messageId: id, proof: proofOf(keys, id) })}`;
}

/** What shows that an address was made here. */
export function proofOf(keys: Services['keys'], messageId: string): string {
  return createHmac('sha256', keys.report).update(`sms|${messageId}`).digest('base64url');
}

/**
 * Keeps what the operator says became of a message. Undefined: the address was not made here. Said twice, or of a message that nothing is
 * expected of any more, it changes nothing.
 */
export async function reportDelivery(
  services: Pick<Services, 'pool' | 'keys' | 'now'>,
  { messageId, proof }: { messageId: string; proof: string },
  said: { id: string | null; status: string | null },
): Promise<boolean | undefined> {
  const [given, right] = [Buffer.from(proof), Buffer.from(proofOf(services.keys, messageId))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  if (said.status !== 'delivered' && said.status !== 'failed') return false;
  const report = { messageId, reference: said.id?.slice(0, 100) ?? null, isDelivered: said.status === 'delivered' };
  return systemTransaction(services.pool, NO_TENANT, 'report-delivery', (tx) => keepReport(tx, report, services.now()));
}
