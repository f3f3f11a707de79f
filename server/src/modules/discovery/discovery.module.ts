import { Module } from '@nestjs/common';
import { OldAddresses } from './old-addresses.ts';

@Module({ providers: [OldAddresses], exports: [OldAddresses] })
export class DiscoveryModule {}
