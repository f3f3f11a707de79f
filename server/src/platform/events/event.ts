/** A kind of event: ids and facts only. The name carries a version; a changed payload is a new name. */
export interface EventType<Payload extends object> {
  readonly name: string;
  /** Only for the compiler. */
  readonly payload?: Payload;
}

/** Names look like `threads.answer-accepted.v1`. */
export const eventType = <Payload extends object>(name: string): EventType<Payload> => ({ name });

export interface DomainEvent<Payload extends object = object> {
  /** The same in every delivery. */
  id: string;
  name: string;
  /** RFC 3339 */
  at: string;
  payload: Payload;
}
