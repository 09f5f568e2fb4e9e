import { chartPages, practicePages, rooms } from '../stage/chart-pages.ts';
import { faultsOfScreen, settled } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';

test.use({ storageState: async ({ elsewhere }, use) => use(elsewhere.storage) });

test('every room, filled, fits each screen and can be used by everybody', async ({ page }) => {
  // Every room at four sizes and in two colours: on a busy machine that takes minutes.
  test.setTimeout(420_000);
  for (const path of rooms)
    await test.step(path, async () => {
      await page.goto(path);
      await settled(page);
      expect.soft(await faultsOfScreen(page), path).toEqual([]);
    });
});

test('every page about the practice itself fits each screen and can be used by everybody', async ({ page }) => {
  for (const path of practicePages)
    await test.step(path, async () => {
      await page.goto(path);
      await settled(page);
      expect.soft(await faultsOfScreen(page), path).toEqual([]);
    });
});

test('every page of a full chart fits each screen and can be used by everybody', async ({
  page,
  elsewhere,
  record,
}) => {
  const [{ patient_id } = { patient_id: '' }] = await record.rowsAs(
    elsewhere.practice_id,
    `select s.patient_id from session s join check_in c using (practice_id, session_id) join outcome o
       on o.practice_id = s.practice_id and o.patient_id = s.patient_id
      group by s.patient_id order by count(distinct s.session_id) + count(distinct c.check_in_id) desc limit 1`,
  );
  for (const path of chartPages)
    await test.step(path, async () => {
      await page.goto(`/patients/${String(patient_id)}${path}`);
      await settled(page);
      expect.soft(await faultsOfScreen(page), path).toEqual([]);
    });
});

test('plans, consents and sessions that are under way fit each screen', async ({ page, elsewhere, record }) => {
  const one = async (what: string): Promise<string> => {
    const [row] = await record.rowsAs(elsewhere.practice_id, what);
    const path = row?.['path'];
    return typeof path === 'string' ? path : '';
  };
  const paths = [
    await one(`select '/patients/' || patient_id || '/sessions/' || session_id as path from session
      where signed_at is null limit 1`),
    await one(`select '/patients/' || patient_id || '/sessions/' || session_id as path from session
      where signed_at is not null limit 1`),
    await one(`select '/patients/' || patient_id || '/plan' as path from treatment_plan where state = 'draft' limit 1`),
    await one(`select '/patients/' || patient_id || '/consent' as path from treatment_plan p where state = 'agreed'
      and not exists (select from consent c where c.practice_id = p.practice_id and c.plan_id = p.plan_id) limit 1`),
    await one(`select '/patients/' || patient_id || '/candidacy' as path from assessment
      where verdict = 'cannot-tell' limit 1`),
    await one(`select '/patients/' || patient_id || '/candidacy' as path from assessment
      where verdict = 'unsuitable' limit 1`),
  ].filter((path) => path !== '');
  expect(paths.length).toBeGreaterThanOrEqual(4);
  for (const path of paths)
    await test.step(path, async () => {
      await page.goto(path);
      await settled(page);
      expect.soft(await faultsOfScreen(page), path).toEqual([]);
    });
});
