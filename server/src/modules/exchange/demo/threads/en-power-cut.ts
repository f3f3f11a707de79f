import type { DemoThread } from '../types.ts';

/** Solved on behalf of an asker who never came back; its article went stale by the later edit. */
export const powerCut: DemoThread = {
  key: 'offline-after-power-cut',
  space: 'hub-and-app',
  locale: 'en',
  kind: 'question',
  title: 'Everything offline after a power cut, Hub blinks orange',
  tags: ['offline', 'wi-fi'],
  author: 'noor',
  product: 'Warmly Hub',
  productVersion: '1.9.4',
  daysAgo: 57.8,
  views: 1406,
  body: `We had no electricity for an hour. Router and lights are back, but the Hub has been **blinking orange twice, pause, twice** since, and the app shows all seven valves and the thermostat as offline.

Pulling its plug for ten seconds changes nothing. Is it broken?`,
  votes: { up: ['asker', 'marit', 'sanne', 'tomas'] },
  alsoMe: ['asker', 'sanne', 'marit'],
  comments: [{ author: 'tomas', daysAgo: 57.7, body: 'By cable or by Wi-Fi?' }],
  answers: [
    {
      key: 'power-cut-order',
      author: 'tomas',
      daysAgo: 57.5,
      body: `Not broken. **Two orange blinks** mean: network found, no address received. After a power cut everything starts at once, and the Hub is ready long before the router is. It asks for an address for two minutes and then waits an hour before it asks again.

Do it in this order:

1. Pull the plug of the Hub **and** of the router.
2. Plug in the router and wait until a phone can open a web page.
3. Plug in the Hub. It should be white within a minute.
4. Valves look for the Hub every 15 minutes. Pressing the button of a valve once makes it look at once.

Schedules are kept in the valves, so the heating went on all the time.`,
      votes: { up: ['asker', 'marit', 'expert', 'sanne', 'ines', 'manager'] },
      accepted: { by: 'expert', daysAgo: 48.0 },
      worked: ['asker', 'marit', 'sanne'],
      failed: ['layla'],
      edits: [
        {
          by: 'tomas',
          daysAgo: 11.2,
          reason: 'Hub 2.0 changed what two blinks mean and keeps asking for an address',
          body: `Not broken. What **two orange blinks** mean depends on the version of the Hub (on its label, or in the app under *Hub > About*):

| Version | Two orange blinks | Do this |
|---|---|---|
| before 2.0 | network found, no address received | the four steps below |
| 2.0 and later | address received, our service not reached | wait 10 minutes, then look at *Hub > Status* |

Since 2.0 the Hub asks for an address every minute, so the order no longer matters. For older ones:

1. Pull the plug of the Hub **and** of the router.
2. Plug in the router and wait until a phone can open a web page.
3. Plug in the Hub. It should be white within a minute.
4. Valves look for the Hub every 15 minutes. Pressing the button of a valve once makes it look at once.

Schedules are kept in the valves, so the heating went on all the time.`,
        },
      ],
      comments: [
        { author: 'expert', daysAgo: 48.0, body: 'Accepted on behalf of the asker: several people confirm it. @Demo Noor, please undo if it did not help you.' },
        { author: 'layla', daysAgo: 12.0, body: 'On 2.0.1 it blinks twice as well, but my router did give it an address. Has the meaning changed?' },
      ],
    },
    {
      key: 'power-cut-ups',
      author: 'asker',
      daysAgo: 39.4,
      body: 'If this happens often where you live: a small battery backup for router and Hub together costs less than one evening of searching. Both use little, mine lasts three hours.',
      votes: { up: ['tomas', 'noor'] },
    },
  ],
};

export const powerCutAgain: DemoThread = {
  key: 'hub-dead-since-outage',
  space: 'hub-and-app',
  locale: 'en',
  kind: 'question',
  title: 'Hub seems dead since the electricity was out yesterday',
  tags: ['offline'],
  author: 'sanne',
  product: 'Warmly Hub',
  productVersion: '1.9.4',
  daysAgo: 22.4,
  views: 87,
  body: 'Orange light, blinks two times, then a pause. The app says "offline" for all rooms since the outage of last night. What can I do?',
  votes: { up: ['piet'] },
  comments: [
    { author: 'moderator', daysAgo: 22.2, body: 'This is the same as an earlier question, where the order of plugging in is explained. I have closed yours towards it, so that the help stays in one place. If it does not work for you, say so there.' },
    { author: 'sanne', daysAgo: 22.0, body: 'Router first, Hub second: works. Thanks!' },
  ],
  answers: [],
  duplicateOf: 'offline-after-power-cut',
  closed: { by: 'moderator', daysAgo: 22.2, reason: 'Duplicate of an earlier, solved question' },
};
