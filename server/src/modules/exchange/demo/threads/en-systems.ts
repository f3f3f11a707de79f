import type { DemoThread } from '../types.ts';

export const heatPump: DemoThread = {
  key: 'heat-pump-compatible',
  space: 'installation',
  locale: 'en',
  kind: 'question',
  title: 'Can the Warmly One v2 control an air-to-water heat pump?',
  tags: ['heat-pump', 'opentherm', 'floor-heating'],
  author: 'layla',
  product: 'Warmly One v2',
  productVersion: '3.0.2',
  daysAgo: 8.8,
  views: 389,
  body: `Our gas boiler makes way for an air-to-water heat pump with floor heating downstairs and big radiators upstairs. The installer says "keep the thermostat that comes with it", a neighbour says "any thermostat will do".

- Does the v2 understand a heat pump, or only boilers?
- Is lowering the temperature at night still a good idea?
- Can it do cooling in summer?`,
  votes: { up: ['marit', 'noor', 'asker'] },
  alsoMe: ['marit', 'noor'],
  answers: [
    {
      key: 'heat-pump-gentle',
      author: 'expert',
      daysAgo: 8.3,
      body: `Both are half right. It depends on **who decides the water temperature**.

1. **The heat pump decides, by the weather** (the usual way, with a sensor outside). Then the v2 should only say whether heat is wanted at all. Connect it as a switch, and choose *System > Heat pump > Weather controlled*. It will then switch seldom, and let every run last at least 20 minutes.
2. **OpenTherm.** Some heat pumps and most hybrids have it. Choose *System > Heat pump > OpenTherm* and set the highest water temperature to 45 °C, or 38 °C if there is only floor heating. The v2 raises it slowly, which is what the compressor likes.
3. **The maker's own bus.** Then keep the thermostat that comes with it. The v2 can measure rooms, but not steer.

**At night:** lower by 1 to 2 °C at most. A heat pump is efficient with lukewarm water; a big step in the morning forces it to make hot water, or to switch its electric heater on, and that costs more than the night saved.

**Cooling:** only where the heat pump has a contact for it, and with a humidity limit so that the floor stays dry. The v2 has the setting, the first Warmly One does not.

Which make of contact does yours have: can you tell us what stands on its terminals?`,
      votes: { up: ['layla', 'marit', 'joost', 'noor', 'asker'] },
      comments: [
        { author: 'layla', daysAgo: 8.0, body: 'Thank you! The installer comes on Thursday, I will photograph the terminals. I will accept once I know that it works.' },
      ],
    },
    {
      key: 'heat-pump-experience',
      author: 'marit',
      daysAgo: 6.2,
      body: `One winter with the first way, in numbers:

> 20.5 °C by day, 19.5 °C at night, water between 28 and 36 °C

Before, with 17 °C at night, the house was cold until eleven and the electric heater ran on most mornings.`,
      votes: { up: ['layla', 'expert'] },
    },
  ],
};

export const homeAssistant: DemoThread = {
  key: 'home-assistant-mqtt',
  space: 'hub-and-app',
  locale: 'en',
  kind: 'question',
  title: 'Home Assistant shows the thermostat but not the room valves',
  tags: ['home-assistant', 'sensor'],
  author: 'tomas',
  product: 'Warmly Hub',
  productVersion: '2.0.1',
  daysAgo: 5.3,
  views: 247,
  body: `I switched on *Hub > Local > MQTT* and pointed it at my own [MQTT](https://mqtt.org/) broker. In Home Assistant the Warmly One appears by itself as a climate device, but of the valves I see only batteries. No target temperature, nothing to turn.

Does the Hub not send them, or am I missing a setting?`,
  votes: { up: ['noor', 'asker'] },
  alsoMe: ['noor'],
  answers: [
    {
      key: 'home-assistant-rooms',
      author: 'noor',
      daysAgo: 4.9,
      body: `The Hub thinks in **rooms**, and a valve without a room is only a battery. Give every valve a room in the app, then choose *Hub > Local > MQTT > Announce again*.

See what it sends with any MQTT client:

~~~sh
mosquitto_sub -h broker.local -u warmly -P "$MQTT_PASSWORD" -t 'warmly/#' -v
~~~

You should get a line for each room:

~~~json
{
  "room": "kitchen",
  "temperature": 19.6,
  "target": 20.0,
  "humidity": 48,
  "valve_open_percent": 35,
  "mode": "schedule"
}
~~~

If rooms come in there but do not appear, you can add one by hand:

~~~yaml
mqtt:
  climate:
    - name: Kitchen
      unique_id: warmly_kitchen
      modes: ["auto", "heat", "off"]
      mode_state_topic: warmly/room/kitchen/mode
      mode_command_topic: warmly/room/kitchen/mode/set
      temperature_state_topic: warmly/room/kitchen/target
      temperature_command_topic: warmly/room/kitchen/target/set
      current_temperature_topic: warmly/room/kitchen/temperature
      min_temp: 5
      max_temp: 28
      temp_step: 0.5
~~~

A target set this way counts as a change by hand: it holds until the next block of the schedule.`,
      votes: { up: ['tomas', 'asker', 'expert'] },
      comments: [
        { author: 'tomas', daysAgo: 4.6, body: 'Rooms did it for five of seven 👍 The two in the hall share one room, and only one of them appears.' },
        { author: 'noor', daysAgo: 4.5, body: 'That is meant so: two valves in a room are steered together. `valve_open_percent` is the mean of both.' },
      ],
    },
  ],
};
