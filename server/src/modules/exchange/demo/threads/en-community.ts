import type { DemoThread } from '../types.ts';

export const childLockIdea: DemoThread = {
  key: 'idea-child-lock-pin',
  space: 'thermostats',
  locale: 'en',
  kind: 'idea',
  title: 'Idea: a child lock with a PIN, for each device',
  tags: ['child-lock'],
  author: 'asker',
  product: 'Warmly One v2',
  daysAgo: 31.5,
  views: 204,
  body: `The lock of today is *hold the ring for three seconds*. Our daughter (4) found that out on day two, and the bathroom was a sauna.

What I would like:

- [ ] a PIN of four digits, set in the app
- [ ] for each device apart: valves at child height, not the thermostat
- [ ] a limit instead of a lock: *may turn between 18 and 21 °C*
- [ ] a message when somebody tries

The limit alone would already do for us.`,
  votes: { up: ['marit', 'ines', 'layla', 'sanne', 'noor', 'tomas', 'joost'], down: ['piet'] },
  comments: [
    { author: 'ines', daysAgo: 31.1, body: 'A limit, yes! In rented rooms and offices too.' },
    { author: 'piet', daysAgo: 30.0, body: 'I fear for the day that I need the PIN and the app is offline. A limit would be fine.' },
    { author: 'manager', daysAgo: 27.6, body: 'Passed on to the people who make the firmware. The limit is the part they could do soonest.' },
  ],
  answers: [],
};

export const appAnnouncement: DemoThread = {
  key: 'app-5-3-announcement',
  space: 'announcements',
  locale: 'en',
  kind: 'discussion',
  title: 'App 5.3 is here: rooms on one page, and a history of a year',
  tags: ['update'],
  author: 'manager',
  product: 'Warmly app',
  productVersion: '5.3.0',
  daysAgo: 4.2,
  views: 1288,
  pinned: true,
  body: `From today on you can install **version 5.3** of the app. What is new:

1. **Rooms on one page.** All rooms with their temperature, the coldest first if you like.
2. **A history of a year**, for temperature and for burning hours. It begins with what the Hub has kept: 90 days for most of you.
3. **Why is it warm?** Tap the target and read what decides: schedule, hand, geofencing or holiday.
4. Arabic, with everything from right to left.

Not in it yet: limits for the child lock, and changing several schedules at once.

The full list is in the [release notes](https://warmly.example/app/5.3). It needs phones of the last six years. Older ones keep 5.2, which goes on working. Tell us below how you like it. Something broken? Better ask a question in *Hub & app*, so that others find the answer.`,
  votes: { up: ['asker', 'ines', 'layla', 'noor', 'tomas', 'marit'] },
  answers: [
    {
      key: 'announcement-layla',
      author: 'layla',
      daysAgo: 3.8,
      body: 'شكراً على اللغة العربية! الواجهة واضحة، والأرقام في الجدول الأسبوعي مرتبة كما ينبغي. Thank you, my mother can use it by herself now. ❤️',
      votes: { up: ['manager', 'asker', 'ines', 'moderator', 'noor'] },
    },
    {
      key: 'announcement-tomas',
      author: 'tomas',
      daysAgo: 3.5,
      body: '"Why is it warm?" should have been there from the first day. Could it be in the MQTT messages as well?',
      votes: { up: ['noor', 'expert'] },
      comments: [{ author: 'manager', daysAgo: 3.4, body: 'Good thought. It is in the Hub already, it only needs to be sent. I asked.' }],
    },
    {
      key: 'announcement-piet',
      author: 'piet',
      daysAgo: 2.1,
      body: 'I liked the big round dial of before better. Can I have it back?',
      votes: { up: ['marit'], down: ['noor'] },
      comments: [{ author: 'marit', daysAgo: 2.0, body: '@Demo Piet hold a room for a second and choose *Dial*. It is still there.' }],
    },
  ],
};

/** Only members see this one. */
export const betaHumidity: DemoThread = {
  key: 'beta-humidity-too-high',
  space: 'beta',
  locale: 'en',
  kind: 'question',
  title: 'Beta 3.1: humidity reads 8 % higher than two other sensors',
  tags: ['sensor', 'update'],
  author: 'noor',
  product: 'Warmly One v2',
  productVersion: '3.1.0-beta.2',
  daysAgo: 2.6,
  views: 34,
  body: `Since beta 2 of 3.1 the humidity on the display is about 8 % above two separate sensors that agree with each other. Temperature is right.

| Time | Warmly One v2 | Sensor 1 | Sensor 2 |
|---|---:|---:|---:|
| 08:00 | 61 % | 53 % | 52 % |
| 13:00 | 57 % | 49 % | 49 % |
| 21:00 | 60 % | 52 % | 53 % |

The difference is steady, so it looks like an offset. Does anybody else on the beta see this, and can I correct it by hand until the next one?`,
  votes: { up: ['tomas'] },
  alsoMe: ['tomas'],
  answers: [],
};

/** Only staff see this one. */
export const staffTagging: DemoThread = {
  key: 'staff-tagging-boilers',
  space: 'staff-room',
  locale: 'en',
  kind: 'question',
  title: 'How do we tag questions that are really about the boiler?',
  tags: ['boiler', 'error-code'],
  author: 'moderator',
  daysAgo: 7.4,
  views: 12,
  body: `More and more questions with an error code turn out to be faults **of the boiler** that we only show. Shall we tag those \`error-code\`, \`boiler\` or both?

My proposal: both, and the answer always begins with whose code it is. Codes with an E and two digits are ours, everything else the boiler sends.

@Demo Manager, would that work for the articles?`,
  votes: { up: ['manager', 'admin'] },
  answers: [],
};
