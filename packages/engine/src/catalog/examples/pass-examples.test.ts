import { describe, expect, it } from 'vitest';
import { forbids, saysOf } from './says-of.ts';
import { devices, zones } from '../index.ts';
import type { PassExample } from '../index.ts';
import { checkPass } from '../../session/index.ts';

describe.each(Object.values(zones))('zone $code', ({ code, examples: { accepting, refusing } }) => {
  it('takes a pass at its ceiling, or sends it beside', () => {
    expect(said(accepting)).toEqual({ says: accepting.says, forbids: false });
  });

  it('refuses the next deeper setting, or any at all', () => {
    expect(refusing.zone).toBe(code);
    expect(said(refusing)).toEqual({ says: refusing.says, forbids: true });
  });
});

describe.each(Object.values(devices))('device $code', ({ code, examples: { accepting, refusing } }) => {
  it('may make a pass, or another device may', () => {
    expect(said(accepting)).toEqual({ says: accepting.says, forbids: false });
  });

  it('must not make a pass', () => {
    expect(refusing.device).toBe(code);
    expect(said(refusing)).toEqual({ says: refusing.says, forbids: true });
  });
});

function said({ says: _, ...pass }: PassExample) {
  const findings = checkPass(pass);
  return { says: saysOf(findings, `zones.${pass.zone}.`), forbids: forbids(findings) };
}
