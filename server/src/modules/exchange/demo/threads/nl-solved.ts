import type { DemoThread } from '../types.ts';

export const updateHangt: DemoThread = {
  key: 'nl-update-hangt',
  space: 'nederlands',
  locale: 'nl',
  kind: 'question',
  title: 'Update van de Warmly Hub blijft hangen op 67 %',
  tags: ['update'],
  author: 'sanne',
  product: 'Warmly Hub',
  productVersion: '1.9.4',
  daysAgo: 20.6,
  views: 534,
  body: `Gisteravond begon de Hub aan de update naar 2.0. Sindsdien staat in de app *Bijwerken… 67 %* en knippert het lampje wit. Dat is nu vijftien uur.

De verwarming doet het gewoon. Durf ik de stekker eruit te trekken, of maak ik hem dan stuk?`,
  votes: { up: ['marit', 'piet', 'joost'] },
  alsoMe: ['marit', 'piet'],
  answers: [
    {
      key: 'update-afwachten',
      author: 'piet',
      daysAgo: 20.5,
      body: 'Gewoon laten staan, bij mij was hij na een nacht vanzelf klaar.',
      votes: { up: ['marit'] },
      rejected: { reason: 'Na twee nachten stond hij nog steeds op 67 %.' },
      failed: ['sanne'],
    },
    {
      key: 'update-stekker',
      author: 'joost',
      daysAgo: 18.4,
      body: `Je mag de stekker er rustig uithalen. De Hub bewaart de oude versie tot de nieuwe helemaal binnen is en gecontroleerd is; gaat het mis, dan start hij gewoon met de oude.

1. Kijk of het lampje **wit knippert**. Knippert het **paars**, dan wordt er echt geschreven: wacht dan een kwartier.
2. Stekker eruit, een minuut wachten, stekker erin.
3. Wacht tot het lampje onafgebroken wit is en open de app. Daar staat nu weer versie 1.9.4.
4. Hang de Hub voor de update **met een kabel aan de router**. Op 67 % haalt hij het grootste bestand op, en bij zwakke wifi breekt dat telkens af.
5. Kies *Hub > Bijwerken > Opnieuw*. Met kabel is het in vier minuten klaar.

Daarna mag de kabel er weer uit.`,
      votes: { up: ['sanne', 'marit', 'piet', 'manager', 'moderator'] },
      accepted: { by: 'sanne', daysAgo: 17.9 },
      worked: ['sanne', 'marit', 'piet'],
      comments: [
        { author: 'sanne', daysAgo: 17.9, body: 'Met de kabel stond hij er inderdaad zo op. Dank je wel, @Demo Joost!' },
        { author: 'piet', daysAgo: 12.2, body: 'Mijn advies om te wachten was dus geluk. Met kabel ging ook die van mijn buren in één keer goed.' },
      ],
    },
  ],
};

export const verhuizen: DemoThread = {
  key: 'nl-verhuizen',
  space: 'nederlands',
  locale: 'nl',
  kind: 'question',
  title: 'Verhuizen: thermostaat meenemen of achterlaten voor de kopers?',
  tags: ['account'],
  author: 'sanne',
  product: 'Warmly One',
  productVersion: '2.4.0',
  daysAgo: 52.3,
  views: 811,
  body: `Over drie weken verhuizen we. In ons oude huis hangen een Warmly One, een Hub en vijf radiatorknoppen. De thermostaat laten we hangen (staat op de lijst van zaken), de Hub en de knoppen gaan mee.

- Hoe zorg ik dat de kopers niet bij **onze** gegevens kunnen, en wij niet meer bij **hun** verwarming?
- Kan ik ons schema bewaren voor het nieuwe huis?`,
  votes: { up: ['joost', 'piet', 'marit'] },
  alsoMe: ['piet'],
  answers: [
    {
      key: 'verhuizen-stappen',
      author: 'marit',
      daysAgo: 51.7,
      body: `Dat hebben wij vorig jaar precies zo gedaan. De volgorde is belangrijk: eerst bewaren, dan verwijderen, dan pas wissen.

**In de week ervoor**

1. *Schema > Delen > Bewaren in mijn account*. Het staat dan los van het huis.
2. Schroef de knoppen los via *Knop > Afnemen* en zet de oude knoppen terug. Leg de batterijen er apart bij.

**Op de dag zelf**

3. *Huis > Apparaten > Warmly One > Verwijderen*. Vanaf dat moment kun jij er niet meer bij.
4. Draai op de thermostaat naar *Systeem > Overdragen*. Dat wist schema, geschiedenis en wifi, maar **houdt de instelling van de ketel**, zodat het bij de kopers warm blijft.
5. Leg het kaartje met de koppelcode erbij, of schrijf de code over van de achterkant.

**In het nieuwe huis**

6. *Huis > Nieuw huis*, Hub aansluiten, knoppen toevoegen, en daarna *Schema > Ophalen*.

Heb je Premium? Dat hoort bij je account en verhuist vanzelf mee.`,
      votes: { up: ['sanne', 'joost', 'piet', 'manager', 'moderator', 'admin'] },
      accepted: { by: 'sanne', daysAgo: 33.0 },
      worked: ['sanne', 'piet'],
      edits: [
        {
          by: 'joost',
          daysAgo: 50.9,
          reason: 'Toegevoegd wat te doen als je te vroeg hebt verwijderd',
          body: `Dat hebben wij vorig jaar precies zo gedaan. De volgorde is belangrijk: eerst bewaren, dan verwijderen, dan pas wissen.

**In de week ervoor**

1. *Schema > Delen > Bewaren in mijn account*. Het staat dan los van het huis.
2. Schroef de knoppen los via *Knop > Afnemen* en zet de oude knoppen terug. Leg de batterijen er apart bij.

**Op de dag zelf**

3. *Huis > Apparaten > Warmly One > Verwijderen*. Vanaf dat moment kun jij er niet meer bij.
4. Draai op de thermostaat naar *Systeem > Overdragen*. Dat wist schema, geschiedenis en wifi, maar **houdt de instelling van de ketel**, zodat het bij de kopers warm blijft.
5. Leg het kaartje met de koppelcode erbij, of schrijf de code over van de achterkant.

**In het nieuwe huis**

6. *Huis > Nieuw huis*, Hub aansluiten, knoppen toevoegen, en daarna *Schema > Ophalen*.

Heb je Premium? Dat hoort bij je account en verhuist vanzelf mee.

> Te vroeg verwijderd? Dertig dagen lang staat het oude huis onder *Account > Prullenbak*, met schema en al.`,
        },
      ],
      comments: [{ author: 'sanne', daysAgo: 33.0, body: 'We zitten erin! Schema opgehaald, vijf knoppen in een half uur. De kopers kregen het kaartje bij de sleutels.' }],
    },
  ],
};

