import { expect, test } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import { makeAdapter } from '../http/server.ts';
import { guest, hasRole } from './actor.ts';
import { check } from './access.guard.ts';
import { Allow, Public } from './allow.ts';
import { HandlerCheck } from './handler-check.ts';

@Controller('open')
class OpenController {
  @Get()
  everything() {
    return 'for anybody who finds it';
  }
}

@Resolver()
class OpenResolver {
  @Query(() => String)
  secrets() {
    return 'for anybody who finds it';
  }
}

@Controller('closed')
@Public()
class ClosedController {
  @Get()
  nothing() {
    return '';
  }
}

@Resolver()
class ClosedResolver {
  @Query(() => String)
  @Allow('member')
  mine() {
    return '';
  }
}

async function start(controllers: (new () => object)[], providers: (new () => object)[]) {
  @Module({ imports: [DiscoveryModule], controllers, providers: [HandlerCheck, ...providers] })
  class Planted {}
  const module = await Test.createTestingModule({ imports: [Planted] }).compile();
  await module.createNestApplication(makeAdapter(), { logger: false }).init();
}

test('a handler without @Allow or @Public stops the start', async () => {
  await expect(start([OpenController], [])).rejects.toThrow('OpenController.everything');
  await expect(start([], [OpenResolver])).rejects.toThrow('OpenResolver.secrets');
  await expect(start([ClosedController], [ClosedResolver])).resolves.toBeUndefined();
});

test('who is let through', () => {
  const member = { ...guest(), kind: 'member' as const, accountId: 'u1' };
  const moderator = { ...member, grants: [{ role: 'moderator' as const, spaceId: 'c1' }] };
  expect(() => check(guest(), { public: true })).not.toThrow();
  expect(() => check(guest(), { member: true })).toThrow('Sign in');
  expect(() => check(member, { member: true })).not.toThrow();
  expect(() => check(member, { staff: true })).toThrow('may not');
  expect(() => check(moderator, { staff: true })).not.toThrow();
  expect(() => check(moderator, { roles: ['admin'] })).toThrow('may not');
  expect(() => check(member, { scope: 'read' })).toThrow('Sign in');
  expect(() => check({ ...guest(), kind: 'client', client: { id: 'k1', name: 'bot', scopes: ['read'] } }, { scope: 'write' })).toThrow('scope write');
});

test('a role of one space counts there only; an admin has every role', () => {
  const grants = [{ role: 'expert' as const, spaceId: 'c1' }];
  expect(hasRole({ ...guest(), grants }, 'expert', 'c1')).toBe(true);
  expect(hasRole({ ...guest(), grants }, 'expert', 'c2')).toBe(false);
  expect(hasRole({ ...guest(), grants: [{ role: 'admin', spaceId: null }] }, 'moderator', 'c2')).toBe(true);
});
