import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runIndicators } from './run-indicators.ts';

const DOCUMENT_PAGE = new URL('../../../../docs/indicators-document.md', import.meta.url);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'indicators-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(framework: string, text: string) {
  const inputPath = join(folder, 'document.json');
  await writeFile(inputPath, text);
  const printed: string[] = [];
  const errors: string[] = [];
  const exitCode = await runIndicators({
    framework,
    inputPath,
    print: (line) => printed.push(line),
    printError: (line) => errors.push(line),
  });
  return {
    exitCode,
    report: printed.length === 0 ? undefined : JSON.parse(printed.join('\n')),
    errors: errors.join('\n'),
  };
}

async function exampleOfTheDocs(): Promise<string> {
  const page = await readFile(DOCUMENT_PAGE, 'utf8');
  return page.split('```json\n')[1]?.split('```')[0] ?? '';
}

describe('the indicators command', () => {
  test('gives for the example of the documentation the codes that stand there', async () => {
    const codes = async (framework: string) =>
      (await run(framework, await exampleOfTheDocs())).report.operations[0].participations.map(
        (one: { codes: string[] }) => one.codes.join(' '),
      );
    expect(await codes('esf-2014')).toEqual(['CO01 CO02 CO09 CO15 CR03 CR04 CR05 CR06 CR09', '']);
    expect(await codes('esf-plus')).toEqual([
      'EECO01 EECO02 EECO03 EECO09 EECO13 EECO14 EECR03 EECR04 EECR05',
      'EECO01 EECO04 EECO07',
    ]);
  });

  test('answers 0 and prints one JSON report', async () => {
    const { exitCode, report } = await run('esf-plus', await exampleOfTheDocs());
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({
      framework: 'esf-plus',
      asOf: '2021-06-30',
      operations: [{ key: 'vasteras', totals: { grandTotal: { total: 2 } } }],
    });
  });

  test('answers 2 with the place of each fault', async () => {
    const { exitCode, report, errors } = await run(
      'esf-2014',
      '{"operations":[{"key":"a"}],"people":[],"participations":[{"person":"p","operation":"a","entryDate":"2020-02-30"}]}',
    );
    expect(exitCode).toBe(2);
    expect(report).toBeUndefined();
    expect(errors).toContain('participations[0].entryDate: expected a calendar day');
  });

  test('answers 2 for broken JSON, a missing file and an unknown framework', async () => {
    expect((await run('esf-2014', '{')).exitCode).toBe(2);
    expect((await run('esf', '{}')).errors).toContain('expected esf-2014 or esf-plus');
    expect(
      await runIndicators({
        framework: 'esf-plus',
        inputPath: join(folder, 'none.json'),
        print: () => {},
        printError: () => {},
      }),
    ).toBe(2);
  });

  test('names every setting and every key of the document in its documentation', async () => {
    const page = await readFile(DOCUMENT_PAGE, 'utf8');
    const { settings } = await import('../domain/rules/rule-set.ts');
    const { entryFacts, exit, followUp } = await import('../domain/document/participation-record.ts');
    const keys = [settings, entryFacts, exit, followUp].flatMap((schema) => Object.keys(schema.shape));
    expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });
});
