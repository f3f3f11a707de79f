import type { DemoThread } from '../types.ts';

/** The busy one: twelve answers, two of them accepted. */
export const wifiDrops: DemoThread = {
  key: 'wifi-drops',
  space: 'warmly-one',
  locale: 'en',
  kind: 'question',
  title: 'Warmly One loses Wi-Fi every night between 2 and 4 o’clock',
  tags: ['wi-fi', 'offline'],
  author: 'asker',
  product: 'Warmly One',
  productVersion: '2.3.1',
  daysAgo: 41.3,
  views: 1874,
  body: `For about two weeks now my Warmly One has been offline when I get up. The app says:

> Warmly One has not been seen since 02:47

The heating itself keeps to its schedule, so nobody freezes, but I cannot change anything from bed and the history has a hole every night.

What I know so far:

- The thermostat hangs 4 m from the router, one thin wall in between. Signal in *Settings > Network* is "good" (-58 dBm).
- Phones and laptops stay connected all night.
- Taking the thermostat off its wall plate and putting it back brings it online within a minute.
- Nothing was changed in the house, except that the router updated itself at the start of the month.

Is this the thermostat or the router, and how do I find out?`,
  votes: { up: ['marit', 'tomas', 'ines', 'noor', 'layla', 'expert', 'sanne'] },
  alsoMe: ['marit', 'ines', 'noor', 'sanne', 'piet'],
  comments: [
    { author: 'expert', daysAgo: 41.2, body: 'Does the router choose its channel by itself? Many do that at night, because they expect nobody to notice.' },
    { author: 'asker', daysAgo: 41.1, body: 'It is on "automatic", yes. I never touched that setting.' },
  ],
  answers: [
    {
      key: 'wifi-channel',
      author: 'tomas',
      daysAgo: 41.0,
      body: `The times give it away: at night the router looks for a quieter channel and moves. Phones follow within a second. A small device that sleeps most of the time may miss the announcement and keeps calling on the old channel.

Give the 2.4 GHz network a **fixed channel**:

1. Open the settings of your router and find the 2.4 GHz network.
2. Change the channel from *automatic* to **1, 6 or 11**, whichever has the fewest neighbours.
3. Set the channel width to **20 MHz**. A wider channel brings the thermostat nothing and catches more interference.
4. Save, wait two minutes, and take the thermostat off its plate and back once.

Leave 5 GHz on automatic, the thermostat does not use it.`,
      votes: { up: ['asker', 'marit', 'ines', 'noor', 'expert', 'joost', 'sanne', 'layla', 'moderator'] },
      accepted: { by: 'asker', daysAgo: 38.2 },
      worked: ['asker', 'marit', 'noor', 'sanne'],
      failed: ['ines'],
      comments: [
        { author: 'asker', daysAgo: 38.2, body: 'Three nights without a gap. Channel 11 it is. Thank you!' },
        { author: 'ines', daysAgo: 30.4, body: 'Did not help here, I have a mesh with three points. @Demo Expert, is that a different problem?' },
        { author: 'expert', daysAgo: 30.1, body: '@Demo Ines yes, see my answer about mesh systems further down.' },
      ],
    },
    {
      key: 'wifi-reset',
      author: 'piet',
      daysAgo: 40.8,
      body: 'Have you tried a factory reset? Hold the ring for 15 seconds until the display goes dark.',
      votes: { up: [], down: ['tomas', 'expert', 'asker'] },
      rejected: { reason: 'I lost my schedule, and the next night it was offline again.' },
      failed: ['asker'],
      comments: [
        { author: 'moderator', daysAgo: 40.5, body: 'Please keep a factory reset for the very end: it also wipes schedules and the link with the boiler.' },
      ],
    },
    {
      key: 'wifi-lease',
      author: 'noor',
      daysAgo: 40.1,
      body: 'Worth a look: reserve a fixed address for the thermostat in the router (DHCP reservation). Mine used to drop at the moment its address ran out, every 24 hours.',
      votes: { up: ['tomas', 'asker'] },
      worked: ['noor'],
    },
    {
      key: 'wifi-mesh',
      author: 'expert',
      daysAgo: 30.2,
      body: `For everybody with a **mesh or several access points**: a fixed channel is half of the work. At night the points also rearrange who serves whom, and push devices from one to the other. A thermostat never walks about, so it should not be pushed.

| Setting (names differ) | Set it to | Why |
|---|---|---|
| Band steering, one name for all bands | off for a separate 2.4 GHz network | the thermostat has no 5 GHz |
| Client steering, roaming assistant | off for this device | pushing a sleeping device disconnects it |
| Security | WPA2, or WPA2/WPA3 mixed | firmware before 2.4 cannot do pure WPA3 |
| Protected management frames | optional, not required | the same reason |
| Nightly optimisation or restart | off, or once a week | it is when the gap begins |

If you can, bind the thermostat to the nearest point. Then look at *Settings > Network* the next morning: **Connected since** should be yesterday.`,
      votes: { up: ['ines', 'asker', 'tomas', 'marit', 'noor', 'manager', 'layla'] },
      accepted: { by: 'moderator', daysAgo: 28.1 },
      worked: ['ines', 'layla'],
      edits: [
        {
          by: 'expert',
          daysAgo: 26.5,
          reason: 'Added the firmware version for WPA3',
          body: `For everybody with a **mesh or several access points**: a fixed channel is half of the work. At night the points also rearrange who serves whom, and push devices from one to the other. A thermostat never walks about, so it should not be pushed.

| Setting (names differ) | Set it to | Why |
|---|---|---|
| Band steering, one name for all bands | off for a separate 2.4 GHz network | the thermostat has no 5 GHz |
| Client steering, roaming assistant | off for this device | pushing a sleeping device disconnects it |
| Security | WPA2, or WPA2/WPA3 mixed | firmware before 2.4 cannot do pure WPA3; from 2.4 on it can |
| Protected management frames | optional, not required | the same reason |
| Nightly optimisation or restart | off, or once a week | it is when the gap begins |

If you can, bind the thermostat to the nearest point. Then look at *Settings > Network* the next morning: **Connected since** should be yesterday. If it is not, post that time and the model year of your mesh here.`,
        },
      ],
      comments: [{ author: 'ines', daysAgo: 28.6, body: 'Steering was the culprit. Nine valves and a thermostat, all quiet for two nights.' }],
    },
    {
      key: 'wifi-guest',
      author: 'sanne',
      daysAgo: 27.9,
      body: 'In our house it was on the guest network, and the router switches that off at night. Took me a month to see it…',
      votes: { up: ['joost', 'asker', 'ines'] },
    },
    {
      key: 'wifi-emoji',
      author: 'noor',
      daysAgo: 25.4,
      body: `🎉🎉 Fixed channel **and** steering off: 7 nights in a row 💪🌙

For who searches this later, my network was called \`TheInternetIsComingFromInsideTheHouseDoNotUseThisOneAtAllPlease_2.4GHz_legacy_devices_only\` and the thermostat showed only the first 32 characters. That is normal, a network name cannot be longer 😅👨‍👩‍👧‍👦🔥`,
      votes: { up: ['tomas', 'marit'] },
    },
    {
      key: 'wifi-log',
      author: 'tomas',
      daysAgo: 24.0,
      body: `How to see it for yourself, from any computer in the house. This writes a line for every minute without a reply:

~~~sh
while true; do
  ping -c 1 -W 2 warmly-one.local > /dev/null || date '+%F %T no reply'
  sleep 60
done | tee gaps.txt
~~~

A gap that begins at the same minute every night is the router. Gaps all over the day are a weak signal.`,
      votes: { up: ['asker', 'expert', 'joost', 'noor'] },
    },
    {
      key: 'wifi-arabic',
      author: 'layla',
      daysAgo: 19.6,
      body: `My brother had the same and asked me to write it down for his neighbours, so here it is in Arabic as well:

> إذا انقطع اتصال منظم الحرارة كل ليلة، فاختر قناة ثابتة لشبكة 2.4 غيغاهرتز (1 أو 6 أو 11)، ثم أعد تشغيل الجهاز مرة واحدة.

شكراً لكم جميعاً، الحل الأول نجح معنا من الليلة الأولى. نسخة البرنامج عندنا 2.3.1 ولم نحتج إلى إعادة ضبط المصنع.

(In short: the fixed channel worked from the first night, on 2.3.1, no reset needed.)`,
      votes: { up: ['asker', 'moderator', 'ines', 'expert'] },
    },
    {
      key: 'wifi-microwave',
      author: 'piet',
      daysAgo: 17.2,
      body: 'Could also be a baby monitor or an old cordless phone on 2.4 GHz. Switch things off one by one and look when the signal in the app gets better.',
      votes: { up: ['marit'] },
    },
    {
      key: 'wifi-power',
      author: 'marit',
      daysAgo: 12.8,
      body: `One more cause, for who powers the thermostat from the boiler: at night ours switched its terminals off to save energy, and the battery inside the thermostat only bridged an hour. Then Wi-Fi goes first.

Look at *Settings > Power*. It should read **3.6 V or more** in the morning. Ours read 3.2 V, and a separate adapter solved it.`,
      votes: { up: ['expert', 'joost', 'tomas'] },
      worked: ['marit'],
    },
    {
      key: 'wifi-official',
      author: 'manager',
      daysAgo: 9.5,
      official: true,
      body: `From the Warmly team: **firmware 2.4** listens for a change of channel while the thermostat sleeps, and looks for the network on all channels after three missed replies instead of after thirty minutes. It is on its way to all thermostats in the coming weeks, see *Settings > Update*.

The advice in the two accepted answers stays useful: a fixed channel saves battery as well.`,
      votes: { up: ['asker', 'noor', 'tomas', 'ines', 'marit'] },
    },
    {
      key: 'wifi-v2',
      author: 'ines',
      daysAgo: 3.4,
      body: 'Does 2.4 come to the v2 too? My parents have a **Warmly One v2** on 3.0.2 and see the gap once a week or so.',
      votes: { up: [] },
      comments: [{ author: 'manager', daysAgo: 3.1, body: 'The v2 has had it since 3.0.0, so that must be something else. Please ask a new question with what you see in Settings > Network.' }],
    },
  ],
};
