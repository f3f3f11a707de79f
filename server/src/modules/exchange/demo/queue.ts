import type { DemoAppeal, DemoHeld, DemoHidden, DemoReported, DemoSuggestion } from './types.ts';

/** A review queue with something of every kind. Plainly made up: every text that accuses somebody starts with "Demo report". */
export const held: readonly DemoHeld[] = [
  {
    key: 'held-bargain-1', thread: 'buying-apartment', author: 'bargains', daysAgo: 0.11, rule: 'first_links', detail: 'warmly-bargains.example',
    body: 'Thermostats at half the price, only this week: https://warmly-bargains.example/half-price — hurry, the first hundred get a valve for free!',
  },
  {
    key: 'held-bargain-2', thread: 'heat-pump-compatible', author: 'bargains', daysAgo: 0.105, rule: 'first_links', detail: 'warmly-bargains.example',
    body: 'Every heat pump works with the thermostats of https://warmly-bargains.example/half-price, and you pay half. Only this week!',
  },
  {
    key: 'held-lotte', thread: 'nl-temperatuur-verschil', author: 'lotte', daysAgo: 0.06, rule: 'first_links', detail: 'thermometers.example',
    body: 'Bij mij hielp het om eerst de losse thermometer te ijken: in ijswater moet hij 0 graden aangeven. Hoe dat gaat staat hier goed uitgelegd: https://thermometers.example/ijken\n\nDaarna kun je per knop een *offset* instellen onder *Instellingen > Meting*.',
  },
];

/** Taken from view by the weight of its reports. */
export const hiddenByReports: readonly DemoHidden[] = [
  {
    key: 'hidden-bargain', thread: 'valve-battery-life', author: 'bargains', daysAgo: 0.13, hiddenDaysAgo: 0.09,
    body: 'Whoever still buys batteries is a fool. Write to bargains@demo.example and get twenty for the price of ten!',
    reports: [
      { by: 'marit', reason: 'spam', text: 'Demo report: advertises batteries.', daysAgo: 0.12 },
      { by: 'ines', reason: 'spam', text: '', daysAgo: 0.115 },
      { by: 'noor', reason: 'abuse', text: 'Demo report: calls everybody here a fool.', daysAgo: 0.1 },
      { by: 'tomas', reason: 'spam', text: '', daysAgo: 0.09 },
    ],
  },
];

export const reported: readonly DemoReported[] = [
  { thread: 'wifi-drops', answer: 'wifi-reset', reports: [{ by: 'noor', reason: 'other', text: 'Demo report: whoever does this loses all schedules.', daysAgo: 1.4 }, { by: 'ines', reason: 'off_topic', text: '', daysAgo: 1.1 }] },
  { thread: 'nl-radiator-fluit', answer: 'fluit-ontluchten', reports: [{ by: 'piet', reason: 'duplicate', text: 'Demo report: stond er al.', daysAgo: 0.8 }] },
  { thread: 'hub-dead-since-outage', reports: [{ by: 'layla', reason: 'wrong_place', text: 'Demo report: this is about the hub, not about the thermostat.', daysAgo: 0.5 }] },
  { thread: 'nl-kinderslot-vergeten', reports: [{ guest: 'visitor@demo.example', reason: 'illegal', text: 'Demo report: tells how to get past a lock.', daysAgo: 0.2 }] },
  { person: 'bargains', reports: [{ by: 'marit', reason: 'spam', text: 'Demo report: an account that only advertises.', daysAgo: 0.08 }] },
];

export const suggestions: readonly DemoSuggestion[] = [
  {
    key: 'band', thread: 'wifi-drops', answer: 'wifi-channel', by: 'ines', daysAgo: 0.9, reason: 'Says which band the thermostat uses',
    change: ['Leave 5 GHz on automatic, the thermostat does not use it.', 'Leave 5 GHz on automatic: the thermostat only uses 2.4 GHz.'],
  },
  { key: 'graden', thread: 'nl-temperatuur-verschil', by: 'piet', daysAgo: 0.15, reason: 'Het getal staat in de titel', change: ['ruim anderhalve graad', '1,7 graden'] },
];

export const appeals: readonly DemoAppeal[] = [
  {
    key: 'used-valves', thread: 'buying-apartment', author: 'tomas', daysAgo: 2.6, body: 'I have two valves left over from my old flat. Does anybody know whether they can be paired with another hub?',
    hiddenBy: 'moderator', hiddenDaysAgo: 1.3, reason: 'Offers of used goods do not belong here.', category: 'off_topic',
    appeal: { daysAgo: 0.4, text: 'I did not offer them to anybody, I asked whether they can be paired again.' },
  },
];
