import type { Router } from 'express';

/** `post /v1/links/{token}` and so on: every route of an application, also of the routers in its routers. */
export function routesOf({ stack }: Pick<Router, 'stack'>, mounted = ''): string[] {
  return stack.flatMap((layer) => {
    const { route, handle } = layer;
    if (route) {
      const path = String(route.path).replace(/:(\w+)/g, '{$1}');
      return [...new Set(route.stack.map(({ method }) => `${method} ${mounted}${path}`))];
    }
    return isRouter(handle) ? routesOf(handle, mounted + placeOf(layer)) : [];
  });
}

/** Where a router is mounted; Express says it only to itself. */
function placeOf(layer: object): string {
  const place: unknown = Reflect.get(layer, 'rawPath');
  if (typeof place !== 'string') throw new Error('Express does not say any more where a router is mounted');
  return place === '/' ? '' : place;
}

function isRouter(handle: unknown): handle is Router {
  return typeof handle === 'function' && 'stack' in handle && Array.isArray(handle.stack);
}
