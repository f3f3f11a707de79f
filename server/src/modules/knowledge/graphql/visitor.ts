import type { GqlContext } from '../../../platform/graphql/context.ts';
import type { Visitor } from '../use-cases/rate-article.ts';

export const visitorOf = ({ request }: GqlContext): Visitor => ({ ip: request?.ip ?? '', userAgent: request?.headers['user-agent'] ?? '' });
