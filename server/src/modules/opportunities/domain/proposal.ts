/** A proposal waits until somebody marks the post or says that it is none. */
export const ProposalState = { OPEN: 'open', ACCEPTED: 'accepted', DECLINED: 'declined' } as const;
export type ProposalState = (typeof ProposalState)[keyof typeof ProposalState];
