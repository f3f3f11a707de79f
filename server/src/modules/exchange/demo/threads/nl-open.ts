import type { DemoThread } from '../types.ts';

export const radiatorFluit: DemoThread = {
  key: 'nl-radiator-fluit',
  space: 'nederlands',
  locale: 'nl',
  kind: 'question',
  title: 'Radiator fluit sinds er een slimme knop op zit',
  tags: ['noise', 'calibration'],
  author: 'marit',
  product: 'Warmly Radiator valve',
  productVersion: '1.6.0',
  daysAgo: 10.3,
  views: 352,
  body: `De radiator op de slaapkamer fluit zodra de knop bijna dicht is. Met de oude knop hoorde ik niets. Het is een hoge toon, en hij stopt als ik de knop verder open- of juist helemaal dichtzet.

Ligt dat aan de knop of aan de radiator? En wat doe ik eraan, behalve met oordoppen slapen?`,
  votes: { up: ['sanne', 'joost', 'piet'] },
  alsoMe: ['sanne'],
  answers: [
    {
      key: 'fluit-druk',
      author: 'joost',
      daysAgo: 10.0,
      body: `Het is het water dat fluit: het perst zich met te veel druk door een smalle kier. Een slimme knop staat vaker *bijna* dicht dan een gewone, dus je hoort het eerder.

Van makkelijk naar moeilijk:

- **Pomp lager.** Staat die op de hoogste stand, dan duwt hij te hard zodra een paar radiatoren dicht zijn. Kies een lagere stand of *proportionele druk*.
- **Voetventiel knijpen.** Dat is het ventiel aan de andere kant, onder een dopje. Draai het met een inbussleutel een kwartslag dicht en luister opnieuw. Onthoud hoeveel slagen.
- **Eén radiator open laten.** Staan alle knoppen dicht, dan kan het water nergens heen. De radiator in de badkamer zonder slimme knop is ideaal.
- **Knop in de stille stand.** *Knop > Regeling > Stil* slaat de laatste tien procent over: hij is óf dicht, óf minstens een kiertje verder open.

Controleer ook de pijl op het ventiel. Staat de stroomrichting verkeerd om, dan fluit of klappert het altijd.`,
      votes: { up: ['marit', 'sanne', 'expert'] },
      worked: ['sanne'],
      comments: [
        { author: 'marit', daysAgo: 9.2, body: 'De stille stand scheelt al veel. Dit weekend ga ik met het voetventiel aan de slag, dan laat ik het weten.' },
      ],
    },
    {
      key: 'fluit-ontluchten',
      author: 'sanne',
      daysAgo: 8.6,
      body: 'Tikt of borrelt hij meer dan dat hij fluit? Dan eerst ontluchten. Bij mij was het een combinatie: na het ontluchten en de stille stand was het weg.',
      votes: { up: ['marit'] },
    },
  ],
};

export const vloerverwarming: DemoThread = {
  key: 'nl-vloerverwarming-pomp',
  space: 'nederlands-installatie',
  locale: 'nl',
  kind: 'question',
  title: 'Pomp van de vloerverwarming draait dag en nacht door',
  tags: ['floor-heating', 'wiring'],
  author: 'marit',
  product: 'Warmly One v2',
  productVersion: '3.0.2',
  daysAgo: 1.7,
  views: 58,
  body: `De pomp van onze vloerverwarming zit met een eigen stekker in het stopcontact en draait altijd, ook in de zomer. Volgens de meter verbruikt hij 45 W, dus bijna 400 kWh per jaar.

Op de v2 staat een uitgang **P**. Kan ik die gebruiken om de pomp te schakelen? En moet hij dan af en toe toch even draaien, zodat hij niet vastloopt?

Voor de duidelijkheid: aan 230 V ga ik niet zelf werken, ik wil weten wat ik de installateur moet vragen.`,
  votes: { up: ['joost', 'sanne'] },
  alsoMe: ['joost'],
  answers: [],
};

export const kinderslot: DemoThread = {
  key: 'nl-kinderslot-vergeten',
  space: 'nederlands',
  locale: 'nl',
  kind: 'question',
  title: 'Kinderslot op radiatorknop gaat er niet meer af',
  tags: ['child-lock'],
  author: 'piet',
  product: 'Warmly Radiator valve',
  productVersion: '1.6.1',
  daysAgo: 0.9,
  views: 21,
  body: `Op de knop in de logeerkamer staat een slotje. Drie seconden ingedrukt houden, zoals in de handleiding staat, helpt niet: het slotje knippert twee keer en blijft staan.

In de app staat het kinderslot voor die kamer **uit**. Batterijen eruit en erin heb ik al geprobeerd. Wat kan ik nog doen?`,
  votes: { up: [] },
  answers: [],
};

export const stroomprijs: DemoThread = {
  key: 'nl-stroomprijs',
  space: 'nederlands',
  locale: 'nl',
  kind: 'question',
  title: 'Warmtepomp laten meebewegen met de stroomprijs per uur?',
  tags: ['heat-pump', 'schedule'],
  author: 'joost',
  product: 'Warmly One v2',
  productVersion: '3.0.2',
  daysAgo: 3.3,
  views: 143,
  body: `Sinds kort hebben we een contract met een prijs per uur. Mijn idee: tussen 12 en 16 uur, als stroom goedkoop is, een halve graad extra in de vloer stoppen en daarna tot na de avondpiek niets doen.

Met een vast schema kan dat, maar de goedkope uren verschillen per dag. Heeft iemand dit al aan de praat, liefst zonder eigen server? En merk je er in huis iets van?`,
  votes: { up: ['marit', 'layla', 'sanne', 'tomas'] },
  alsoMe: ['marit', 'layla'],
  comments: [
    { author: 'tomas', daysAgo: 3.0, body: 'Met een eigen server lukt het wel, maar daar vroeg je niet om. Ik volg mee.' },
  ],
  answers: [],
};

export const temperatuurVerschil: DemoThread = {
  key: 'nl-temperatuur-verschil',
  space: 'nederlands',
  locale: 'nl',
  kind: 'question',
  title: 'App toont 21,5 graden, losse thermometer 19,8',
  tags: ['sensor', 'calibration'],
  author: 'sanne',
  product: 'Warmly Radiator valve',
  productVersion: '1.6.0',
  daysAgo: 0.3,
  views: 17,
  body: `In de woonkamer meet de radiatorknop ruim anderhalve graad meer dan de thermometer op tafel. Gevolg: de verwarming stopt te vroeg en wij zitten met een deken op de bank. 🥶

Dat de knop dicht bij de warme radiator zit, snap ik. Maar waar stel ik het verschil in, en moet ik dat voor elke kamer opnieuw doen?`,
  votes: { up: ['piet'] },
  answers: [],
};
