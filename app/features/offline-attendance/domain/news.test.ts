import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newsOf } from './news.ts';

describe('what the screen is told of the pocket', () => {
  test('a save that arrived while the page was looking is not shown as waiting again', async () => {
    const slow = Promise.withResolvers<string>();
    const looks = [slow.promise, Promise.resolve('sent')];
    const news = newsOf(() => looks.shift() ?? Promise.reject(new Error('looks too often')));
    const told: string[] = [];
    news.hear((kept) => told.push(kept));
    const looking = news.lookAndTell();
    news.tell('sent');
    slow.resolve('waits');
    await looking;
    expect(told).toEqual(['sent', 'sent']);
  });

  test('ends with what is kept and never goes back, however looking, writing and another tab’s word fall together', async () => {
    const event = fc.constantFrom('write here', 'write in another tab', 'look');
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(event, { maxLength: 12 }), async (scheduler, events) => {
        let kept = 0;
        const news = newsOf(async () => {
          await scheduler.schedule(Promise.resolve(), 'to the disk');
          const found = kept;
          await scheduler.schedule(Promise.resolve(), 'and back');
          return found;
        });
        const told: number[] = [];
        news.hear((value) => told.push(value));
        const { task } = scheduler.scheduleSequence(
          [...events, 'look'].map((each) => async () => {
            if (each !== 'look') kept += 1;
            if (each === 'write here') news.tell(kept);
            else void news.lookAndTell();
          }),
        );
        await scheduler.waitFor(task);
        await scheduler.waitIdle();
        expect(told.at(-1)).toBe(kept);
        expect(told).toEqual(told.toSorted((one, other) => one - other));
      }),
    );
  });
});
