import { applyDecorators, Controller, UseInterceptors } from '@nestjs/common';
import { API_ROOT } from './operation.ts';
import { RestInterceptor } from './rest.interceptor.ts';

/** A controller whose methods are handlers of operations (`@Handles`). */
export const RestController = (): ClassDecorator => applyDecorators(Controller(API_ROOT), UseInterceptors(RestInterceptor));
