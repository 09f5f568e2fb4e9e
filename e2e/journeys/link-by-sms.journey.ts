import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { ownerOfNewPractice } from '../stage/colleague.ts';
import { enterPatient, treatOnce } from '../stage/course.ts';
import { openWithBirthDate, takePhone } from '../stage/phone.ts';
import { startPracticeServer } from '../stage/practice-server.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';

type TextMessage = { readonly to: string; readonly from: string; readonly text: string };

test('a link leaves as a text message and opens on the phone; one that the provider refuses waits in the inbox', async ({
  browser,
}) => {
  const provider = await openProvider();
  const environment = { SMS_URL: provider.url, SMS_TOKEN: 'token', SMS_FROM: 'Practice' };
  const server = await startPracticeServer({ https: true, environment });
  const owner = await ownerOfNewPractice(server.origin, 'Practice that texts');
  const { storage: storageState } = owner;
  const context = await browser.newContext({ baseURL: server.origin, storageState, ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const person = await enterPatient(owner, { given_name: 'Anouk', phone: '+44 1632 960111' });
  await treatOnce(owner, person.patient_id);
  const sheet = page.getByRole('dialog', { name: 'A link for the patient’s phone' });
  const giveLink = async () => {
    await page.goto(`/patients/${person.patient_id}/aftercare`);
    await page.getByRole('button', { name: 'Give the link to the phone' }).click();
    await sheet.getByLabel(`Also send it to ${person.phone} as a text message`).check();
    expect(await faultsOfScreen(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Make the link' }).click();
    await expect(sheet.getByRole('img', { name: /^Square with the link/ })).toBeVisible();
  };

  await giveLink();
  await expect(sheet.getByText(person.phone)).toBeVisible();
  expect(await faultsOfScreen(page)).toEqual([]);
  expect(provider.taken).toHaveLength(1);
  const [{ to, text }] = provider.taken as [TextMessage];
  expect(to).toBe(person.phone);
  expect(text).not.toMatch(/needl|skin|treat|Anouk/i);
  const phone = await takePhone(browser, server.origin);
  await phone.page.goto(/https:\/\/\S+/.exec(text)?.[0] ?? '');
  await openWithBirthDate(phone.page, person.birth_date);
  await expect(phone.page.getByRole('heading', { level: 1, name: 'Hello Anouk' })).toBeVisible();
  expect(phone.faults).toEqual([]);
  await phone.close();

  provider.refuses = true;
  await giveLink();
  await page.goto('/inbox');
  await expect(page.getByText(`Anouk ${person.family_name}`).first()).toBeVisible();

  const record = await server.record();
  const sent = 'select channel, sent_to, state, fault from message order by created_at';
  expect(await record.rowsAs(owner.practice_id, sent)).toEqual([
    { channel: 'sms', sent_to: person.phone, state: 'sent', fault: '' },
    { channel: 'sms', sent_to: person.phone, state: 'failed', fault: 'sms-refused' },
  ]);
  expect(await record.rowsAs(timeOrderedId(), sent)).toEqual([]);
  await record.close();
  await context.close();
  await owner.close();
  await server.stop();
  provider.close();
});

type Provider = { readonly url: string; readonly taken: TextMessage[]; refuses: boolean; close(): void };

/** Takes text messages as a provider does, and keeps them. */
async function openProvider(): Promise<Provider> {
  const taken: TextMessage[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (!provider.refuses) taken.push(JSON.parse(Buffer.concat(chunks).toString()) as TextMessage);
      response.writeHead(provider.refuses ? 422 : 200).end();
    });
  }).listen(0, '127.0.0.1');
  const provider = { url: '', taken, refuses: false, close: () => server.close() };
  await once(server, 'listening');
  return Object.assign(provider, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
}
