export { DiscoveryModule } from './discovery.module.ts';
export { OldAddresses } from './old-addresses.ts';
