/** The observed stopping sign on the skin, from none to more than is wanted. */
export const endpoints = [
  { code: 'none', label: 'None seen' },
  { code: 'erythema', label: 'Erythema' },
  { code: 'uniform-erythema', label: 'Uniform erythema' },
  { code: 'pinpoint-bleeding', label: 'Pinpoint bleeding' },
  { code: 'more-than-pinpoint-bleeding', label: 'More than pinpoint bleeding' },
] as const;

export type Endpoint = (typeof endpoints)[number]['code'];

/** Whether `seen` goes beyond `planned` in the order of the list. */
export function isBeyondEndpoint(seen: Endpoint, planned: Endpoint): boolean {
  return rank(seen) > rank(planned);
}

function rank(code: Endpoint): number {
  return endpoints.findIndex((endpoint) => endpoint.code === code);
}
