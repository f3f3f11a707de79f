/** A mail to one person. */
export interface Mail {
  /** One bare address, `name@host`. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Further headers, such as `List-Unsubscribe` or `References`; those that address a mail cannot be set here. */
  readonly headers?: Readonly<Record<string, string>>;
  /** With or without angle brackets; made up when absent. */
  readonly messageId?: string;
}

/** The way out for mails. */
export interface Mailer {
  /**
   * Done when the next server, or the disk, has taken it. Callers retry when it fails.
   * @throws BadMail when the mail itself is wrong: trying again is no use
   */
  send(mail: Mail): Promise<void>;
  /** Ends open connections. */
  close(): void;
}
