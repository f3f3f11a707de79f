import type { DemoArticle } from './types.ts';

export const articles: readonly DemoArticle[] = [
  {
    key: 'article-opentherm',
    fromThread: 'opentherm-or-on-off',
    fromAnswer: 'opentherm-long',
    locale: 'en',
    title: 'Connect a Warmly thermostat to a boiler: OpenTherm or on/off',
    problem: 'A boiler offers several terminals for a thermostat, and it is not clear which ones to use.',
    solution: `Use the terminals marked **OT** (OpenTherm) when the boiler has them, else the contact marked **RT**, **TA** or *Room*. Never use terminals that carry mains.

1. Switch the boiler off at its plug or fuse, and take a photo of the wiring.
2. Connect the two wires to OT, in any order. The bridge on RT stays where the manual of the boiler says so. When you use RT, take the bridge out.
3. Connect the other ends to **A** and **B** of the wall plate, in any order.
4. Click the thermostat on and switch the boiler on. After half a minute it shows *OpenTherm* or *Switch*.

If it shows *Switch* although you used OT, look for a setting of the boiler (*thermostat type*), a zone box on the line, or a bad joint in the cable: below 10 ohm is fine.

Then set the highest water temperature: 60 °C for radiators, 40 °C at most for floor heating.`,
    environment: 'Warmly One and Warmly One v2; gas boilers with OpenTherm or an on/off contact without voltage',
    daysAgo: 61.7,
    validated: true,
    validatedBy: 'manager',
    validatedDaysAgo: 60.2,
    helpful: ['asker', 'piet', 'sanne', 'marit', 'joost', 'tomas'],
    unhelpful: ['ines'],
  },
  {
    key: 'article-early-start',
    fromThread: 'schedule-ignored',
    fromAnswer: 'schedule-early-start',
    locale: 'en',
    title: 'Heating starts earlier than the schedule says',
    problem: 'The boiler begins to burn an hour or more before the first block of the schedule, at a different time each day.',
    solution: `This is **early start**: times in the schedule say when a room should *be* warm. The thermostat has learnt how long the room needs, and begins earlier on cold days. A small sunrise beside the target shows that it is at work.

Change it under *Schedule > Early start*:

- **On**: warm at the time in the schedule.
- **On, at most 30 minutes**: a compromise for fast systems.
- **Off**: heating begins at the time in the schedule.

With floor heating leave it on, because the floor needs hours.`,
    environment: 'Warmly One and Warmly One v2, with or without Radiator valves',
    daysAgo: 33.9,
    validated: true,
    validatedBy: 'manager',
    validatedDaysAgo: 31.5,
    helpful: ['ines', 'asker', 'marit', 'piet'],
    unhelpful: [],
  },
  {
    key: 'article-power-cut',
    fromThread: 'offline-after-power-cut',
    fromAnswer: 'power-cut-order',
    locale: 'en',
    title: 'Hub blinks orange twice after a power cut',
    problem: 'After a power cut the Hub blinks orange twice, pauses and repeats, and the app shows all devices as offline.',
    solution: `The Hub was ready before the router and received no address.

1. Unplug the Hub and the router.
2. Plug in the router and wait until a phone can open a web page.
3. Plug in the Hub. Its light is white within a minute.
4. Valves come back within 15 minutes, or at once when you press their button.

Heating goes on meanwhile, because schedules are kept in the valves.`,
    environment: 'Warmly Hub 1.x',
    daysAgo: 47.9,
    validated: true,
    validatedBy: 'manager',
    validatedDaysAgo: 46.0,
    helpful: ['asker', 'marit', 'sanne'],
    unhelpful: ['layla'],
    stale: 'source-edited',
  },
  {
    key: 'article-battery',
    fromThread: 'valve-battery-life',
    fromAnswer: 'battery-causes',
    locale: 'en',
    title: 'Radiator valve asks for new batteries after a few months',
    problem: 'Valves in busy rooms ask for batteries after about three months, while two years are expected.',
    solution: `1. Use alkaline cells, or set *Valve > Battery > Type* to *Rechargeable* (firmware 1.6 and later), so that the lower voltage is not taken for an empty cell.
2. Look at *Valve > Statistics* for the moves a day. Above 60, set *Room > Control* to *Calm*: the valve then waits until the room is 0.5 °C off.`,
    environment: 'Warmly Radiator valve, firmware 1.5 and later',
    daysAgo: 16.3,
    validated: false,
    helpful: ['ines'],
    unhelpful: [],
  },
  {
    key: 'artikel-update-hub',
    fromThread: 'nl-update-hangt',
    fromAnswer: 'update-stekker',
    locale: 'nl',
    title: 'Update van de Hub blijft hangen',
    problem: 'De update van de Hub staat urenlang stil (vaak op 67 %) en het lampje knippert wit.',
    solution: `De Hub houdt de oude versie tot de nieuwe is gecontroleerd, dus opnieuw starten kan geen kwaad.

1. Knippert het lampje **paars**? Wacht dan een kwartier. Knippert het **wit**, ga dan door.
2. Haal de stekker een minuut uit het stopcontact.
3. Sluit de Hub met een netwerkkabel aan op de router.
4. Kies in de app *Hub > Bijwerken > Opnieuw*. Na ongeveer vier minuten is het klaar.

Daarna kan de kabel er weer uit.`,
    environment: 'Warmly Hub, van versie 1.9 naar 2.0',
    daysAgo: 17.8,
    validated: true,
    validatedBy: 'manager',
    validatedDaysAgo: 16.9,
    helpful: ['sanne', 'marit', 'piet'],
    unhelpful: [],
  },
  {
    key: 'artikel-verhuizen',
    fromThread: 'nl-verhuizen',
    fromAnswer: 'verhuizen-stappen',
    locale: 'nl',
    title: 'Verhuizen met Warmly: meenemen, achterlaten en overdragen',
    problem: 'Bij een verhuizing blijft een deel van de apparaten achter en gaat een deel mee, zonder dat iemand bij de gegevens van een ander kan.',
    solution: `**Vooraf.** Bewaar het schema met *Schema > Delen > Bewaren in mijn account*. Neem knoppen los met *Knop > Afnemen* en zet de oude terug.

**Op de dag van de overdracht.** Verwijder wat achterblijft bij *Huis > Apparaten*, en kies daarna op de thermostaat *Systeem > Overdragen*. Dat wist schema, geschiedenis en wifi, maar niet de instelling van de ketel. Leg de koppelcode klaar.

**In het nieuwe huis.** Kies *Huis > Nieuw huis*, sluit de Hub aan, voeg de knoppen toe en haal het schema op.

Te vroeg verwijderd? Dertig dagen lang staat het oude huis onder *Account > Prullenbak*.`,
    environment: 'Warmly One, Warmly One v2, Warmly Hub en radiatorknoppen, app 5.0 en nieuwer',
    daysAgo: 32.9,
    validated: true,
    validatedBy: 'manager',
    validatedDaysAgo: 30.1,
    helpful: ['sanne', 'piet', 'joost'],
    unhelpful: [],
  },
];
