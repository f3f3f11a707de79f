/** The abstract types that documents may spread fragments on: of another one, the cache would not know what they fit, and leave out their fields. */
export const possibleTypes = { UserError: ['Conflict', 'InvalidInput'] };
