import {
  endpoints,
  findAnaesthetic,
  findDevice,
  findIndication,
  findOutcomeScale,
  findTopical,
  findZone,
} from '@stipple/engine/catalog';

/** The catalogue's own names; a code that it does not know (from a newer version) stands for itself. */
export const zoneName = (code: string): string => findZone(code)?.name ?? code;
export const deviceName = (code: string): string => findDevice(code)?.name ?? code;
export const indicationName = (code: string): string => findIndication(code)?.name ?? code;
export const scaleName = (code: string): string => findOutcomeScale(code)?.name ?? code;
export const topicalName = (code: string): string => findTopical(code)?.name ?? code;
export const anaestheticName = (code: string): string => findAnaesthetic(code)?.name ?? code;
export const endpointName = (code: string): string => endpoints.find((one) => one.code === code)?.label ?? code;
