import type { Insertable } from 'kysely';
import type { DB } from '#app/platform/db/generated.ts';
import type { Files } from '#app/platform/files/storage/files.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { pdfOf } from './documents.ts';
import { makeRandom } from './random.ts';
import type { Rows } from './rows.ts';

export type MaterialRows = {
  materials: Insertable<DB['materials']>[];
  material_versions: Insertable<DB['material_versions']>[];
  material_uses: Insertable<DB['material_uses']>[];
};

type Thing = {
  title: string;
  about: string;
  languages: string[];
  theme_keys: string[];
  rights: string;
  url?: string;
  lines?: string[];
  isReplaced?: boolean;
};

const things: Thing[] = [
  {
    title: 'Ord hos läkaren',
    about: 'Öva två och två: en är läkare, en är patient.',
    languages: ['sv', 'ar'],
    theme_keys: ['health'],
    rights: '',
    lines: ['Jag har ont i ...', 'Hur länge har du haft ont?', 'Jag behöver en tid.'],
    isReplaced: true,
  },
  {
    title: 'Mitt första cv',
    about: 'Fyll i tillsammans. Ta med det till samtalet sedan.',
    languages: ['sv'],
    theme_keys: ['labour-market'],
    rights: '',
    lines: ['Namn', 'Det här kan jag', 'Här har jag arbetat', 'De här språken talar jag'],
  },
  {
    title: 'Informationsverige.se',
    about: 'Om samhället, på många språk. Läs ett avsnitt i taget.',
    languages: ['sv', 'ar', 'so', 'fa'],
    theme_keys: ['civic-orientation'],
    rights: 'Länsstyrelsernas webbplats. Vi länkar dit och kopierar inget.',
    url: 'https://www.informationsverige.se/',
  },
];

/** What every programme has on its shelf: made here and now, kept as uploaded files are, and used in its first groups. */
export async function makeMaterials(rows: Rows, files: Files, seed: string, today: PlainDate): Promise<MaterialRows> {
  const made: MaterialRows = { materials: [], material_versions: [], material_uses: [] };
  for (const programme of rows.programmes) {
    const random = makeRandom(`${seed}:materials:${programme.key}`);
    const own = { tenant_id: programme.tenant_id, programme_id: programme.id };
    const activities = rows.activities.filter(({ programme_id }) => programme_id === programme.id).slice(0, 2);
    const leader = rows.activity_leaders.find(({ activity_id }) => activity_id === activities[0]?.id)?.account_id;
    if (leader === undefined) continue;
    for (const [index, { url, lines = [], isReplaced, ...words }] of things.entries()) {
      const id = random.uuid();
      const addedOn = addDays(today, -60 + index);
      made.materials.push({
        ...own,
        ...words,
        id,
        is_own: words.rights === '',
        created_at: `${addedOn}T09:30:00Z`,
        created_by: leader,
      });
      for (const [at, day] of (isReplaced ? [addedOn, addDays(today, -14)] : [addedOn]).entries()) {
        const version = at === 0 ? id : random.uuid();
        const bytes = await pdfOf({ title: words.title, lines: lines.slice(0, 2 + at) });
        const place = { tenantId: programme.tenant_id as string, folder: 'materials', id: version };
        made.material_versions.push({
          ...own,
          id: version,
          material_id: id,
          number: at + 1,
          ...(url === undefined
            ? {
                media_type: 'application/pdf',
                byte_count: bytes.length,
                storage_key: await files.keep(place, bytes),
                remarks: ['information-removed'],
              }
            : { url }),
          added_on: day,
          added_by: leader,
        });
      }
      for (const { id: activityId } of index === 0 ? activities : activities.slice(0, 1))
        made.material_uses.push({
          ...own,
          id: random.uuid(),
          material_id: id,
          activity_id: activityId as string,
          attached_on: addedOn,
          attached_by: leader,
        });
    }
  }
  return made;
}
