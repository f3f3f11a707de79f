import type { DemoOpportunity, DemoProposal } from './types.ts';

/** A board with something in every stage. Plainly made up: every note says demo, every reference is one of a demo CRM. */
export const opportunities: readonly DemoOpportunity[] = [
  {
    key: 'apartment-set', thread: 'buying-apartment', interest: 'Starter set with Hub and three valves, two more valves', markedBy: 'moderator', daysAgo: 6.8,
    value: 285, dueInDays: 4, basis: 'asked', owner: 'sales', moves: [{ to: 'qualified', by: 'sales', daysAgo: 6.3 }],
    notes: [{ by: 'moderator', daysAgo: 6.8, text: 'Demo note: asks which set fits before the offer ends.' }, { by: 'sales', daysAgo: 6.1, text: 'Demo note: answered in the thread; wants a fifth valve.' }],
  },
  {
    key: 'heat-pump', thread: 'heat-pump-compatible', interest: 'Warmly One v2 for a heat pump', markedBy: 'expert', daysAgo: 3.2, value: 229, basis: 'none', moves: [],
    notes: [{ by: 'expert', daysAgo: 3.2, text: 'Demo note: would change over when it works with the heat pump.' }],
  },
  {
    key: 'stroomprijs', thread: 'nl-stroomprijs', interest: 'Warmly Premium, uurtarief', markedBy: 'sales', daysAgo: 2.4, value: 59.88, dueInDays: 18, basis: 'none', owner: 'sales', moves: [], notes: [],
  },
  {
    key: 'home-assistant', thread: 'home-assistant-mqtt', interest: 'Second Warmly Hub for the holiday home', markedBy: 'moderator', daysAgo: 5.1, value: 89, dueInDays: -2, basis: 'consented', owner: 'moderator',
    moves: [{ to: 'qualified', by: 'moderator', daysAgo: 4.8 }, { to: 'contacted', by: 'moderator', daysAgo: 4 }], crm: 'DEMO-1007',
    notes: [{ by: 'moderator', daysAgo: 4, text: 'Demo note: wrote with the price; no reply yet.' }],
  },
  {
    key: 'floor-heating', thread: 'nl-vloerverwarming-pomp', interest: 'Warmly Radiator valve, 9 stuks', markedBy: 'sales', daysAgo: 1.6, value: 521.1, dueInDays: 9, basis: 'consented', owner: 'sales',
    moves: [{ to: 'qualified', by: 'sales', daysAgo: 1.4 }, { to: 'contacted', by: 'sales', daysAgo: 0.9 }], crm: 'DEMO-1011', notes: [],
  },
  {
    key: 'landlord', person: 'ines', interest: 'Valves for a house of eight flats', markedBy: 'sales', daysAgo: 40, value: 3680, basis: 'consented', owner: 'sales',
    moves: [{ to: 'contacted', by: 'sales', daysAgo: 35 }, { to: 'won', by: 'sales', daysAgo: 12, outcome: 'Ordered for all flats' }], crm: 'DEMO-0993',
    notes: [{ by: 'sales', daysAgo: 12, text: 'Demo note: delivery in two parts.' }],
  },
  {
    key: 'uk-cousin', person: 'tomas', interest: 'Warmly One v2, delivered in the United Kingdom', markedBy: 'moderator', daysAgo: 25, value: 199, currency: 'GBP', basis: 'asked', owner: 'sales',
    moves: [{ to: 'won', by: 'sales', daysAgo: 21, outcome: 'Bought in the web shop' }], crm: 'DEMO-0998', notes: [],
  },
  {
    key: 'yearly-plan', thread: 'premium-charged-twice', interest: 'Premium for two homes', markedBy: 'moderator', daysAgo: 17, value: 99, basis: 'none', owner: 'sales',
    moves: [{ to: 'contacted', by: 'sales', daysAgo: 16 }, { to: 'lost', by: 'sales', daysAgo: 9, outcome: 'Stays with one home for now' }], notes: [],
  },
  {
    key: 'moving', thread: 'nl-verhuizen', interest: 'Nieuwe thermostaat voor de kopers', markedBy: 'expert', daysAgo: 14, basis: 'none',
    moves: [{ to: 'dismissed', by: 'moderator', daysAgo: 13, outcome: 'Neemt de thermostaat mee' }], notes: [],
  },
];

/** What the model proposed and nobody has looked at. */
export const proposals: readonly DemoProposal[] = [
  { thread: 'wifi-drops', answer: 'wifi-v2', sure: 0.74, daysAgo: 3.4 },
  { thread: 'idea-child-lock-pin', sure: 0.71, daysAgo: 31.5 },
];
