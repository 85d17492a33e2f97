import fc from 'fast-check';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { oneOfEverything } from '#test/access-matrix/fixtures.ts';
import { buildWorld } from '#test/world.ts';
import { goodForm, listUses, namesAskedFor, type Use } from './every-operation.ts';
import { rubbishBodies, rubbishJson, rubbishNames, rubbishText } from './rubbish.ts';
import { ORIGIN, type Raw, rawSender } from './send-raw.ts';

const isCampaign = inject('isCampaign') === true;
const PER_OPERATION = isCampaign ? 100 : 8;
const random = { seed: isCampaign ? Date.now() : 20260304, numRuns: PER_OPERATION };
const fromOurPage = { origin: ORIGIN };

/** Whatever is sent, the answer is a page, a list of problems or a refusal: never a bug. */
describe(`rubbish (seed ${random.seed})`, async () => {
  const world = await buildWorld();
  const own = await oneOfEverything(world, 'alpha');
  const bugs: string[] = [];
  const note = (...about: unknown[]) => bugs.push(JSON.stringify(about));
  world.services.log = { info: () => {}, warn: () => {}, error: note } as never;
  const uses = await listUses(world, 'alpha', own);
  const send = rawSender(world);
  const answered = new Map<number, number>();

  async function expectNoBug({ operation, actor }: Use, address: string, raw: Raw = {}): Promise<void> {
    const answer = await send(actor, operation.method, address, raw);
    await answer.text();
    answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1);
    if (answer.status < 500 && bugs.length === 0) return;
    const sent = `${operation.method} ${address.slice(0, 400)} ${shortly(raw.body)}`;
    expect.fail(`${operation.id} answered ${answer.status} to ${sent}\n${bugs.splice(0).join('\n')}`);
  }

  const asForm = (body: URLSearchParams | string): Raw => ({
    body,
    headers: { ...fromOurPage, 'content-type': 'application/x-www-form-urlencoded' },
  });
  const asJson = (body: string): Raw => ({ body, headers: { 'content-type': 'application/json' } });

  const reads = uses.filter(({ operation }) => operation.method === 'GET');
  const forms = uses.filter(({ operation }) => operation.method === 'POST' && !operation.isJson);
  const bodies = uses.filter(({ operation }) => operation.isJson);
  const named = (list: Use[]) => list.map((use) => [use.operation.id, use] as const);

  it.each(named(reads))('in the query of %s', { timeout: 300_000 }, async (_, use) => {
    const names = [...namesAskedFor(use.operation).query, 'page', 'done', 'problem'];
    const pair = fc.tuple(fc.constantFrom(...names, ...rubbishNames), rubbishText);
    for (const pairs of fc.sample(fc.array(pair, { minLength: 1, maxLength: 4 }), random))
      await expectNoBug(
        use,
        `${use.address}?${new URLSearchParams(pairs.map(([name, value]) => [name, wellFormed(value).slice(0, 5000)]))}`,
      );
    for (const name of names) await expectNoBug(use, `${use.address}?${name}=a%00b`);
    for (const name of names.filter((each) => /from|to|week|month|day/i.test(each)))
      for (const end of ['9999-12-31', '8999-12-31', '1000-01-01', '9999-W52', '1000-W01', '9999-12', '1000-01'])
        await expectNoBug(use, `${use.address}?${name}=${end}`);
    for (const query of [
      '?problem=constructor&done=constructor',
      '?%ff=%ff&a=%00&%',
      '?=&=&==',
      `?${names[0]}=a&${names[0]}=b`,
    ])
      await expectNoBug(use, `${use.address}${query}`);
  });

  it.each(named(uses.filter(({ operation }) => operation.pattern.includes(':'))))(
    'in the address of %s',
    async (_, use) => {
      for (const piece of ['%00', '%ff', '__proto__', "'", 'x'.repeat(5000), '%F0%9F%A7%A8', '..%2f..', '-1'])
        await expectNoBug(
          use,
          use.operation.pattern.replace(/:\w+/g, piece),
          use.operation.isJson ? asJson('{}') : use.operation.method === 'POST' ? asForm('') : {},
        );
    },
  );

  it.each(named(forms))('in the form of %s', { timeout: 300_000 }, async (_, use) => {
    const good = goodForm(use, own);
    const names = [...new Set([...Object.keys(good), ...namesAskedFor(use.operation).body])];
    const pair = fc.tuple(fc.constantFrom(...names, ...names, ...rubbishNames), rubbishText);
    const wishes = fc.tuple(fc.array(pair, { minLength: 1, maxLength: 3 }), fc.boolean());
    for (const [pairs, isRepeated] of fc.sample(wishes, random)) {
      const form = new URLSearchParams(
        Object.entries(good).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
      );
      for (const [name, value] of pairs) form[isRepeated ? 'append' : 'set'](name, wellFormed(value));
      await expectNoBug(use, use.address, asForm(form));
    }
    for (const body of ['%ff=%00', '&&&=', '__proto__[a]=1&constructor.prototype.b=2'])
      await expectNoBug(use, use.address, asForm(body));
    for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x'])
      await expectNoBug(use, use.address, {
        body: '--x\r\nnot this',
        headers: { ...fromOurPage, 'content-type': type },
      });
    const file = new FormData();
    for (const name of names) file.append(name, new File(['\u0000'], '\u0000.exe'));
    await expectNoBug(use, use.address, { body: file, headers: fromOurPage });
  });

  it.each(named(forms))(
    'a character that no text can hold and days at the ends of time, in each field of %s',
    async (_, use) => {
      const good = goodForm(use, own);
      for (const name of new Set([...Object.keys(good), ...namesAskedFor(use.operation).body]))
        await expectNoBug(
          use,
          use.address,
          asForm(new URLSearchParams({ ...(good as Record<string, string>), [name]: 'a\u0000b' })),
        );
      for (const name of Object.keys(good).filter((each) => /On$|From$|To$/.test(each)))
        for (const day of ['8999-12-31', '1000-01-01', '9999-12-31'])
          await expectNoBug(
            use,
            use.address,
            asForm(new URLSearchParams({ ...(good as Record<string, string>), [name]: day })),
          );
    },
  );

  it.each(named(bodies))('in the body of %s', { timeout: 300_000 }, async (_, use) => {
    const names = namesAskedFor(use.operation).body;
    const entry = fc.tuple(fc.constantFrom(...names, ...names, ...rubbishNames), rubbishJson);
    for (const entries of fc.sample(fc.array(entry, { maxLength: names.length + 1 }), random))
      await expectNoBug(use, use.address, asJson(JSON.stringify(Object.fromEntries(entries))));
    for (const body of rubbishBodies) await expectNoBug(use, use.address, asJson(body));
    await expectNoBug(use, use.address, {
      body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
      headers: { 'content-type': 'application/json' },
    });
  });

  afterAll(() => {
    const total = [...answered.values()].reduce((sum, each) => sum + each, 0);
    console.log(
      `rubbish: ${total} requests: ${[...answered]
        .sort()
        .map(([status, times]) => `${status} × ${times}`)
        .join(', ')}`,
    );
  });

  it('was read and refused, and also saved something: the doors were open', () => {
    expect(answered.get(200)).toBeGreaterThan(100);
    expect(answered.get(422)).toBeGreaterThan(100);
    expect(answered.get(303)).toBeGreaterThan(10);
  });
});

// Text as it goes over the wire: lone surrogates exist in JSON only.
function wellFormed(text: string): string {
  return text.toWellFormed();
}

function shortly(body: unknown): string {
  return typeof body === 'string' || body instanceof URLSearchParams ? String(body).slice(0, 600) : '';
}
