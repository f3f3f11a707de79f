import type { DemoThread } from '../types.ts';

/** Two answers accepted: one for each kind of phone. */
export const geofencing: DemoThread = {
  key: 'geofencing-two-phones',
  space: 'hub-and-app',
  locale: 'en',
  kind: 'question',
  title: 'Geofencing turns the heating down while my partner is still at home',
  tags: ['geofencing', 'schedule'],
  author: 'asker',
  product: 'Warmly app',
  productVersion: '5.2.0',
  daysAgo: 25.9,
  views: 723,
  body: `When I leave for work, the app says *Everybody left* and goes to 16 °C, but my partner works at home. Both phones have the app, both are signed in **with my account** (we share it).

Is that why? And does it matter that one phone is an older one, where the app often seems to be asleep?`,
  votes: { up: ['layla', 'sanne', 'noor'] },
  alsoMe: ['layla', 'sanne'],
  answers: [
    {
      key: 'geofencing-household',
      author: 'layla',
      daysAgo: 25.6,
      body: `Yes, that is why. Location belongs to **a person**, not to a phone. With one shared account the last phone that reported wins, so you leaving overrules your partner staying.

1. On your phone: *Account > Household > Invite*, with your partner's e-mail address.
2. On the other phone: sign out, open the link in that mail, and make an own account.
3. On both: *Geofencing > This phone is me*.

After that the app counts heads: it goes down only when **all** are away.`,
      votes: { up: ['asker', 'expert', 'sanne', 'noor', 'ines'] },
      accepted: { by: 'asker', daysAgo: 24.7 },
      worked: ['asker', 'sanne'],
    },
    {
      key: 'geofencing-battery-saver',
      author: 'noor',
      daysAgo: 25.1,
      body: `And for the phone that sleeps: it may only report with the right permission.

- Location: **Always** (or *Allow all the time*), and *precise* switched on.
- Take the app out of the battery saver's list. It is often called *optimised* or *restricted*.
- Make the circle at least **300 m**. With 100 m a phone that locates itself by cell tower jumps in and out.

Check it with *Geofencing > History*: you should see one line for each time somebody left and came home.`,
      votes: { up: ['asker', 'tomas', 'sanne', 'layla'] },
      accepted: { by: 'asker', daysAgo: 23.9 },
      worked: ['asker'],
      comments: [{ author: 'asker', daysAgo: 23.9, body: 'Both were needed: own accounts, and the old phone off the restricted list. I accepted both answers.' }],
    },
    {
      key: 'geofencing-guest',
      author: 'piet',
      daysAgo: 19.5,
      body: 'For grandparents or guests without the app: *Home > Somebody stays* keeps the schedule running until midnight, whatever the phones say.',
      votes: { up: ['layla', 'marit'] },
    },
  ],
};

export const loginCode: DemoThread = {
  key: 'login-code-missing',
  space: 'hub-and-app',
  locale: 'en',
  kind: 'question',
  title: 'Sign-in code for the app never arrives by e-mail',
  tags: ['account'],
  author: 'piet',
  product: 'Warmly app',
  productVersion: '5.2.1',
  daysAgo: 14.4,
  views: 512,
  body: `New phone, so I have to sign in again. I type my address, the app says *We have sent you a code*, and nothing comes. Not in spam either. I tried five times in ten minutes.

The old phone is already wiped. How do I get in?`,
  votes: { up: ['marit', 'asker'] },
  answers: [
    {
      key: 'login-new-code',
      author: 'asker',
      daysAgo: 14.35,
      body: 'Just press *Send again* a few more times, it came at the eighth try for me.',
      votes: { up: [], down: ['moderator', 'tomas'] },
      rejected: { reason: 'Now it says that I have to wait an hour.' },
      failed: ['piet'],
    },
    {
      key: 'login-alias',
      author: 'moderator',
      daysAgo: 14.1,
      official: true,
      body: `The message is the same whether or not an account with that address exists. That is on purpose: nobody can find out who is a customer. So the first thing to check is **which address your account has**.

1. Search your mailbox for "Welcome to Warmly". The address it was sent *to* is the one. Typical surprises: the address of a partner, an old one of an internet provider, or one with a plus (\`name+home@…\`).
2. Wait an hour without pressing *Send again*. After five codes there is a pause, and every new code makes the ones before it worthless.
3. Ask for one code, and look in all folders, also *Promotions* and *Quarantine*.
4. Company address? Ask your administrator to allow mail from \`login@warmly.example\`.

Nothing found? Anybody else in the household can invite your new address under *Account > Household*. That takes a minute and loses nothing.`,
      votes: { up: ['piet', 'marit', 'asker', 'tomas', 'ines'] },
      accepted: { by: 'piet', daysAgo: 13.9 },
      worked: ['piet', 'marit'],
      comments: [
        { author: 'piet', daysAgo: 13.9, body: 'It was the address of my internet provider from ten years ago. Found by searching for the welcome mail, thanks @Demo Moderator.' },
      ],
    },
  ],
};

/** Answered, then locked when it was about one person's invoice only. */
export const premiumTwice: DemoThread = {
  key: 'premium-charged-twice',
  space: 'hub-and-app',
  locale: 'en',
  kind: 'question',
  title: 'Charged for Premium twice after changing to the yearly plan',
  tags: ['premium', 'account'],
  author: 'tomas',
  product: 'Warmly app',
  daysAgo: 45.2,
  views: 268,
  body: `I changed from the monthly to the yearly plan on the 3rd. On the 3rd the year was charged, and on the 9th **one more month**. The app shows only the yearly plan. Is that second charge a mistake, and will it come every month?`,
  votes: { up: ['noor'] },
  answers: [
    {
      key: 'premium-store',
      author: 'moderator',
      daysAgo: 44.9,
      body: `Most likely the two plans were bought in two places: the month in the **app shop of your phone**, the year on **our website**. Neither place can end the other's.

- Open the subscriptions page of your phone's app shop. If Warmly is listed there, end it. What was paid runs to the end of its month.
- In the app, *Account > Premium* then shows *yearly, until …* and nothing else.

A month paid twice is paid back on request: write to support with the date and the amount. Please **do not post invoices or numbers here**, everybody can read them.`,
      votes: { up: ['tomas', 'noor', 'asker'] },
      comments: [
        { author: 'tomas', daysAgo: 44.5, body: 'It was in the shop of the phone indeed. Ended there, and I wrote to support for the month.' },
        { author: 'moderator', daysAgo: 40.1, body: 'Good. Locked from here, because the rest is between you and support.' },
      ],
    },
  ],
  locked: { by: 'moderator', daysAgo: 40.1, reason: 'The rest is a matter of one account, and belongs with support' },
};
