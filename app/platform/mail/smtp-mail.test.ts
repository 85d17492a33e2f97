import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { smtpMail } from './smtp-mail.ts';

type Answers = Partial<Record<'greeting' | 'MAIL' | 'RCPT' | 'DATA' | 'letter', string | 'silence' | 'cut'>>;

/** An SMTP server on this machine that answers as it is told. */
async function smtp(answers: Answers = {}): Promise<{ url: string; letters: string[]; commands: string[] }> {
  const [letters, commands]: [string[], string[]] = [[], []];
  const usual = { greeting: '220 here', MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go on', letter: '250 kept' };
  const say = (socket: Socket, step: keyof typeof usual) => {
    const words = answers[step] ?? usual[step];
    if (words === 'cut') socket.destroy();
    else if (words !== 'silence') socket.write(`${words}\r\n`);
  };
  const server = createServer((socket) => {
    let held = '';
    let isLetter = false;
    socket.on('error', () => {});
    say(socket, 'greeting');
    socket.on('data', (part) => {
      held += part.toString();
      for (;;) {
        const end = held.indexOf(isLetter ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const words = held.slice(0, end);
        held = held.slice(end + (isLetter ? 5 : 2));
        if (isLetter) {
          letters.push(words);
          isLetter = false;
          say(socket, 'letter');
          continue;
        }
        commands.push(words);
        const [verb = ''] = words.split(/[ :]/);
        if (verb === 'MAIL' || verb === 'RCPT' || verb === 'DATA') {
          isLetter = verb === 'DATA' && (answers.DATA ?? usual.DATA).startsWith('354');
          say(socket, verb);
        } else socket.write(verb === 'QUIT' ? '221 bye\r\n' : '250 here\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, letters, commands };
}

const letter = {
  to: 'amira@example.org',
  subject: 'Din tid',
  text: 'Du har en tid i morgon kl. 09.00.',
  reportTo: undefined,
};
const through = (url: string) => smtpMail({ url, from: 'min.tid@example.org' }, 300);

describe('a letter over SMTP', () => {
  it('goes from us to her, and to nobody else', async () => {
    const { url, letters, commands } = await smtp();
    expect(await through(url)(letter)).toEqual({ outcome: 'sent', reference: undefined });
    expect(commands).toContain('MAIL FROM:<min.tid@example.org>');
    expect(commands.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<amira@example.org>']);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toContain('Subject: Din tid');
    expect(letters[0]).toContain('Du har en tid i morgon kl. 09.00.');
  });

  it.each<[string, Answers, object]>([
    ['refused for good', { RCPT: '550 no such user' }, { outcome: 'refused', code: 'smtp-550' }],
    ['put off at the door', { RCPT: '451 greylisted' }, { outcome: 'later', code: 'smtp-451' }],
    ['put off at the end', { letter: '452 full' }, { outcome: 'later', code: 'smtp-452' }],
    ['refused at the end', { letter: '554 no' }, { outcome: 'refused', code: 'smtp-554' }],
    ['cut off after it was given', { letter: 'cut' }, { outcome: 'unclear', code: 'no-answer' }],
    ['left without an answer', { letter: 'silence' }, { outcome: 'unclear', code: 'no-answer' }],
    ['not even greeted', { greeting: 'silence' }, { outcome: 'later', code: 'not-reached' }],
  ])('that is %s', async (_, answers, became) => {
    const { url } = await smtp(answers);
    expect(await through(url)(letter)).toEqual(became);
  });

  it('was not sent when nobody answers the door', async () => {
    expect(await through('smtp://127.0.0.1:9')(letter)).toEqual({ outcome: 'later', code: 'not-reached' });
  });
});