export const vakantiestand: DemoThread = {
  key: 'nl-vakantiestand',
  space: 'nederlands',
  locale: 'nl',
  kind: 'question',
  title: 'Vakantiestand: op tijd weer warm als je later thuiskomt dan gepland',
  tags: ['holiday-mode', 'schedule'],
  author: 'marit',
  product: 'Warmly One v2',
  productVersion: '3.0.2',
  daysAgo: 12.7,
  views: 296,
  body: `In de vakantiestand vul ik in dat we zondag om 18:00 uur terug zijn. Staan we in de file, dan verwarmt hij urenlang een leeg huis; zijn we vroeger, dan is het koud. Met vloerverwarming duurt opwarmen bij ons vier uur.

Kan ik dat onderweg bijstellen zonder de hele vakantie opnieuw in te voeren?`,
  votes: { up: ['sanne', 'piet', 'joost', 'layla'] },
  answers: [
    {
      key: 'vakantie-verschuiven',
      author: 'joost',
      daysAgo: 12.4,
      body: `Ja, en het kan op twee manieren.

**Met de hand:** tik in de app op het koffertje en versleep *Terug om*. De rest van de vakantie blijft staan. Eerder opwarmen telt hij er zelf bij: bij jou begint hij vier uur voor die tijd.

**Vanzelf:** zet *Vakantie > Wacht op ons* aan. Hij begint dan pas met opwarmen als de eerste telefoon van het huishouden binnen een afstand komt die jij kiest. Voor vier uur opwarmen neem je ruim, bijvoorbeeld **300 km**.

Twee dingen om te weten:

- De ondergrens is 10 °C. Lager kan alleen met *Vorstbeveiliging*, en daar zou ik met leidingen in een buitenmuur niet aan beginnen.
- Warm water staat hier los van. Dat regel je bij *Ketel > Warm water*, als jouw ketel dat toelaat.`,
      votes: { up: ['marit', 'sanne', 'piet', 'layla'] },
      accepted: { by: 'marit', daysAgo: 9.8 },
      worked: ['marit'],
      comments: [{ author: 'marit', daysAgo: 9.8, body: 'Getest met een weekendje weg: bij 150 km sprong hij aan, en het was 20 °C toen we binnenkwamen.' }],
    },
  ],
};

export const foutcode: DemoThread = {
  key: 'nl-foutcode-e04',
  space: 'nederlands-installatie',
  locale: 'nl',
  kind: 'question',
  title: 'Foutcode E04 na het vervangen van de cv-ketel',
  tags: ['error-code', 'opentherm', 'boiler'],
  author: 'piet',
  product: 'Warmly One',
  productVersion: '2.4.0',
  daysAgo: 37.2,
  views: 467,
  body: `De installateur heeft een nieuwe ketel opgehangen en de twee draadjes van de thermostaat weer aangesloten. Sindsdien staat er **E04** op het scherm en blijft het koud. Op de ketel zelf staat geen storing, en warm water is er wel.

Op de ketel zitten aansluitingen met *OT* en met *R-R*. De draadjes zitten op R-R.`,
  votes: { up: ['marit', 'sanne'] },
  answers: [
    {
      key: 'foutcode-ot',
      author: 'joost',
      daysAgo: 37.0,
      body: `**E04 betekent: de thermostaat verwacht OpenTherm en krijgt geen antwoord.** Je oude ketel sprak OpenTherm, en de draadjes zitten nu op de aansluiting voor aan/uit.

1. Zet de ketel uit en haal de stekker uit het stopcontact.
2. Verplaats beide draadjes van R-R naar **OT**. Welke waar komt, maakt niet uit.
3. Stekker erin. Na een minuut verdwijnt E04 vanzelf.

Blijft hij staan, kijk dan in het menu van de ketel bij *type thermostaat* en kies OpenTherm (soms *modulerend* genoemd).

Liever niet zelf in de ketel? Dan kun je tijdelijk op de thermostaat *Systeem > Ketel > Aan/uit* kiezen. Dan is het vanavond warm, en kan de installateur het later goed zetten.`,
      votes: { up: ['piet', 'marit', 'sanne', 'expert'] },
      accepted: { by: 'piet', daysAgo: 36.8 },
      worked: ['piet'],
      comments: [
        { author: 'piet', daysAgo: 36.8, body: 'Eerst op aan/uit gezet, warm! De installateur is vanmorgen langs geweest en nu staat er OpenTherm.' },
        { author: 'expert', daysAgo: 36.1, body: 'Netjes opgelost. Vergeet niet om op de thermostaat ook weer OpenTherm te kiezen.' },
      ],
    },
  ],
};
