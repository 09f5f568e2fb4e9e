import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { collectAfterwards } from './afterwards.ts';

it('begins everything in its order, at once, and a fault in one stops no other and ends nothing', async () => {
  const [begun, faults]: [string[], unknown[]] = [[], []];
  const afterwards = collectAfterwards();
  afterwards.begin();
  afterwards.add(() => {
    begun.push('throws');
    throw new Error('thrown');
  });
  afterwards.add(async () => {
    begun.push('rejects');
    await turn();
    throw new Error('rejected');
  });
  afterwards.add(() => void begun.push('works'));

  afterwards.run((error) => faults.push(error));
  expect(begun).toEqual(['throws', 'rejects', 'works']);
  await turn();
  await turn();
  expect(faults).toEqual([new Error('thrown'), new Error('rejected')]);
});

it('begins anew with a transaction that is tried again', () => {
  const begun: string[] = [];
  const afterwards = collectAfterwards();
  for (const attempt of ['first', 'second']) {
    afterwards.begin();
    afterwards.add(() => void begun.push(attempt));
  }
  afterwards.run(() => undefined);
  expect(begun).toEqual(['second']);
});
