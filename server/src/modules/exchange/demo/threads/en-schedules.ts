import type { DemoThread } from '../types.ts';

export const scheduleIgnored: DemoThread = {
  key: 'schedule-ignored',
  space: 'energy-and-schedules',
  locale: 'en',
  kind: 'question',
  title: 'Heating starts at 5:10 although my schedule says 6:30',
  tags: ['schedule'],
  author: 'ines',
  product: 'Warmly One',
  productVersion: '2.4.0',
  daysAgo: 34.6,
  views: 942,
  body: `My schedule for weekdays:

| From | Temperature |
|---|---|
| 6:30 | 20 °C |
| 8:15 | 17 °C |
| 17:00 | 20.5 °C |
| 22:30 | 16 °C |

This morning the boiler was running at ten past five. Yesterday it was 5:35. I checked three times that nobody touched the display. Why does it ignore the schedule, and how do I make it obey?`,
  votes: { up: ['asker', 'marit', 'sanne', 'piet'] },
  alsoMe: ['asker', 'marit', 'piet'],
  answers: [
    {
      key: 'schedule-clock',
      author: 'asker',
      daysAgo: 34.5,
      body: 'Is the time zone right? Mine was an hour off after I set it up on holiday.',
      votes: { up: ['piet'] },
      rejected: { reason: 'Time and zone are correct, and an hour would not explain 5:35 and 5:10.' },
    },
    {
      key: 'schedule-early-start',
      author: 'expert',
      daysAgo: 34.2,
      body: `That is **early start** at work. Your schedule says *when it should be 20 °C*, not when the boiler should begin. The thermostat has learnt how long your rooms need, and begins earlier when it is colder outside. Two different times on two days fit that exactly.

You have three choices, all in the app under *Schedule > Early start*:

1. **On** (as it is now): warm at 6:30.
2. **On, at most 30 minutes**: a compromise. On cold days it is a little late.
3. **Off**: heating begins at 6:30 sharp, and it is warm when it is warm.

While it is busy, the display shows a small sunrise next to the target.

If you leave it on, think of the times as *when I want to be comfortable*. Many people find that they can move 6:30 to 6:50 and not notice.`,
      votes: { up: ['ines', 'marit', 'asker', 'joost', 'piet', 'manager'] },
      accepted: { by: 'ines', daysAgo: 34.0 },
      worked: ['ines', 'asker', 'piet'],
      comments: [
        { author: 'ines', daysAgo: 34.0, body: 'The sunrise! I thought that was decoration. Set to 30 minutes at most.' },
        { author: 'marit', daysAgo: 21.7, body: 'With floor heating you need more than 30 minutes, ours begins three hours before.' },
      ],
    },
    {
      key: 'schedule-window',
      author: 'tomas',
      daysAgo: 20.3,
      body: `If early start is off and it *still* happens, look for something that overrides the schedule. In this order, the first one that applies wins:

1. open window
2. holiday mode
3. a change by hand (until the next block)
4. geofencing
5. the schedule

The app shows the winner under the big number: tap it and it says why.`,
      votes: { up: ['expert', 'ines', 'manager'] },
    },
  ],
};

export const buyingApartment: DemoThread = {
  key: 'buying-apartment',
  space: 'thermostats',
  locale: 'en',
  kind: 'question',
  title: 'Which set for a rented flat with heating from the basement?',
  tags: ['buying-advice'],
  author: 'layla',
  daysAgo: 6.9,
  views: 318,
  body: `We move next month and want to heat smarter from the first day. The facts:

- rented, third floor, five radiators (one in the bathroom is a towel rail)
- heating comes from a boiler in the basement that serves the whole building, so there is **no thermostat on the wall** and no boiler of our own
- we pay by the little meters on the radiators
- the landlord agrees, as long as we can put everything back

Does a **Warmly One** make any sense here, or only valves? And do I need the **Hub**? The set with one thermostat and four valves is on offer until the end of the month, which is why I ask now.`,
  votes: { up: ['ines', 'asker'] },
  alsoMe: ['ines'],
  answers: [
    {
      key: 'buying-valves-only',
      author: 'ines',
      daysAgo: 6.6,
      body: `Same situation here, two years now. **Valves and a Hub, no thermostat.**

- Without a boiler of your own the Warmly One has nothing to switch. It would be a nice display.
- The valves need the Hub to hear the schedule and to be in the app. One Hub carries up to 24 of them.
- Keep the old heads in a box with the rooms written on them. Swapping takes two minutes each, without tools and without water.

For the towel rail look first whether it has a normal valve at the bottom. Mine had one behind a cap.`,
      votes: { up: ['layla', 'expert', 'asker'] },
      comments: [{ author: 'layla', daysAgo: 6.5, body: 'So four valves, one Hub and perhaps a fifth. That is not the set on offer, is it?' }],
    },
    {
      key: 'buying-sales',
      author: 'sales',
      daysAgo: 6.1,
      official: true,
      body: `Hello Demo Layla, Demo Ines is right: leave the thermostat out. What fits is the *starter set with Hub and three valves*, plus two single valves. The offer holds for that set as well.

Two things to check before you order:

1. **The thread.** Unscrew one head and look: M30 × 1.5 fits as it is, three adapters for others are in the box.
2. **The meters.** They stay where they are. Valves only change how much water flows, and that is what you pay for.

You may send the set back within 30 days, also when it was fitted.`,
      votes: { up: ['layla', 'ines'] },
    },
  ],
};
