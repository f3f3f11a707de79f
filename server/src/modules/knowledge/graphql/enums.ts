import { ArticleAudience, Confidence } from '@helpcommons/shared';
import { registerEnumType } from '@nestjs/graphql';

registerEnumType(ArticleAudience, { name: 'ArticleAudience' });
registerEnumType(Confidence, { name: 'Confidence' });

export { ArticleAudience, Confidence };
