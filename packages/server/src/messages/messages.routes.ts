import { listMessages, noteMessageReturned, sendReply, startReply } from '@stipple/contract/messages';
import { listPortalMessages } from '@stipple/contract/portal-messages';
import { listReplyTexts, publishReplyText, saveReplyText, withdrawReplyText } from '@stipple/contract/reply-texts';
import { bind, bindPatient, type BoundEndpoint } from '../http/bind.ts';
import { listMessagesCommand, listPortalMessagesCommand, noteMessageReturnedCommand } from './messages.commands.ts';
import { sendReplyCommand, startReplyCommand } from './reply.commands.ts';
import {
  listReplyTextsCommand,
  publishReplyTextCommand,
  saveReplyTextCommand,
  withdrawReplyTextCommand,
} from './reply-texts.commands.ts';

export const messagesRoutes: readonly BoundEndpoint[] = [
  bind(startReply, startReplyCommand),
  bind(sendReply, sendReplyCommand),
  bind(listMessages, listMessagesCommand),
  bind(noteMessageReturned, noteMessageReturnedCommand),
  bind(listReplyTexts, listReplyTextsCommand),
  bind(saveReplyText, saveReplyTextCommand),
  bind(publishReplyText, publishReplyTextCommand),
  bind(withdrawReplyText, withdrawReplyTextCommand),
  bindPatient(listPortalMessages, listPortalMessagesCommand),
];
