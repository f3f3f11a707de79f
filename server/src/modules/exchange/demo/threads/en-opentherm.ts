import type { DemoThread } from '../types.ts';

/** The long one: everything about two wires. */
export const opentherm: DemoThread = {
  key: 'opentherm-or-on-off',
  space: 'installation',
  locale: 'en',
  kind: 'question',
  title: 'OpenTherm or on/off: which terminals do I use on my boiler?',
  tags: ['opentherm', 'wiring', 'boiler'],
  author: 'asker',
  product: 'Warmly One v2',
  productVersion: '3.0.2',
  daysAgo: 63.4,
  views: 3120,
  body: `I am replacing an old round thermostat by a Warmly One v2. There are two thin wires in the wall, red and white, and the old thermostat was a plain switch.

In the boiler I see a terminal strip with:

~~~text
1  2  3  4  |  OT OT  |  RT RT  |  L  N
~~~

1. Do I move the wires to **OT**, or leave them on **RT** where they are now?
2. Does it matter which wire goes where?
3. What do I gain? The old one worked, after all.`,
  votes: { up: ['marit', 'sanne', 'piet', 'layla', 'joost'] },
  alsoMe: ['piet', 'sanne', 'ines'],
  comments: [
    { author: 'joost', daysAgo: 63.3, body: 'Good that you wrote the strip down. Is the bridge between RT and RT still in place, or are the two wires there?' },
    { author: 'asker', daysAgo: 63.2, body: 'No bridge, just the two wires.' },
  ],
  edits: [
    {
      by: 'moderator',
      daysAgo: 63.1,
      reason: 'Added what was said in the comments',
      body: `I am replacing an old round thermostat by a Warmly One v2. There are two thin wires in the wall, red and white, and the old thermostat was a plain switch.

In the boiler I see a terminal strip with:

~~~text
1  2  3  4  |  OT OT  |  RT RT  |  L  N
~~~

The two wires are on RT now, and there is no bridge.

1. Do I move the wires to **OT**, or leave them on **RT** where they are now?
2. Does it matter which wire goes where?
3. What do I gain? The old one worked, after all.`,
    },
  ],
  answers: [
    {
      key: 'opentherm-short',
      author: 'piet',
      daysAgo: 63.0,
      body: 'OT if the boiler has it. RT also works, but then the boiler only hears "on" and "off".',
      votes: { up: ['asker', 'marit'] },
    },
    {
      key: 'opentherm-long',
      author: 'expert',
      daysAgo: 62.6,
      body: `**Move both wires to OT.** Which of the two goes where does not matter. The rest of this answer is for you and for everybody who finds another strip in the boiler; take the part you need.

## First: safety

- Switch the boiler off at its plug or at the fuse, and check that its display is dark.
- Wires of a thermostat carry a few volts. **L and N carry mains.** If your old thermostat is connected to L or N, or the wires in the wall are thick, stop here and call an installer.
- Take a photo before you loosen anything.

## What the two ways do

With **on/off** the thermostat is a switch. Closed means "heat", and the boiler heats the water to whatever was set on its front, often 70 or 80 °C. It stops when the room is warm, and the radiators, still hot, push the room past the target.

With **OpenTherm** the two talk over the same two wires, about once a second. The thermostat asks for a *water temperature*: 35 °C on a mild day, 60 °C when it freezes. The boiler answers with what it is doing: flame, pressure, water temperature, faults.

| | On/off | OpenTherm |
|---|---|---|
| Wires | 2 | 2, the same ones |
| Polarity | no matter | no matter |
| Water temperature | fixed, set on the boiler | follows the need |
| Overshoot in the room | 0.5 to 1 °C | 0.1 to 0.3 °C |
| Boiler faults in the app | no | yes |
| Water pressure in the app | no | if the boiler sends it |
| Power for the thermostat | adapter or battery | from the boiler |
| Hot water comfort from the app | no | if the boiler allows it |

A condensing boiler is at its best with return water below about 50 °C, and that is where the saving comes from. Do not expect wonders: in a well insulated house it is a few per cent, in a house with radiators that always were too hot it can be ten.

## Which terminals

Names differ. What you may meet:

| Label on the strip | Meaning | Use it for Warmly? |
|---|---|---|
| OT, OpenTherm, a symbol of two waves | OpenTherm | **yes, first choice** |
| RT, TA, Room, a symbol of a switch | on/off contact without voltage | yes, when there is no OT |
| BUS, two letters of the maker | the maker's own language | no |
| 230 V, LR, Ls | contact with mains | no, only with our relay box |
| AF, outside sensor | sensor of weather control | leave it as it is |

Some boilers have **one pair for both**: they find out by themselves within a minute what is connected. Others need a setting in the installer's menu (look for "thermostat type" or "room unit").

## Step by step

1. Boiler off. Photo.
2. If there is a *bridge* (a bit of wire between the two RT terminals), what you do depends on where you connect:
   - you connect to OT: on most boilers the bridge must **stay**, else on/off blocks the heating. The manual of the boiler decides.
   - you connect to RT: take the bridge out.
3. Move the two wires. Strip 7 mm, pull gently at each to check.
4. Wires into the wall plate of the Warmly, terminals **A** and **B**. Any order.
5. Click the thermostat on. Boiler on.
6. After half a minute the display asks what it found. It should say **OpenTherm**. If it says *Switch*, see below.

## It says "Switch", or E04

Work through this from the top:

- **The bridge or the setting.** See step 2 and the setting in the boiler's menu.
- **A third party on the line.** Zone controllers and old relays between boiler and thermostat only pass on a switch. Connect the thermostat to the boiler directly for a test.
- **The cable.** OpenTherm allows 50 m and 2 × 5 Ω. Old bell wire with a twisted joint in the attic can be worse. Measure it: both ends loose at the boiler side, the two twisted together at the thermostat side.

  ~~~text
  below 10 ohm     fine
  10 to 30 ohm     find the bad joint
  no reading       a broken wire
  ~~~

- **Interference.** A thermostat cable that runs for metres along a mains cable can lose messages. In *Settings > Boiler > Line* the figure "lost" should be below 1 %.

## Settings afterwards

In the app, *Boiler > Heating* (all settings are explained in the [manual](https://warmly.example/manual/one-v2/boiler)):

- **Highest water temperature**: 60 °C for radiators to begin with. Too cold on a frosty day? Raise by 5.
- **Floor heating**: 40 °C at most, and never without the thermostat valve on the manifold.
- **Lowest output**: leave at automatic.

Give it three days. The thermostat learns how fast your rooms warm up, and the first evenings it is a little careful.

> One sentence to remember: OpenTherm changes *how hot the water is*, on/off only changes *how long it flows*.

If you tell us the label on the boiler's inside door (not the serial number), somebody here will know its strip.`,
      votes: { up: ['asker', 'joost', 'marit', 'sanne', 'piet', 'layla', 'ines', 'tomas', 'noor', 'manager', 'moderator'] },
      accepted: { by: 'asker', daysAgo: 61.8 },
      worked: ['asker', 'marit', 'piet', 'joost', 'layla'],
      comments: [
        { author: 'asker', daysAgo: 61.8, body: 'It found OpenTherm at once, and I can see the water pressure now. I had no idea the radiators could be lukewarm and the room still be right.' },
        { author: 'sanne', daysAgo: 44.0, body: 'What does "no bridge" mean if I have nothing on RT at all?' },
        { author: 'expert', daysAgo: 43.9, body: '@Demo Sanne that the factory already left it out, or somebody took it. With OT connected and the heating working, all is well.' },
      ],
    },
    {
      key: 'opentherm-caution',
      author: 'layla',
      daysAgo: 50.2,
      body: 'A word of caution for rented homes: ours has a zone box in the cupboard, and its manual forbids OpenTherm. The thermostat said *Switch* and that was correct. Ask the landlord before you bypass such a box.',
      votes: { up: ['expert', 'ines', 'moderator'] },
    },
  ],
};
