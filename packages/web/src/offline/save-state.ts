import type { Problem } from '../api/problem.ts';
import type { About } from './write.ts';

/** Where the latest state of a desk is. Only `saved` means that the server has it. */
export type SaveState =
  | { readonly kind: 'saved' }
  /** Being written to the disk of this device: nothing is promised yet. */
  | { readonly kind: 'saving' }
  /** On the disk of this device, and about to leave. */
  | { readonly kind: 'waiting' }
  /** This device could not store it: it is nowhere but on the screen, and is tried again by itself. */
  | { readonly kind: 'unstored'; readonly problem: Problem }
  /** On this device, not on the server; sent again by itself. */
  | { readonly kind: 'kept'; readonly problem: Problem }
  /** The server refused it; kept on this device until a person settles it. */
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What a desk writes: which endpoint, about what, and in which words it stands on the list of what waits. */
export type DeskSubject = {
  readonly subject: string;
  readonly endpoint: string;
  readonly params: Readonly<Record<string, string>>;
  readonly about: About;
};

/** What was found on this device when the desk was opened: written here and not on the server. */
export type Found<Content> = {
  readonly content: Content;
  readonly base_version: number;
  readonly problem: Problem | null;
};

export type DeskListener<Saved> = {
  readonly onState: (state: SaveState) => void;
  /** The server's answer; `isLatest` when nothing newer waits. */
  readonly onSaved: (saved: Saved, isLatest: boolean) => void;
};
