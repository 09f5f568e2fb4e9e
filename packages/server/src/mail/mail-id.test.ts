import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailIdIn, messageIdOf, returnAddressOf } from './mail-id.ts';

const FROM = 'Practice <desk@practice.example>';
const ids = fc.record({ practice_id: fc.uuid(), message_id: fc.uuid() });

describe('the identifiers of a mail', () => {
  it('are read back from its Message-ID and from the address to which it returns', () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(mailIdIn(messageIdOf(id, FROM))).toEqual(id);
        expect(mailIdIn(returnAddressOf(id, 'bounces@practice.example'))).toEqual(id);
      }),
    );
  });

  it('survive a server that makes the address upper or lower case', () => {
    fc.assert(
      fc.property(ids, (id) => {
        const address = returnAddressOf(id, 'bounces@practice.example');
        expect(mailIdIn(address.toUpperCase())).toEqual(id);
        expect(mailIdIn(messageIdOf(id, FROM).toUpperCase())).toEqual(id);
      }),
    );
  });

  it('fit into the 64 characters that RFC 5321 leaves for the part before the at sign', () => {
    fc.assert(
      fc.property(ids, (id) => {
        const [local = ''] = returnAddressOf(id, 'twelveletter@practice.example').split('@');
        expect(local.length).toBeLessThanOrEqual(64);
      }),
    );
  });

  it('are in no other text', () => {
    expect(mailIdIn('<20261120.1234@mail.example>')).toBeNull();
    expect(mailIdIn('desk+holiday@practice.example')).toBeNull();
    expect(mailIdIn(`x+${'z'.repeat(50)}@practice.example`)).toBeNull();
  });
});
