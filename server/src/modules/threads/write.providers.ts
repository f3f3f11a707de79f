import type { Provider } from '@nestjs/common';

/** Everything that changes threads and posts. */
export const writeProviders: Provider[] = [];
