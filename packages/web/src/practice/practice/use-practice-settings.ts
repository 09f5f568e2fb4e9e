import type { ResponseOf } from '@stipple/contract/endpoint';
import { changePractice, readPractice } from '@stipple/contract/practice';
import { useQueryClient } from '@tanstack/react-query';
import type { Problem } from '../../api/problem.ts';
import { queryKeyOf, useWrite } from '../../api/use-endpoint.ts';
import { meChanged } from '../shell/me.ts';

export type Practice = ResponseOf<typeof readPractice>;
export type PracticeSettings = Practice['settings'];

type PracticeFacts = Pick<Practice, 'name' | 'country' | 'time_zone' | 'emergency_number'>;

/** Saves the practice as a new version; everything that is not changed stays as it was read. */
export function usePracticeSettings(saved: Practice): {
  readonly save: (change: Partial<PracticeSettings>, facts?: PracticeFacts) => Promise<Practice | null>;
  readonly problem: Problem | null;
  readonly busy: boolean;
} {
  const client = useQueryClient();
  const saving = useWrite(changePractice, {
    refreshes: ['today', 'practice.history', 'retention', 'candidacy', 'plans'],
  });
  const { version, name, country, time_zone, emergency_number, settings } = saved;
  return {
    save: async (change, facts = { name, country, time_zone, emergency_number }) => {
      const next = await saving.write({ body: { version, ...facts, settings: { ...settings, ...change } } });
      if (next === null) return null;
      client.setQueryData(queryKeyOf(readPractice, {}), next);
      await meChanged(client);
      return next;
    },
    problem: saving.problem,
    busy: saving.busy,
  };
}
