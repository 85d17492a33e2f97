import { createHash } from 'node:crypto';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Of = { personId: string; enrolmentId: string; restricted?: boolean };
type Wishes = {
  class: number;
  audience: 'team' | 'handlers' | 'own';
  addedBy: string;
  kind: string;
  title: string;
  text: string;
};

/** A document with one file, straight into tables and storage; added by the programme's case worker unless told otherwise. */
export async function aDocument(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId, restricted = false }: Of,
  wishes: Partial<Wishes> = {},
): Promise<{ documentId: string; storageKey: string }> {
  const tenantId = world.tenants[programmeTenant[programme]];
  const addedBy = wishes.addedBy ?? (await world.as('case-worker', programme)).accountId;
  const documentId = newId();
  const bytes = new TextEncoder().encode(wishes.text ?? `Text ${documentId}`);
  const storageKey = await world.services.files.keep({ tenantId, folder: 'documents', id: documentId }, bytes);
  const added = { added_at: world.services.now(), added_by: addedBy };
  await world.admin
    .insertInto('documents')
    .values({
      tenant_id: tenantId,
      id: documentId,
      enrolment_id: enrolmentId,
      programme_id: world.programmes[programme],
      person_id: personId,
      restricted,
      kind: wishes.kind ?? 'other',
      title: wishes.title ?? '',
      class: wishes.class ?? 2,
      audience: wishes.audience ?? 'team',
      ...added,
    })
    .execute();
  await world.admin
    .insertInto('document_versions')
    .values({
      tenant_id: tenantId,
      id: newId(),
      document_id: documentId,
      number: 1,
      media_type: 'text/plain',
      byte_count: bytes.length,
      digest: createHash('sha256').update(bytes).digest(),
      storage_key: storageKey,
      ...added,
    })
    .execute();
  return { documentId, storageKey };
}
