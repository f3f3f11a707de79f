import type { Values } from '../../lib/route.ts';

export const webhookInput = (v: Values) => ({ url: v['url'] ?? '', description: v['description'] ?? '', types: (v['types'] ?? '').split(',').filter(Boolean) });
