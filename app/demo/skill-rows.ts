import type { CvLanguage } from '#app/features/skills/domain/cv.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { backgrounds } from './backgrounds.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';
import { type SkillWords, skillWords } from './skill-words.ts';

const MOST_PEOPLE = 24;

type Made = { tenant_id: string; created_at: string; created_by: string };

/** Gives people of a running programme what they have done and can do, how some of it is known, CVs, and the tenant's contacts for validation. */
export function addSkills(rows: Rows, random: Random, programmeId: string, today: PlainDate): void {
  const people = random
    .shuffle(
      rows.enrolments.filter(
        (each) =>
          each.programme_id === programmeId && each.status === 'active' && !each.restricted && each.case_worker_id,
      ),
    )
    .slice(0, MOST_PEOPLE);
  const [first] = people;
  if (first === undefined) return;
  const at = `${addDays(today, -20)}T09:15:00Z`;
  const made = (created_by: string): Made => ({ tenant_id: first.tenant_id, created_at: at, created_by });
  const validatorId = addContacts(rows, random, made(first.case_worker_id as string));
  people.forEach((enrolment, index) => {
    const by = made(enrolment.case_worker_id as string);
    const own = {
      ...by,
      enrolment_id: enrolment.id,
      programme_id: programmeId,
      person_id: enrolment.person_id,
      restricted: false,
    };
    const spoken = rows.person_languages.find((each) => each.person_id === own.person_id && each.is_first)?.language;
    const country = backgrounds.find(({ language }) => language === spoken)?.country ?? null;
    const list = skillWords[index % skillWords.length] as readonly SkillWords[];
    const ids = list.map((words, place) => {
      const id = random.uuid();
      const told = spoken === undefined ? undefined : words.own[spoken];
      // The first thing of every second is assessed; what the trade's body knows of is validated for some.
      const moves =
        place !== 0
          ? []
          : index % 6 === 0
            ? (['assess', 'validate'] as const)
            : index % 2 === 0
              ? (['assess'] as const)
              : [];
      const after = { assess: 'assessed', validate: 'validated' } as const;
      const last = moves.at(-1);
      rows.skills.push({
        ...own,
        id,
        kind: words.kind,
        title: words.title,
        description: words.description,
        own_language: told === undefined ? null : (spoken ?? null),
        own_title: told?.[0] ?? '',
        own_description: told?.[1] ?? '',
        place: words.place ?? '',
        country: words.here ? 'SE' : words.years === undefined ? null : country,
        from_year: words.years?.[0] ?? null,
        to_year: words.years?.[1] ?? null,
        papers: words.kind === 'interest' ? null : words.papers,
        occupation_code: words.occupation?.[0] ?? null,
        occupation_name: words.occupation?.[1] ?? null,
        state: last === undefined ? 'claimed' : after[last],
        version: 1 + moves.length,
      });
      moves.forEach((move, step) => {
        const day = addDays(today, -14 + step * 6);
        rows.skill_evidence.push({
          tenant_id: own.tenant_id,
          id: random.uuid(),
          skill_id: id,
          move,
          way: move === 'assess' ? 'supervisor' : 'test',
          state_after: after[move],
          shown_on: day,
          by_whom: move === 'assess' ? 'Handledaren på praktiken' : '',
          contact_id: move === 'validate' ? validatorId : null,
          note: move === 'assess' ? 'Arbetade självständigt hela veckan.' : '',
          recorded_at: `${day}T13:00:00Z`,
          recorded_by: own.created_by,
        });
      });
      return id;
    });
    if (index % 3 !== 0) return;
    const language = cvLanguageOf(spoken);
    for (const each of new Set<CvLanguage>(['sv', language]))
      rows.cvs.push({
        ...own,
        id: random.uuid(),
        name: each === 'sv' ? 'På svenska' : 'På eget språk',
        language: each,
        shows_phone: true,
        shows_municipality: true,
        shows_languages: true,
        skill_ids: ids,
        agreed_on: addDays(today, -10),
      });
  });
}

function cvLanguageOf(spoken: string | undefined): CvLanguage {
  const known: Record<string, CvLanguage> = { ar: 'ar', prs: 'fa', fa: 'fa', so: 'so', ti: 'ti', uk: 'uk' };
  return known[spoken ?? ''] ?? 'sv';
}

// Each tenant once, whichever of its programmes comes first.
function addContacts(rows: Rows, random: Random, made: Made): string {
  const there = rows.validation_contacts.find(({ tenant_id }) => tenant_id === made.tenant_id);
  if (there !== undefined) return there.id as string;
  const id = random.uuid();
  rows.validation_contacts.push(
    {
      ...made,
      id,
      kind: 'occupation-body',
      name: 'Branschrådet för mat och måltid (påhittat)',
      validates: 'Kock, köksbiträde, servis',
      contact_person: 'Britta Gran',
      phone: '08-465 004 10',
      email: 'validering@branschradet.example',
      website: 'https://branschradet.example',
      note: 'Två dagars prov, ungefär en månads väntan.',
    },
    {
      ...made,
      id: random.uuid(),
      kind: 'education-provider',
      name: 'Vuxenskolan Norr (påhittad)',
      validates: 'Vårdbiträde, undersköterska, barnskötare',
      email: 'validering@vuxenskolan.example',
    },
  );
  return id;
}
