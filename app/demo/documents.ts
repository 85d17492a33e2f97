import { createHmac } from 'node:crypto';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { Insertable } from 'kysely';
import type { Keys } from '#app/platform/crypto/keys.ts';
import type { DB } from '#app/platform/db/generated.ts';
import type { Files } from '#app/platform/files/storage/files.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { makeRandom } from './random.ts';
import type { Rows } from './rows.ts';

export type DocumentRows = {
  documents: Insertable<DB['documents']>[];
  document_versions: Insertable<DB['document_versions']>[];
  document_changes: Insertable<DB['document_changes']>[];
};

type Paper = { isShown?: true; kind: string; title: string; class: number; audience: string; lines: string[] };

const papers: Paper[] = [
  {
    kind: 'cv',
    title: 'CV, våren',
    class: 3,
    audience: 'team',
    lines: ['Meritförteckning', 'Kök och servering, fem år', 'Svenska: sfi kurs C', 'Körkort: B'],
  },
  {
    kind: 'agreement',
    title: 'Överenskommelse om deltagande',
    class: 2,
    audience: 'team',
    lines: ['Överenskommelse', 'Tre dagar i veckan, med uppföljning varje månad.'],
  },
  {
    kind: 'certificate',
    isShown: true,
    title: 'Intyg truckkort A+B',
    class: 2,
    audience: 'team',
    lines: ['Intyg', 'Har gått utbildningen för truckförare, A+B.'],
  },
  {
    kind: 'health',
    title: 'Läkarintyg',
    class: 4,
    audience: 'handlers',
    lines: ['Intyg', 'Behöver kunna växla mellan att sitta och stå.'],
  },
];

const PEOPLE_PER_PROGRAMME = 4;

/** Invented papers of a few people in every programme: made here and now, kept as uploaded ones are. */
export async function makeDocuments(
  rows: Rows,
  files: Files,
  keys: Keys,
  seed: string,
  today: PlainDate,
): Promise<DocumentRows> {
  const made: DocumentRows = { documents: [], document_versions: [], document_changes: [] };
  for (const programme of rows.programmes) {
    const random = makeRandom(`${seed}:documents:${programme.key}`);
    const open = rows.enrolments.filter(
      (each) =>
        each.programme_id === programme.id && each.status === 'active' && each.case_worker_id && !each.restricted,
    );
    // Whoever has agreed to share papers has some.
    const shared = new Set(
      rows.disclosures.filter(({ fields }) => fields?.includes('documents')).map((each) => each.enrolment_id),
    );
    const people = new Set([...open.slice(0, PEOPLE_PER_PROGRAMME), ...open.filter(({ id }) => shared.has(id))]);
    for (const enrolment of people)
      for (const [index, paper] of papers.slice(0, random.pick([2, 3, 4])).entries()) {
        const id = random.uuid();
        const bytes = await pdfOf(paper);
        const storageKey = await files.keep({ tenantId: enrolment.tenant_id, folder: 'documents', id }, bytes);
        const day = addDays(today, -7 * (index + 1));
        const added = {
          tenant_id: enrolment.tenant_id,
          added_at: `${day}T09:30:00Z`,
          added_by: enrolment.case_worker_id as string,
        };
        const { lines: _, isShown, ...words } = paper;
        made.documents.push({
          ...added,
          ...words,
          shown_since: isShown ? added.added_at : null,
          id,
          enrolment_id: enrolment.id,
          programme_id: enrolment.programme_id,
          person_id: enrolment.person_id,
          restricted: false,
        });
        made.document_versions.push({
          ...added,
          id: random.uuid(),
          document_id: id,
          number: 1,
          media_type: 'application/pdf',
          byte_count: bytes.length,
          digest: createHmac('sha256', keys.index).update(`${enrolment.tenant_id}|document|`).update(bytes).digest(),
          remarks: ['information-removed'],
          storage_key: storageKey,
        });
        made.document_changes.push({
          tenant_id: enrolment.tenant_id,
          id: random.uuid(),
          document_id: id,
          what: 'added',
          changed_at: added.added_at,
          changed_by: added.added_by,
        });
      }
  }
  return made;
}

/** A page with a heading and lines under it. */
export async function pdfOf({ title, lines }: Pick<Paper, 'title' | 'lines'>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  page.drawText(title, { x: 60, y: 760, size: 22, font });
  for (const [index, line] of lines.entries()) page.drawText(line, { x: 60, y: 710 - index * 24, size: 12, font });
  return pdf.save();
}
