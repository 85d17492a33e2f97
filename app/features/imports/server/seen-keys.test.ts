import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SeenKeys } from './seen-keys.ts';

it('remembers like a map, whatever was remembered before', () => {
  const told = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.integer({ min: 0, max: 2 ** 32 - 1 })));
  fc.assert(
    fc.property(told, fc.string({ maxLength: 3 }), (pairs, asked) => {
      const [seen, map] = [new SeenKeys(), new Map<string, number>()];
      for (const [key, value] of pairs) {
        seen.set(key, value);
        map.set(key, value);
      }
      for (const key of [...map.keys(), asked]) expect(seen.get(key)).toBe(map.get(key));
    }),
  );
});

it('finds each of a hundred thousand keys again, and no other', () => {
  const seen = new SeenKeys();
  for (let number = 0; number < 100_000; number++) seen.set(`row ${number}`, number);
  for (let number = 0; number < 100_000; number += 997) expect(seen.get(`row ${number}`)).toBe(number);
  for (let number = 100_000; number < 200_000; number += 997) expect(seen.get(`row ${number}`)).toBeUndefined();
});
