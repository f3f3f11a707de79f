import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { REQUIREMENT } from './allow.ts';

const ROUTE = 'method';
const RESOLVER_TYPE = 'graphql:resolver_type';
const OPERATIONS = ['Query', 'Mutation', 'Subscription'];

/** Stops the start when a resolver operation or a controller route says neither @Allow nor @Public. */
@Injectable()
export class HandlerCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit() {
    const open = [...this.discovery.getProviders(), ...this.discovery.getControllers()].flatMap(({ instance }) => (instance ? this.openHandlers(instance as object) : []));
    if (open.length > 0) throw new Error(`Access is denied by default: say @Allow(...) or @Public() on ${[...new Set(open)].join(', ')}`);
  }

  private openHandlers(instance: object): string[] {
    const prototype = Object.getPrototypeOf(instance) as object | null;
    if (!prototype) return [];
    return this.scanner.getAllMethodNames(prototype).filter((name) => {
      const handler = (prototype as Record<string, unknown>)[name];
      if (typeof handler !== 'function') return false;
      const isRoute = (this.reflector.get<RequestMethod | undefined>(ROUTE, handler) ?? undefined) !== undefined;
      const isOperation = OPERATIONS.includes(this.reflector.get<string | undefined>(RESOLVER_TYPE, handler) ?? '');
      return (isRoute || isOperation) && !this.reflector.getAllAndOverride(REQUIREMENT, [handler, instance.constructor]);
    }).map((name) => `${instance.constructor.name}.${name}`);
  }
}
