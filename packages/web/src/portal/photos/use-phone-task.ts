import type { readPhoneTask } from '@stipple/contract/photo-phones';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { useCallback, useEffect, useState } from 'react';
import { callLight } from '../../api/call-light.ts';
import type { Problem } from '../../api/problem.ts';

type PhoneTask = ResponseOf<typeof readPhoneTask>;

/** What this phone is to take, and until when. */
export function usePhoneTask() {
  const [task, setTask] = useState<PhoneTask | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = useCallback(async () => {
    const answer = await callLight<typeof readPhoneTask>({ method: 'GET', path: '/portal-api/photos/task' });
    if (answer.ok) setTask(answer.value);
    setProblem(answer.ok ? null : answer.problem);
  }, []);
  useEffect(() => void read(), [read]);
  return { task, problem, read };
}
