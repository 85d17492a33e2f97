import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { type CvLanguage, type CvRecord, cvLanguages } from '../domain/cv.ts';
import type { SkillRecord } from '../domain/skill.ts';
import { type CvContent, cvDocument } from './cv-document.ts';

const skill = (more: Partial<SkillRecord>): SkillRecord => ({
  id: 'a',
  enrolmentId: 'e',
  kind: 'work',
  title: 'Kock',
  description: 'Lagade mat för 120 gäster',
  ownLanguage: 'prs',
  ownTitle: 'آشپز',
  ownDescription: 'برای ۱۲۰ مهمان آشپزی کردم',
  place: 'Kabul Palace',
  country: 'AF',
  fromYear: 2015,
  toYear: 2019,
  isOngoing: false,
  papers: 'none',
  occupationCode: '5120',
  occupationName: 'Kockar och kallskänkor',
  state: 'claimed',
  version: 1,
  isHers: false,
  ...more,
});

const content = (cv: Partial<CvRecord>, more: Partial<CvContent> = {}): CvContent => ({
  cv: {
    id: 'c',
    enrolmentId: 'e',
    name: 'Hemligt namn på CV:t',
    language: 'sv',
    digits: 'latin',
    intro: '',
    showsPhone: false,
    showsEmail: false,
    showsMunicipality: false,
    showsLanguages: false,
    skillIds: ['a'],
    qualificationIds: [],
    agreedOn: plainDate('2026-11-22'),
    version: 1,
    ...cv,
  },
  name: 'Amira Haddad',
  nameInOwnScript: 'أميرة حداد',
  firstLanguage: 'prs',
  phone: '070-174 06 35',
  email: 'amira@example.org',
  municipality: 'Västerås',
  languages: [
    { language: 'prs', isFirst: true, speaks: 'native', reads: null, dialect: null, cefr: null },
    { language: 'sv', isFirst: false, speaks: null, reads: null, dialect: null, cefr: 'b1' },
  ],
  skills: [skill({})],
  qualifications: [],
  ...more,
});

const written = (of: CvContent) => JSON.stringify(cvDocument(of));

describe('a CV', () => {
  it('holds nothing that she has not said yes to', () => {
    const nothing = written(content({ skillIds: [] }));
    for (const word of ['070', 'amira@', 'Västerås', 'Kock', 'آشپز', 'Svenska', 'Hemligt'])
      expect(nothing).not.toContain(word);
    const all = written(
      content({
        showsPhone: true,
        showsEmail: true,
        showsMunicipality: true,
        showsLanguages: true,
        intro: 'Jag lagar gärna mat.',
      }),
    );
    for (const word of ['070-174 06 35', 'amira@', 'Västerås', 'Kock', 'B1', 'Modersmål', 'gärna'])
      expect(all).toContain(word);
    expect(all).not.toContain('Hemligt');
  });

  it('is called CV and nothing more, so that the file’s information names nobody', () => {
    for (const language of cvLanguages) expect(cvDocument(content({ language })).title).not.toContain('Amira');
  });

  it.each<[CvLanguage, string, string]>([
    ['sv', 'Kock', 'sv'],
    ['fa', 'آشپز', 'prs'],
    ['en', 'Kock', 'sv'],
    ['ar', 'Kock', 'sv'],
  ])('in %s has her own words where they are in that language, else the Swedish: %s', (language, text, tag) => {
    const [, entries] = cvDocument(content({ language })).blocks;
    expect(entries).toMatchObject({ kind: 'entries', items: [{ title: { text, language: tag } }] });
  });

  it('has her own words when nobody has put them in Swedish', () => {
    const [, entries] = cvDocument(content({}, { skills: [skill({ title: '', description: '' })] })).blocks;
    expect(entries).toMatchObject({ items: [{ title: { text: 'آشپز', language: 'prs' } }] });
  });

  it.each<[CvLanguage, CvRecord['digits'], string]>([
    ['sv', 'native', '2015–2019'],
    ['fa', 'latin', '2015–2019'],
    ['fa', 'native', '۲۰۱۵–۲۰۱۹'],
    ['ar', 'native', '٢٠١٥–٢٠١٩'],
    ['uk', 'native', '2015–2019'],
  ])('writes years in %s with %s digits as %s', (language, digits, years) => {
    const [, entries] = cvDocument(content({ language, digits })).blocks;
    expect(entries).toMatchObject({ items: [{ beside: years }] });
  });

  it('bears her name with her own signs where the language is written with them', () => {
    expect(cvDocument(content({ language: 'sv' }))).toMatchObject({ heading: { text: 'Amira Haddad' } });
    expect(cvDocument(content({ language: 'fa' }))).toMatchObject({
      heading: { text: 'أميرة حداد', language: 'prs' },
      lead: { text: 'Amira Haddad' },
    });
    expect(cvDocument(content({ language: 'ti' }, { nameInOwnScript: null }))).toMatchObject({
      heading: { text: 'Amira Haddad' },
    });
  });

  it('says what is validated and what goes on', () => {
    const going = written(content({}, { skills: [skill({ state: 'validated', toYear: null, isOngoing: true })] }));
    expect(going).toContain('Validerat');
    expect(going).toContain('2015 – pågår');
    expect(written(content({}))).not.toContain('Validerat');
  });

  it('holds what the history has documented when she chose it, also by the row it corrects; its year in the digits of the paper', () => {
    const truck = {
      ...{ id: 'q2', enrolmentId: 'e', name: 'Truckkort A', awardedOn: plainDate('2024-05-07') },
      ...{ awardingBody: 'Yrkesbyrån', assessed: true, source: 'certificate' as const, evidence: null },
      earlierIds: ['q1'],
    };
    const of = (cv: Partial<CvRecord>) => written(content({ skillIds: [], ...cv }, { qualifications: [truck] }));
    expect(of({})).not.toContain('Truckkort');
    for (const id of ['q1', 'q2']) expect(of({ qualificationIds: [id] })).toContain('"beside":"2024"');
    const persian = of({ qualificationIds: ['q2'], language: 'fa', digits: 'native' });
    expect(persian).toContain('۲۰۲۴');
    expect(persian).toContain('{"text":"Truckkort A","language":"sv"}');
  });
});
