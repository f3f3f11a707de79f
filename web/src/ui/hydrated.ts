import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and while React takes over, true afterwards: for what only works with script. */
export const useHydrated = () => useSyncExternalStore(never, () => true, () => false);
