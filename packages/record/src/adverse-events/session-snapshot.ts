import type { CalendarDate } from '@stipple/engine/kernel';

/** The session as it stood when an event of it was recorded: settings, lots, operator. Later corrections do not change it. */
export type SessionSnapshot = {
  readonly day: CalendarDate;
  readonly number_in_series: number;
  readonly indication: string;
  readonly operator: string;
  readonly operator_staff_id: string;
  readonly device: string | null;
  readonly device_serial: string;
  readonly weight_kg: number | null;
  readonly zones: readonly SnapshotZone[];
  readonly lots: readonly SnapshotLot[];
};

export type SnapshotZone = {
  readonly zone: string;
  readonly passes: readonly {
    readonly depth_mm: number | null;
    readonly speed: string | null;
    readonly direction: string | null;
    readonly count: number;
  }[];
  readonly endpoint: string | null;
};

export type SnapshotLot = {
  readonly kind: 'cartridge' | 'anaesthetic' | 'topical' | 'sheath';
  readonly entry: string;
  readonly lot: string;
  readonly expires_on: CalendarDate | null;
};
