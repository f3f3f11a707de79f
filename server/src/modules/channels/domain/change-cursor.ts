/** How far a copy has got: changes of the same moment are told apart by their ids, so that every page goes on. */
export interface ChangeCursor {
  at: string;
  /** None: everything from that moment on. */
  id?: string | undefined;
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([A-Za-z][A-Za-z0-9_-]{0,99})$/;

export const isChangeCursor = (text: string): boolean => {
  const at = CURSOR.exec(text)?.[1];
  return at !== undefined && !Number.isNaN(Date.parse(at));
};
export const writeCursor = ({ id, changedAt }: { id: string; changedAt: Date }): string => `${changedAt.toISOString()}~${id}`;

/** A time, or what `writeCursor` wrote. */
export function readCursor(since: string): ChangeCursor {
  const [at = since, id] = since.split('~');
  return { at, id };
}
