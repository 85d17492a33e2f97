import { PDFDocument } from '@cantoo/pdf-lib';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { aSkill } from '#test/access-matrix/skill-fixtures.ts';
import { buildWorld } from '#test/world.ts';

const world = await buildWorld();
const worker = await world.as('case-worker', 'alpha');

async function aCv(title: string, language = 'sv') {
  const of = await world.aParticipant('alpha', { givenName: 'Amira', familyName: 'Haddad' });
  const ids = { ...of, ...(await aSkill(world, 'alpha', of, title)) };
  await world.admin.updateTable('cvs').set({ language }).where('id', '=', ids.cvId).execute();
  return { ...ids, file: `/participants/${of.enrolmentId}/cv/${ids.cvId}/file` };
}

describe('the pages about what she can do', () => {
  it('offer occupations for words that are not quite right, keep what was typed, and save the choice', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const address = `/participants/${enrolmentId}/skills/new?kind=work`;
    const form = { id: newId(), kind: 'work', title: 'Jobbade i kök', occupationWords: 'köksbitrede' };
    const refused = await worker.request('POST', address, { form });
    const page = await refused.text();
    expect(page).toContain('Restaurang- och köksbiträden m.fl. (9412)');
    expect(page).toContain('Jobbade i kök');
    const saved = await worker.request('POST', address, {
      form: { ...form, occupationFor: 'köksbitrede', occupationCode: '9412' },
    });
    expect(saved.status).toBe(303);
    expect(await (await worker.request('GET', saved.headers.get('location') as string)).text()).toContain('(9412)');
  });

  it('show what somebody typed as text, with its language and direction', async () => {
    const { enrolmentId, skillId } = await aCv('<script>alert(1)</script>"\'');
    const page = await (await worker.request('GET', `/participants/${enrolmentId}/skills/${skillId}`)).text();
    expect(page).not.toContain('<script>alert(1)');
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).toContain('lang="ar" dir="auto">الطبخ');
  });

  it.each<Record<string, string>>([
    { title: '', ownTitle: '' },
    { title: 'x', ownTitle: 'آشپز' },
    { title: 'x', fromYear: '2019', toYear: '2015' },
    { title: 'x', fromYear: 'igår' },
    { title: 'x', toYear: '2019', isOngoing: 'on' },
    { title: 'x', country: 'XX' },
    { title: 'x'.repeat(201) },
  ])('refuse %j in words', async (form) => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const refused = await worker.request('POST', `/participants/${enrolmentId}/skills/new`, {
      form: { id: newId(), kind: 'work', ...form },
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).not.toContain('Det gick inte att förstå');
  });
});

describe('what the history has documented', () => {
  it('is shown with its source and can be chosen for a CV; a correction follows, and nothing is typed twice', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const at = (path: string) => `/participants/${enrolmentId}/${path}`;
    const page = async (path: string) => (await worker.request('GET', at(path))).text();
    const send = async (path: string, form: Record<string, string | string[]>, status = 303) =>
      expect((await worker.request('POST', at(path), { form })).status).toBe(status);
    const api = async (path: string) => (await worker.request('GET', `/api/v1${at(path)}`)).json();
    const first = { id: newId(), name: 'Trukkort A', awardedOn: '2025-05-07', awardingBody: 'Yrkesbyrån' };
    await send('qualifications/new', { ...first, source: 'certificate' });
    for (const path of ['skills', 'skills/new?kind=certificate', 'cv/new'])
      expect(await page(path)).toContain('Trukkort A');
    expect(await page('skills')).toContain('Yrkesbyrån');

    const cvId = newId();
    const choices = { name: 'Lager', language: 'sv', agreed: 'on', qualificationIds: [first.id] };
    await send('cv/new', { id: cvId, ...choices });
    const corrected = { ...first, id: newId(), name: 'Truckkort A', reason: 'Stavning' };
    await send(`qualifications/${first.id}/correct`, { ...corrected, source: 'certificate' });
    expect((await api('skills')).qualifications.map(({ id }: { id: string }) => id)).toEqual([corrected.id]);
    // The choice stands: the box of what it was corrected to is ticked.
    expect(await page(`cv/${cvId}`)).toMatch(
      new RegExp(`value="${corrected.id}"[^>]*checked|checked[^>]*value="${corrected.id}"`),
    );

    const theirs = await world.aParticipant('alpha');
    const other = { ...first, id: newId(), source: 'certificate' };
    await worker.request('POST', `/participants/${theirs.enrolmentId}/qualifications/new`, { form: other });
    await send('cv/new', { id: newId(), ...choices, qualificationIds: [other.id] }, 422);
  });
});

describe('a CV as a file', () => {
  it.each(['sv', 'en', 'ar', 'fa', 'so', 'ti', 'uk'])(
    'in %s is a PDF that names nobody outside its pages',
    async (language) => {
      const { file } = await aCv('Laga mat', language);
      const answer = await worker.request('GET', file);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(answer.headers.get('content-disposition')).toContain(`cv-${language}.pdf`);
      expect(answer.headers.get('content-disposition')).not.toMatch(/amira|haddad/i);
      const bytes = await answer.arrayBuffer();
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      expect([pdf.getAuthor(), pdf.getSubject(), pdf.getCreationDate()]).toEqual([undefined, undefined, undefined]);
      expect(`${pdf.getTitle()}`).not.toMatch(/amira|haddad/i);
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Amira|Haddad/);
    },
  );

  it('stands in the log as an export each time', async () => {
    const { file, personId } = await aCv('Laga mat');
    for (let time = 0; time < 2; time += 1) await worker.request('GET', file);
    const events = await world.admin
      .selectFrom('audit_events')
      .where('purpose', '=', 'cv.print')
      .where(sql<boolean>`subjects @> array[${personId}]::uuid[]`)
      .select(['action', 'category'])
      .execute();
    expect(events).toEqual(Array(2).fill({ action: 'export', category: 'skills' }));
  });

  it('is not printed with characters that no font has, and says which', async () => {
    const { file } = await aCv('中国菜');
    const answer = await worker.request('GET', file);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('中 国 菜');
  });

  it.each(['#read("/etc/passwd") $x$ *a*', '"]); panic()', '\\u{0}'])('prints %j as it stands', async (title) => {
    const { file } = await aCv(title);
    expect((await worker.request('GET', file)).headers.get('content-type')).toBe('application/pdf');
  });

  it('is for case work in her programme', async () => {
    const { file } = await aCv('Laga mat');
    const other = await world.as('case-worker', 'beta');
    const peer = await world.as('peer-coach', 'alpha');
    expect((await other.request('GET', file)).status).toBe(404);
    expect((await peer.request('GET', file)).status).toBe(403);
    expect((await worker.request('GET', file)).status).toBe(200);
  });
});
