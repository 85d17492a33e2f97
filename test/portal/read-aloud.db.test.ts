import { beforeEach, describe, expect, test } from 'vitest';
import { portalPages } from '#app/doors/portal/pages.ts';
import { type Speech, SpeechError } from '#app/platform/speech/speech.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { buildWorld } from '#test/world.ts';
import { openOwnSide } from './own-side.ts';

const world = await buildWorld();
const { personId } = await world.aParticipant('alpha');

/** Says nothing, and remembers what it was to say. */
function listening(languages: PortalLanguage[], fail?: SpeechError) {
  const said: string[] = [];
  const speech: Speech = {
    languages: new Set(languages),
    speak: async (text) => {
      if (fail) throw fail;
      said.push(text);
      return { type: 'audio/mpeg', body: new Uint8Array([1, 2, 3]) };
    },
  };
  return { said, speech };
}

const hers = await openOwnSide(world, 'alpha', personId);
const ask = (path: string) => hers.request('GET', path);
const today = (language: string) => portalHome.today.to({ language });

beforeEach(() => {
  world.services.speech = undefined;
});

describe('reading a page aloud', () => {
  test('is offered where there is a voice, and gives sound that is kept by nobody', async () => {
    const { speech, said } = listening(['sv', 'ar']);
    world.services.speech = speech;
    expect(await (await ask(today('sv'))).text()).toContain('listen=1');
    const sound = await ask(`${today('sv')}?listen=1`);
    expect([sound.status, sound.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
    expect(sound.headers.get('cache-control')).toContain('no-store');
    expect(said).toHaveLength(1);
    expect(await (await ask(today('ti'))).text()).not.toContain('listen=1');
    expect((await ask(`${today('ti')}?listen=1`)).status).toBe(404);
  });

  test('is not offered where no engine is installed', async () => {
    expect(await (await ask(today('sv'))).text()).not.toContain('listen=1');
    expect((await ask(`${today('sv')}?listen=1`)).status).toBe(404);
  });

  test.each([
    ['busy', 503],
    ['failed', 500],
    ['too-long', 500],
  ] as const)('that cannot be (%s) answers %d without sound, and the page is well', async (reason, status) => {
    world.services.speech = listening(['sv'], new SpeechError(reason)).speech;
    const answer = await ask(`${today('sv')}?listen=1`);
    expect([answer.status, await answer.text()]).toEqual([status, '']);
    expect((await ask(today('sv'))).status).toBe(200);
  });

  test('needs her to be in', async () => {
    world.services.speech = listening(['sv']).speech;
    const somebody = await world.as('coordinator', 'alpha');
    expect((await somebody.request('GET', `${today('sv')}?listen=1`)).status).toBe(303);
  });

  test('says whole sentences, few enough for the engine, on every page', async () => {
    const { speech, said } = listening(['sv', 'ar', 'uk']);
    world.services.speech = speech;
    const simple = portalPages.filter(({ path }) => !path.pattern.replace('/my/:language', '').includes(':'));
    for (const language of ['sv', 'ar', 'uk'])
      for (const page of simple) {
        const before = said.length;
        const answer = await ask(`${page.path.to({ language })}?listen=1`);
        expect([200, 302, 303, 404], page.path.pattern).toContain(answer.status);
        for (const text of said.slice(before)) {
          expect(text, page.path.pattern).not.toMatch(/[{}<>]|undefined|null|\[object/);
          expect(text.length, page.path.pattern).toBeLessThan(1500);
        }
      }
    expect(said.length).toBeGreaterThan(5);
  });
});
