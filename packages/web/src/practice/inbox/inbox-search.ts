export type Shown = 'all' | 'mine' | 'nobody' | 'closed';

/** `?item=` opens one item, as the link in a mail does. */
export function readInboxSearch(search: Record<string, unknown>): { item?: string } {
  const { item } = search;
  return typeof item === 'string' && /^[0-9a-f-]{36}$/i.test(item) ? { item } : {};
}

export function shownQuery(shown: Shown): { closed: 'yes' | 'no'; owner?: 'all' | 'mine' | 'nobody' } {
  return shown === 'closed' ? { closed: 'yes' } : { closed: 'no', owner: shown };
}
