import { Header, HttpCode, applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { type RouteLimit, setAccess, setLimit } from '@nivaran/api';

/**
 * A page: open to anybody, in whose cookies only a proved mobile number is looked for.
 * @param limit as what its requests count, where that is not a read or a form
 * @param form the kind of form that it takes
 */
export function PageRoute({ limit, form }: { readonly limit?: RouteLimit; readonly form?: 'fields' | 'files' } = {}) {
  return applyDecorators(
    HttpCode(200),
    Header('content-type', 'text/html; charset=utf-8'),
    setAccess({ access: 'visitor', roles: null, token: null, fresh: false }),
    setLimit(limit ?? (form ? 'form' : null)),
    RouteConfig({ showsPages: true, ...(form && { takesForm: form }) }),
    ApiExcludeEndpoint(),
  );
}
