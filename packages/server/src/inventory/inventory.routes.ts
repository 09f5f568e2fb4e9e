import { exportTrace, traceChoices, traceExposures } from '@stipple/contract/exposure-trace';
import {
  acknowledgeIncident,
  attachUnit,
  changeLot,
  checkUse,
  discardUnit,
  findProduct,
  listIncidents,
  openUnit,
  readLot,
  readStock,
  readyUnits,
  receiveLot,
} from '@stipple/contract/inventory';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { changeLotCommand } from './change-lot.command.ts';
import { checkUseCommand } from './check-use.command.ts';
import { acknowledgeIncidentCommand, listIncidentsCommand } from './incident.commands.ts';
import { attachUnitCommand, discardUnitCommand } from './attach-unit.command.ts';
import { openUnitCommand } from './open-unit.command.ts';
import { findProductCommand, readLotCommand, readStockCommand, readyUnitsCommand } from './read-stock.commands.ts';
import { receiveLotCommand } from './receive-lot.command.ts';
import { exportTraceCommand, traceChoicesCommand, traceExposuresCommand } from './trace-exposure.commands.ts';

export const inventoryRoutes: readonly BoundEndpoint[] = [
  bind(readStock, readStockCommand),
  bind(findProduct, findProductCommand),
  bind(receiveLot, receiveLotCommand),
  bind(readLot, readLotCommand),
  bind(changeLot, changeLotCommand),
  bind(checkUse, checkUseCommand),
  bind(openUnit, openUnitCommand),
  bind(attachUnit, attachUnitCommand),
  bind(discardUnit, discardUnitCommand),
  bind(readyUnits, readyUnitsCommand),
  bind(traceExposures, traceExposuresCommand),
  bind(traceChoices, traceChoicesCommand),
  bind(exportTrace, exportTraceCommand),
  bind(listIncidents, listIncidentsCommand),
  bind(acknowledgeIncident, acknowledgeIncidentCommand),
];
