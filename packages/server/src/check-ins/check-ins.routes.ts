import {
  closeInboxItem,
  giveBackInboxItem,
  handOnInboxItem,
  listCheckIns,
  listInboxColleagues,
  listUnheard,
  readInbox,
  readInboxItem,
  takeInboxItem,
} from '@stipple/contract/check-ins';
import { changeInboxSettings, readInboxSettings } from '@stipple/contract/inbox-settings';
import { approveUrgencyTexts, readUrgencyTexts } from '@stipple/contract/urgency-texts';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { changeInboxSettingsCommand, readInboxSettingsCommand } from './inbox-settings.commands.ts';
import { listUnheardCommand } from './list-unheard.command.ts';
import { listCheckInsCommand, readInboxCommand, readInboxItemCommand } from './read-check-ins.command.ts';
import { approveUrgencyTextsCommand, readUrgencyTextsCommand } from './urgency-texts.commands.ts';
import {
  closeInboxItemCommand,
  giveBackInboxItemCommand,
  handOnInboxItemCommand,
  listInboxColleaguesCommand,
  takeInboxItemCommand,
} from './work-inbox.command.ts';

export const checkInsRoutes: readonly BoundEndpoint[] = [
  bind(listCheckIns, listCheckInsCommand),
  bind(readInbox, readInboxCommand),
  bind(readInboxItem, readInboxItemCommand),
  bind(listUnheard, listUnheardCommand),
  bind(listInboxColleagues, listInboxColleaguesCommand),
  bind(takeInboxItem, takeInboxItemCommand),
  bind(handOnInboxItem, handOnInboxItemCommand),
  bind(giveBackInboxItem, giveBackInboxItemCommand),
  bind(closeInboxItem, closeInboxItemCommand),
  bind(readInboxSettings, readInboxSettingsCommand),
  bind(changeInboxSettings, changeInboxSettingsCommand),
  bind(readUrgencyTexts, readUrgencyTextsCommand),
  bind(approveUrgencyTexts, approveUrgencyTextsCommand),
];
