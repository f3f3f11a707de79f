export type MailKind = 'confirm' | 'reset' | 'already';

export interface MailFacts {
  name: string;
  community: string;
  /** Where to go. */
  link: string;
  /** Where to choose a new password. */
  forgot: string;
}

interface Letter {
  subject: (f: MailFacts) => string;
  body: (f: MailFacts) => string[];
}

const EN: Record<MailKind, Letter> = {
  confirm: {
    subject: ({ community }) => `Confirm your e-mail address for ${community}`,
    body: ({ name, link, community }) => [`Hello ${name},`, `Please confirm that this is your address; then you can ask and answer on ${community}:`, link, 'The link works once, for three days.', 'You did not sign up? Then do nothing: nothing happens without your confirmation.'],
  },
  reset: {
    subject: ({ community }) => `Choose a new password for ${community}`,
    body: ({ name, link }) => [`Hello ${name},`, 'Choose a new password here:', link, 'The link works once, for one hour. Then you are signed out everywhere else.', 'You did not ask for this? Then do nothing: your password stays as it is.'],
  },
  already: {
    subject: ({ community }) => `You have an account on ${community} already`,
    body: ({ name, link, forgot }) => [`Hello ${name},`, 'Somebody signed up with this address, which has an account already. If that was you, sign in:', link, 'You do not remember the password? Choose a new one:', forgot, 'It was not you? Then do nothing: nothing was changed.'],
  },
};

const NL: Record<MailKind, Letter> = {
  confirm: {
    subject: ({ community }) => `Bevestig je e-mailadres voor ${community}`,
    body: ({ name, link, community }) => [`Hallo ${name},`, `Bevestig dat dit jouw adres is; daarna kun je vragen stellen en beantwoorden op ${community}:`, link, 'De link werkt één keer, drie dagen lang.', 'Heb je je niet aangemeld? Doe dan niets: zonder jouw bevestiging gebeurt er niets.'],
  },
  reset: {
    subject: ({ community }) => `Kies een nieuw wachtwoord voor ${community}`,
    body: ({ name, link }) => [`Hallo ${name},`, 'Kies hier een nieuw wachtwoord:', link, 'De link werkt één keer, één uur lang. Daarna ben je overal elders uitgelogd.', 'Heb je hier niet om gevraagd? Doe dan niets: je wachtwoord blijft zoals het is.'],
  },
  already: {
    subject: ({ community }) => `Je hebt al een account op ${community}`,
    body: ({ name, link, forgot }) => [`Hallo ${name},`, 'Iemand heeft zich aangemeld met dit adres, dat al een account heeft. Was jij dat, log dan in:', link, 'Wachtwoord vergeten? Kies een nieuw:', forgot, 'Was jij het niet? Doe dan niets: er is niets veranderd.'],
  },
};

/** A mail in the language of the account. */
export function writeMail(kind: MailKind, locale: string, facts: MailFacts): { subject: string; text: string } {
  const letter = (locale === 'nl' ? NL : EN)[kind];
  return { subject: letter.subject(facts), text: `${letter.body(facts).join('\n\n')}\n` };
}
