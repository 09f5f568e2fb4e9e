import { endpoints, findIndication, isBeyondEndpoint } from '../catalog/index.ts';
import { cite } from '../catalog/cite.ts';
import type { Endpoint } from '../catalog/index.ts';
import type { Finding } from '../kernel/index.ts';
import { forbidden, warning } from './limit.ts';

export type EndpointInput = { readonly indication: string; readonly endpoint: string };

const PINPOINT: Endpoint = 'pinpoint-bleeding';

/** Whether the sign on the skin goes beyond where this indication stops. @source protocols.md s5 step 6, s1B endpoint */
export function checkEndpoint({ indication, endpoint }: EndpointInput): readonly Finding[] {
  const seen = endpoints.find((known) => known.code === endpoint);
  if (seen === undefined) {
    const text = `"${endpoint}" is not an endpoint of the catalogue.`;
    const words = {
      rule: 'endpoint.unknown',
      title: 'Unknown endpoint',
      text,
      sources: [],
      sign_off: 'default' as const,
    };
    return [forbidden(words, null)];
  }
  const plan = findIndication(indication)?.plan ?? null;
  const planned = plan?.endpoints[1] ?? PINPOINT;
  if (!isBeyondEndpoint(seen.code, planned)) return [];
  const aim = endpoints.find((known) => known.code === planned)?.label ?? planned;
  return [
    warning({
      rule: 'endpoint.beyond',
      title: 'Beyond the endpoint',
      text: `${seen.label}: for this indication needling stops at ${aim.toLowerCase()}.`,
      precautions: ['Stop in this zone', 'Press lightly until it is dry', 'Go shallower next time'],
      sources: plan?.sources ?? [cite('Varicella', 'COH', 'V', 'Scars: uniform superficial bleeding as the endpoint.')],
      sign_off: plan?.sign_off ?? 'default',
    }),
  ];
}
