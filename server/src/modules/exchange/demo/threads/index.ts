import type { DemoThread } from '../types.ts';
import { geofencing, loginCode, premiumTwice } from './en-app.ts';
import { appAnnouncement, betaHumidity, childLockIdea, staffTagging } from './en-community.ts';
import { opentherm } from './en-opentherm.ts';
import { powerCut, powerCutAgain } from './en-power-cut.ts';
import { buyingApartment, scheduleIgnored } from './en-schedules.ts';
import { heatPump, homeAssistant } from './en-systems.ts';
import { batteryLife, valveCalibration } from './en-valves.ts';
import { wifiDrops } from './en-wifi.ts';
import { kinderslot, radiatorFluit, stroomprijs, temperatuurVerschil, vloerverwarming } from './nl-open.ts';
import { foutcode, updateHangt, vakantiestand, verhuizen } from './nl-solved.ts';

export const threads: readonly DemoThread[] = [
  opentherm,
  powerCut,
  verhuizen,
  premiumTwice,
  wifiDrops,
  foutcode,
  scheduleIgnored,
  childLockIdea,
  valveCalibration,
  geofencing,
  powerCutAgain,
  updateHangt,
  batteryLife,
  loginCode,
  vakantiestand,
  radiatorFluit,
  heatPump,
  staffTagging,
  buyingApartment,
  homeAssistant,
  appAnnouncement,
  stroomprijs,
  betaHumidity,
  vloerverwarming,
  kinderslot,
  temperatuurVerschil,
];
