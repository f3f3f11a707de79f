export { Outbound, OutboundError, type OutboundProblem, type OutboundRequest, type OutboundResponse } from './outbound.ts';
export { OutboundModule } from './outbound.module.ts';
