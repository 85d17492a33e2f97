import { sql } from 'kysely';
import { type DocumentedQualification, documentedQualifications } from '#app/features/history/domain/documented.ts';
import type { QualificationRecord } from '#app/features/history/domain/records.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import type { LanguageRecord } from '#app/features/people/domain/person-languages.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { Afterwards, Download } from '#app/platform/http/page.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { renderPdf } from '#app/platform/pdf/render-pdf.ts';
import type { CvLanguage, CvRecord } from '../domain/cv.ts';
import type { OwnExperience } from '../domain/own-experience.ts';
import { cvDocument } from './cv-document.ts';
import { selectOwnExperience } from './own-experience.ts';

type Reading = Pick<PortalContext, 'db' | 'person'>;
type OwnCv = Omit<CvRecord, 'version'>;

/** Her CVs in all her participations, the latest first. */
export async function selectOwnCvs({ db, person }: Reading): Promise<OwnCv[]> {
  const { rows } = await sql<OwnCv>`select c.id, c.enrolment_id as "enrolmentId", c.name, c.language, c.digits, c.intro,
      c.shows_phone as "showsPhone", c.shows_email as "showsEmail", c.shows_municipality as "showsMunicipality",
      c.shows_languages as "showsLanguages", c.skill_ids as "skillIds", c.qualification_ids as "qualificationIds", c.agreed_on as "agreedOn"
    from cvs c where c.tenant_id = ${person.tenantId}::uuid and c.person_id = ${person.personId}::uuid
    order by c.agreed_on desc, c.id desc`.execute(db);
  return rows;
}

/** What the history has documented: certificates and grades with their day. */
export async function listOwnQualifications({ db, person }: Reading): Promise<DocumentedQualification[]> {
  const { rows } =
    await sql<QualificationRecord>`select q.id, q.enrolment_id as "enrolmentId", q.name, q.awarded_on as "awardedOn",
      q.awarding_body as "awardingBody", q.corrects, q.corrected_by as "correctedBy"
    from qualifications q where q.tenant_id = ${person.tenantId}::uuid and q.person_id = ${person.personId}::uuid
    order by q.awarded_on, q.id`.execute(db);
  return documentedQualifications(rows);
}

/** Her CVs and what they are made of. */
export async function getOwnCvs(ctx: PortalContext): Promise<{ cvs: OwnCv[]; skills: OwnExperience[] }> {
  const [cvs, skills] = [await selectOwnCvs(ctx), await selectOwnExperience(ctx)];
  return { cvs, skills };
}

type Herself = {
  givenName: string;
  familyName: string;
  nameInOwnScript: string | null;
  municipality: string | null;
  restricted: boolean;
  languages: LanguageRecord[];
  phone: string | null;
  email: string | null;
};

// As on the paper that staff print: her own and nothing that is not safe to use; of a protected person nothing at all.
async function selectHerself({ db, person }: Reading): Promise<Herself> {
  const { rows } =
    await sql<Herself>`select d.given_name as "givenName", d.family_name as "familyName", d.name_in_own_script as "nameInOwnScript",
      d.municipality, exists (select from enrolments e where e.tenant_id = d.tenant_id and e.person_id = d.person_id and e.restricted) as restricted,
      coalesce((select json_agg(json_build_object('language', l.language, 'isFirst', l.is_first, 'speaks', l.speaks, 'reads', l.reads,
          'dialect', l.dialect, 'cefr', l.cefr) order by l.is_first desc, l.language)
        from person_languages l where l.tenant_id = d.tenant_id and l.person_id = d.person_id), '[]') as languages,
      (select c.value from person_contacts c where c.tenant_id = d.tenant_id and c.person_id = d.person_id and c.kind = 'phone'
        and c.holder = 'own' and c.is_safe is distinct from false order by c.is_first desc, c.created_at limit 1) as phone,
      (select c.value from person_contacts c where c.tenant_id = d.tenant_id and c.person_id = d.person_id and c.kind = 'email'
        and c.holder = 'own' and c.is_safe is distinct from false order by c.is_first desc, c.created_at limit 1) as email
    from person_directory d where d.tenant_id = ${person.tenantId}::uuid and d.person_id = ${person.personId}::uuid`.execute(
      db,
    );
  if (rows[0] === undefined) throw new NotFoundError();
  return rows[0];
}

/** A CV as a file, in its own language or in Swedish, made anew once the transaction is over. Neither name nor information says whose it is. Throws NotFoundError. */
export async function printOwnCv(
  ctx: PortalContext,
  { cvId, language }: { cvId: string; language: CvLanguage | undefined },
): Promise<Afterwards<Download>> {
  const { cvs, skills } = await getOwnCvs(ctx);
  const chosen = cvs.find(({ id }) => id === cvId);
  if (chosen === undefined) throw new NotFoundError();
  const [her, qualifications] = [await selectHerself(ctx), await listOwnQualifications(ctx)];
  const cv = { ...chosen, language: language ?? chosen.language, version: 1 };
  const document = cvDocument({
    cv,
    skills: skills.map((each) => ({
      ...each,
      papers: null,
      occupationCode: null,
      occupationName: null,
      isHers: false,
    })),
    qualifications,
    languages: her.languages,
    name: fullName(her),
    nameInOwnScript: her.nameInOwnScript,
    firstLanguage: her.languages.find(({ isFirst }) => isFirst)?.language ?? null,
    phone: her.restricted ? undefined : (her.phone ?? undefined),
    email: her.restricted ? undefined : (her.email ?? undefined),
    municipality: her.restricted ? undefined : (her.municipality ?? undefined),
  });
  return {
    afterwards: async () => {
      const printed = await renderPdf(ctx.services.apart, document);
      if (!printed.ok) throw new Error(`a CV could not be printed: ${printed.problem}`);
      return { download: { fileName: `cv-${cv.language}.pdf`, type: 'application/pdf', body: printed.value } };
    },
  };
}
