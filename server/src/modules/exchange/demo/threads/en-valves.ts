import type { DemoThread } from '../types.ts';

export const valveCalibration: DemoThread = {
  key: 'valve-calibration-e12',
  space: 'radiator-valves',
  locale: 'en',
  kind: 'question',
  title: 'Valve shows E12 and starts calibrating again and again',
  tags: ['calibration', 'error-code'],
  author: 'marit',
  product: 'Warmly Radiator valve',
  productVersion: '1.6.0',
  daysAgo: 28.7,
  views: 655,
  body: `One of six valves does not get through its calibration. I hear the motor run in, stop, run out, and after a minute the display shows **E12**. Then it starts all over. The radiator stays hot all the time.

The other five took 20 seconds each. New batteries are in it.`,
  votes: { up: ['ines', 'asker'] },
  alsoMe: ['ines'],
  answers: [
    {
      key: 'calibration-pin',
      author: 'expert',
      daysAgo: 28.3,
      body: `**E12 means: the motor reached its end without feeling the pin of the radiator.** Nine times out of ten the pin is stuck after a summer, else the adapter sits wrong.

1. In the app choose *Valve > Take off*. The motor runs all the way back. Wait for the tick.
2. Unscrew the valve by its ring, by hand.
3. Press the pin in the middle of the radiator valve with the **flat side** of a spoon or a coin. It should go in 3 to 4 mm and spring back.
   - *It does not move:* tap it gently from the side and press again, ten times or so. A drop of penetrating oil helps.
   - *It goes in and stays in:* pull it out 1 mm with flat pliers. **Never pull hard**, the pin holds back the water.
4. Look at the adapter. It must sit flush, without a gap.
5. Screw the valve on until the ring is hand tight, and choose *Calibrate*.

Still E12? Then the pin is too short for the valve. An extension cap of 2 mm is in the box, in the little bag with the adapters.`,
      votes: { up: ['marit', 'ines', 'joost', 'asker', 'manager'] },
      accepted: { by: 'marit', daysAgo: 27.9 },
      worked: ['marit', 'ines'],
      comments: [
        { author: 'marit', daysAgo: 27.9, body: 'Stuck pin. Twelve presses with a spoon and it moves like new.' },
        { author: 'expert', daysAgo: 27.8, body: 'Good! Let all valves open fully once a month in summer, there is a switch for it: *Hub > Summer exercise*.' },
      ],
    },
  ],
};

export const batteryLife: DemoThread = {
  key: 'valve-battery-life',
  space: 'radiator-valves',
  locale: 'en',
  kind: 'question',
  title: 'Valve batteries last three months instead of two years',
  tags: ['battery'],
  author: 'ines',
  product: 'Warmly Radiator valve',
  productVersion: '1.5.2',
  daysAgo: 18.2,
  views: 431,
  body: `Four of my nine valves ask for batteries every three months. The box says two years. They are the ones in the **living room and kitchen**, if that matters. I use rechargeable cells, for the environment.

Is there something I can set, or do I have four bad ones?`,
  votes: { up: ['asker', 'layla', 'noor'] },
  alsoMe: ['asker', 'noor'],
  answers: [
    {
      key: 'battery-causes',
      author: 'noor',
      daysAgo: 17.8,
      body: `Two things come together, I had both:

**Rechargeable cells** give 1.2 V instead of 1.5 V. The valve measures voltage, takes them for half empty from the start, and warns far too soon. Either use alkaline cells or, from firmware 1.6 on, choose *Valve > Battery type > rechargeable*. Then it warns at the right moment.

**Many small moves.** The motor is what eats the battery. Living rooms have the sun, guests and the oven, so the valve corrects all day. Choose *Room > Control > Calm*: it moves when the room is 0.5 °C off instead of 0.2 °C. Nobody in my home noticed.

~~~text
moves a day     battery life (alkaline)
     20         about 2 years
     60         about 9 months
    150         about 4 months
~~~

You find the number of moves under *Valve > Statistics*.`,
      votes: { up: ['ines', 'expert', 'layla', 'asker', 'moderator'] },
      accepted: { by: 'ines', daysAgo: 16.4 },
      worked: ['ines', 'asker'],
      edits: [
        {
          by: 'moderator',
          daysAgo: 17.1,
          reason: 'Table made readable, menu names as in the app',
          body: `Two things come together, I had both:

**Rechargeable cells** give 1.2 V instead of 1.5 V. The valve measures voltage, takes them for half empty from the start, and warns far too soon. Either use alkaline cells or, from firmware 1.6 on, choose *Valve > Battery > Type > Rechargeable*. Then it warns at the right moment.

**Many small moves.** The motor is what eats the battery. Living rooms have the sun, guests and the oven, so the valve corrects all day. Choose *Room > Control > Calm*: it moves when the room is 0.5 °C off instead of 0.2 °C. Nobody in my home noticed.

| Moves a day | Life of alkaline cells |
|---:|---|
| 20 | about 2 years |
| 60 | about 9 months |
| 150 | about 4 months |

You find the number of moves under *Valve > Statistics*.`,
        },
      ],
      comments: [{ author: 'ines', daysAgo: 16.4, body: '142 moves a day in the kitchen. Calm it is! Accepting this, and I will come back in spring with numbers.' }],
    },
    {
      key: 'battery-lithium',
      author: 'piet',
      daysAgo: 15.0,
      body: 'Lithium cells (the 1.5 V ones that cannot be recharged) last longest, but their voltage stays high until the end, so the warning comes on the last day. Keep a pair at hand.',
      votes: { up: ['noor'] },
    },
  ],
};
