export interface ReminderFacts {
  name: string;
  community: string;
  title: string;
  answerer: string;
  /** The beginning of the answer. */
  excerpt: string;
  /** Accepts in one click. */
  accept: string;
  /** Shows the answer. */
  read: string;
}

interface Letter {
  subject: string;
  text: string;
}

const letter = (subject: string, ...paragraphs: string[]): Letter => ({ subject, text: `${paragraphs.join('\n\n')}\n` });

const en = (f: ReminderFacts): Letter =>
  letter(`Did this answer help? ${f.title}`, `Hello ${f.name},`, `${f.answerer} answered your question “${f.title}” on ${f.community}:`, f.excerpt, 'If it solved your problem, accept it with one click; others with the same question will find it:', f.accept,
    'If it did not, read it again and say what is missing:', f.read, 'The first link works once, for 30 days.');

const nl = (f: ReminderFacts): Letter =>
  letter(`Hielp dit antwoord? ${f.title}`, `Hallo ${f.name},`, `${f.answerer} beantwoordde je vraag “${f.title}” op ${f.community}:`, f.excerpt, 'Loste het je probleem op, accepteer het dan met één klik; anderen met dezelfde vraag vinden het zo:', f.accept,
    'Hielp het niet, lees het nog eens en zeg wat eraan ontbreekt:', f.read, 'De eerste link werkt één keer, 30 dagen lang.');

/** A mail in the language of the account. */
export const writeReminder = (locale: string, facts: ReminderFacts): Letter => (locale === 'nl' ? nl : en)(facts);
