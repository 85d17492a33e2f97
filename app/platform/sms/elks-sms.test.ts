import type { ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { elksSms } from './elks-sms.ts';
import { startElks } from './testing/elks.ts';

async function elks(answer: (response: ServerResponse) => void) {
  const server = await startElks(answer);
  onTestFinished(server.stop);
  return server;
}

const message = { to: '+46701234567', subject: '', text: 'Du har en tid i morgon kl. 09.00.', reportTo: undefined };
const through = (url: string) => elksSms({ url, user: 'u1', password: 'p1', from: 'MinTid' }, 300);

describe('a text message through 46elks', () => {
  it('is one form with name and password, and is known by its id', async () => {
    const { url, asked } = await elks((response) =>
      response.end('{"id":"s70df59406a1b4643b96f3f91e0bfb7b0","status":"created"}'),
    );
    const sent = await through(url)({ ...message, reportTo: 'https://example.org/r' });
    expect(sent).toEqual({ outcome: 'sent', reference: 's70df59406a1b4643b96f3f91e0bfb7b0' });
    expect(asked).toEqual([
      {
        method: 'POST',
        authorization: `Basic ${btoa('u1:p1')}`,
        form: { from: 'MinTid', to: message.to, message: message.text, whendelivered: 'https://example.org/r' },
      },
    ]);
  });

  it.each([
    [400, 'refused'],
    [422, 'refused'],
    [401, 'later'],
    [403, 'later'],
    [429, 'later'],
    [503, 'later'],
    [500, 'unclear'],
    [502, 'unclear'],
    [408, 'unclear'],
  ])('that is answered with %i counts as %s', async (status, outcome) => {
    const { url } = await elks((response) => response.writeHead(status).end('Invalid to: +46701234567'));
    expect(await through(url)(message)).toEqual({ outcome, code: `http-${status}` });
  });

  it('without an answer in time may have gone out', async () => {
    const { url } = await elks(() => {});
    expect(await through(url)(message)).toEqual({ outcome: 'unclear', code: 'no-answer' });
  });

  it('whose line is cut may have gone out', async () => {
    const { url } = await elks((response) => response.destroy());
    expect(await through(url)(message)).toEqual({ outcome: 'unclear', code: 'no-answer' });
  });

  it('is sent elsewhere by nobody', async () => {
    const { url } = await elks((response) => response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end());
    expect(await through(url)(message)).toMatchObject({ outcome: 'unclear' });
  });

  it('was not sent when nobody answers the door', async () => {
    const gone = await startElks(() => {});
    await gone.stop();
    expect(await through(gone.url)(message)).toEqual({ outcome: 'later', code: 'not-reached' });
  });
});
