import type { Result } from '@stipple/engine/kernel';

/** Why a text message did not leave: no provider is set up, it refused, or it could not be reached. */
export type SmsFault = {
  readonly code: 'sms-off' | 'sms-refused' | 'sms-unreachable';
  /** The provider's own words; empty where it said nothing. */
  readonly said: string;
};

export type SmsToSend = {
  /** Of the message in the record; a provider that knows it sends it once. */
  readonly message_id: string;
  readonly to: string;
  readonly text: string;
};

/** The practice's provider of text messages. */
export type Sms = {
  readonly is_on: boolean;
  send(message: SmsToSend): Promise<Result<{ readonly said: string }, SmsFault>>;
};
