import { problem, type Problem } from '@stipple/contract/problems';
import type { saveSessionTemplate } from '@stipple/contract/sessions';
import { devices, findDevice, indications, zones } from '@stipple/engine/catalog';
import { fail, type Result } from '@stipple/engine/kernel';
import { demandKnownCodes, type SentCode } from '../candidacy/known-codes.ts';
import type { InputOf } from '../http/bind.ts';

type SentTemplate = Omit<InputOf<typeof saveSessionTemplate>['body'], 'template_id' | 'version'>;

/** What a template names is in use: a zone once, and the speeds of its own device. */
export function demandReadableTemplate(template: SentTemplate): Result<true, Problem> {
  const codes = template.zones.map(({ zone }) => zone);
  const errors = codes.flatMap((code, at) =>
    codes.indexOf(code) === at ? [] : [{ field: `zones.${at}.zone`, fault: `${code} is listed twice` }],
  );
  if (errors.length > 0) return fail(problem('invalid-request', 'A zone is listed twice.', { errors }));
  return demandKnownCodes(codesOf(template));
}

function codesOf({ indication, device, zones: sent }: SentTemplate): readonly SentCode[] {
  const speeds = Object.fromEntries((findDevice(device)?.speeds ?? []).map(({ code }) => [code, { retired: false }]));
  return [
    { field: 'indication', code: indication, known: indications },
    { field: 'device', code: device, known: devices },
    ...sent.flatMap(({ zone, passes }, at) => [
      { field: `zones.${at}.zone`, code: zone, known: zones },
      ...passes.flatMap(({ speed }, index) =>
        speed === null ? [] : [{ field: `zones.${at}.passes.${index}.speed`, code: speed, known: speeds }],
      ),
    ]),
  ];
}
