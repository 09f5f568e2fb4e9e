import { readInbox } from '@stipple/contract/check-ins';
import { changeInboxSettings, readInboxSettings } from '@stipple/contract/inbox-settings';
import { sendReply, startReply } from '@stipple/contract/messages';
import { listReplyTexts, publishReplyText, saveReplyText } from '@stipple/contract/reply-texts';
import { approveUrgencyTexts, readUrgencyTexts } from '@stipple/contract/urgency-texts';
import type { Stage, Story } from './ask.ts';
import { at, type Moment } from './moment.ts';

const BEGINNING: Moment = at(-400, '08:05');

/** How the invented practice answers: its hours, the words that it approved, and two texts that it took over. */
export const answering: Story = {
  shows: 'opening hours, approved words and texts for replies',
  tell: async (stage) => {
    await enterHours(stage);
    const { version, proposed } = await stage.ask({ as: 'owner', at: BEGINNING, endpoint: readUrgencyTexts });
    const approval = { version, texts: proposed };
    await stage.ask({ as: 'owner', at: BEGINNING, endpoint: approveUrgencyTexts, body: approval });
    const { proposed: replies } = await stage.ask({ as: 'owner', at: BEGINNING, endpoint: listReplyTexts });
    for (const reply of replies.slice(0, 2)) await takeOver(stage, reply);
  },
};

/** Answers what waits for a patient on the patient's own page, in the words of a text of the practice. */
export async function replyOnPage(stage: Stage, patient_id: string, when: Moment, name: string): Promise<void> {
  const { items } = await stage.ask({ as: 'practitioner', at: when, endpoint: readInbox, query: { closed: 'no' } });
  const item = items.find((one) => one.patient_id === patient_id);
  if (item === undefined) return;
  const params = { item_id: item.item_id };
  const { texts } = await stage.ask({ as: 'practitioner', at: when, endpoint: startReply, params });
  const text = texts.find((one) => one.name === name);
  if (text === undefined) return;
  const { text_id, number, language, subject, body } = text;
  await stage.ask({
    as: 'practitioner',
    at: when,
    endpoint: sendReply,
    params,
    body: {
      version: item.version,
      message_id: stage.newId(when),
      channel: 'page',
      text: { text_id, number },
      language,
      subject,
      body,
    },
  });
}

async function enterHours(stage: Stage): Promise<void> {
  const { version, settings } = await stage.ask({ as: 'owner', at: BEGINNING, endpoint: readInboxSettings });
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', until: '18:00' }));
  const hours = [...week, { weekday: 6, from: '09:00', until: '13:00' }];
  const body = { version, settings: { ...settings, hours } };
  await stage.ask({ as: 'owner', at: BEGINNING, endpoint: changeInboxSettings, body });
}

type Proposal = { code: string; language: string; name: string; subject: string; body: string };

async function takeOver(stage: Stage, { code, ...content }: Proposal): Promise<void> {
  const draft_id = stage.newId(BEGINNING);
  const text = { draft_id, text_id: stage.newId(BEGINNING), version: null, ...content, proposal: code };
  const saved = await stage.ask({ as: 'owner', at: BEGINNING, endpoint: saveReplyText, body: text });
  await stage.ask({
    as: 'owner',
    at: BEGINNING,
    endpoint: publishReplyText,
    params: { draft_id },
    body: { version: saved.version },
  });
}
