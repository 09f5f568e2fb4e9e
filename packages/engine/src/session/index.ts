export * from './check-anaesthetic.ts';
export * from './check-cartridge.ts';
export * from './check-endpoint.ts';
export * from './check-pass.ts';
export * from './check-session.ts';
export * from './check-topical.ts';
export type * from './session-chart.ts';
