-- Links may leave as a text message, through a provider of the practice’s own; off where none is set up.

alter table message drop constraint message_channel_check;
alter table message drop constraint message_fault_check;
alter table message
  add constraint message_channel_check check (channel in ('mail', 'page', 'sms')),
  add constraint message_fault_check check (fault in ('', 'no-address', 'mail-off', 'mail-refused', 'mail-unreachable',
    'cut-off', 'came-back', 'no-phone', 'sms-off', 'sms-refused', 'sms-unreachable'));
