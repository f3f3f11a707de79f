/** Every text of the widget. It stands on other sites, so it brings its languages itself. */
const en = {
  open: 'Help', title: 'Help', close: 'Close', back: 'Back', search: 'Search for help', hint: 'Search for help…', suggested: 'For this page', results: 'Results',
  searching: 'Searching…', loading: 'Loading…', found: (n: number) => (n === 1 ? '1 result' : `${n} results`),
  nothing: (query: string) => `Nothing found for “${query}”. Try other words, or ask the community.`,
  welcome: 'Describe in a few words what you need, and look through answers from other customers.',
  failed: 'The help cannot be reached. Check your connection and try again.', gone: 'This article is not there any more. Go back and search again.', busy: 'Too many searches at once. Wait a minute and try again.',
  retry: 'Try again', helped: 'Did this help?', yes: 'Yes', no: 'No', thanks: 'Thank you for telling us.', sorry: 'Sorry about that. Ask the community: somebody may know.',
  full: 'Open the whole article', by: (name: string) => `Answer by ${name}`, ask: 'Ask the community', newTab: '(opens in a new tab)', solved: 'Solved question', article: 'Article',
};
export type Texts = typeof en;

const nl: Texts = {
  open: 'Hulp', title: 'Hulp', close: 'Sluiten', back: 'Terug', search: 'Zoek hulp', hint: 'Zoek hulp…', suggested: 'Bij deze pagina', results: 'Resultaten',
  searching: 'Zoeken…', loading: 'Laden…', found: (n) => (n === 1 ? '1 resultaat' : `${n} resultaten`),
  nothing: (query) => `Niets gevonden voor “${query}”. Probeer andere woorden, of vraag het de community.`,
  welcome: 'Beschrijf in een paar woorden wat u zoekt en bekijk antwoorden van andere klanten.',
  failed: 'De hulp is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.', gone: 'Dit artikel is er niet meer. Ga terug en zoek opnieuw.', busy: 'Te veel zoekopdrachten tegelijk. Wacht een minuut en probeer het opnieuw.',
  retry: 'Opnieuw proberen', helped: 'Heeft dit geholpen?', yes: 'Ja', no: 'Nee', thanks: 'Bedankt voor uw reactie.', sorry: 'Dat is jammer. Vraag het de community: misschien weet iemand het.',
  full: 'Het hele artikel openen', by: (name) => `Antwoord van ${name}`, ask: 'Vraag het de community', newTab: '(opent in een nieuw tabblad)', solved: 'Opgeloste vraag', article: 'Artikel',
};

const all: Record<string, Texts> = { en, nl };

/** `nl-BE` is Dutch; a language without texts is English. */
export const textsFor = (locale: string): Texts => all[locale.toLowerCase().split('-')[0] ?? ''] ?? en;
