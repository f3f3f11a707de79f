import type { DemoPerson, DemoRoleGrant } from './types.ts';

function person(
  key: string,
  name: string,
  locale: DemoPerson['locale'],
  about: string,
  roles: readonly DemoRoleGrant[] = [],
): DemoPerson {
  return { key, name, email: `${key}@demo.example`, locale, roles, about };
}

export const people: readonly DemoPerson[] = [
  person('asker', 'Demo Asker', 'en', 'New to smart heating. Demo account that asks most of the questions here.'),
  person(
    'expert',
    'Demo Expert',
    'en',
    'Fitted heating systems for years and now helps others with theirs. Demo account with the expert role in four spaces.',
    [
      { role: 'expert', space: 'installation' },
      { role: 'expert', space: 'radiator-valves' },
      { role: 'expert', space: 'warmly-one' },
      { role: 'expert', space: 'hub-and-app' },
    ],
  ),
  person('moderator', 'Demo Moderator', 'en', 'Keeps the place friendly and tidy. Demo account of a moderator everywhere.', [
    { role: 'moderator' },
  ]),
  person('manager', 'Demo Manager', 'en', 'Turns good answers into articles. Demo account of a knowledge manager.', [
    { role: 'knowledge_manager' },
  ]),
  person('sales', 'Demo Sales', 'en', 'Helps people choose the right set. Demo account of a sales colleague.', [
    { role: 'sales' },
  ]),
  person('admin', 'Demo Admin', 'en', 'Looks after the community itself: spaces, roles and settings. Demo account.', [
    { role: 'admin' },
  ]),
  person(
    'joost',
    'Demo Joost',
    'nl',
    'Sleutelt graag aan zijn verwarming en schrijft op wat werkt. Demo-account met de rol expert in Nederlands.',
    [{ role: 'expert', space: 'nederlands' }],
  ),
  person('marit', 'Demo Marit', 'nl', 'Hoekwoning, vloerverwarming beneden en zes radiatoren boven. Demo-account.'),
  person('sanne', 'Demo Sanne', 'nl', 'Net verhuisd, en de thermostaat verhuisde mee. Demo-account.'),
  person('piet', 'Demo Piet', 'nl', 'Leest eerst de handleiding en vraagt dan pas. Demo-account.'),
  person('layla', 'Demo Layla', 'en', 'Writes in English and Arabic, heats with a heat pump. Demo account.'),
  person('tomas', 'Demo Tomas', 'en', 'Home automation at the weekend, network cables during the week. Demo account.'),
  person('ines', 'Demo Ines', 'en', 'Rents a flat on the third floor, nine valves, one cat. Demo account.'),
  person('noor', 'Demo Noor', 'en', 'Early adopter of every beta. Demo account.'),
  { ...person('lotte', 'Demo Lotte', 'nl', 'Sinds vanochtend hier. Demo-account van een nieuw lid.'), newSince: 0.2 },
  { ...person('bargains', 'Demo Bargains', 'en', 'Half the price, only this week! Demo account of somebody who advertises.'), newSince: 0.15 },
];
