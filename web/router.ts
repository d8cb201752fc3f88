import { useEffect, useState } from 'preact/hooks';

/** Procedures that anybody can open. */
const startedAlone = ['account-registration', 'registration-after-delivery', 'sharing', 'migration'] as const;
export type StartedAlone = (typeof startedAlone)[number];

function isStartedAlone(type: string): type is StartedAlone {
  return startedAlone.some((one) => one === type);
}

export type Route =
  | { readonly page: 'landing' }
  | { readonly page: 'link'; readonly token: string }
  | { readonly page: 'procedure'; readonly id: string }
  | { readonly page: 'start'; readonly type: StartedAlone; readonly brand: string | undefined }
  | { readonly page: 'my' }
  | { readonly page: 'support'; readonly procedure: string | undefined }
  | { readonly page: 'customers'; readonly customer: string | undefined }
  | { readonly page: 'dealer'; readonly contract: string | undefined }
  | { readonly page: 'inbox' }
  | { readonly page: 'unknown' };

export function routeOf(path: string, query: URLSearchParams): Route {
  const [first, second, third, ...rest] = path.split('/').filter(Boolean);
  if (rest.length > 0) return { page: 'unknown' };
  if (first === undefined) return { page: 'landing' };
  if (first === 'l' && second && !third) return { page: 'link', token: decoded(second) };
  if (first === 'p' && second && !third) return { page: 'procedure', id: decoded(second) };
  const brand = query.get('brand') ?? undefined;
  if (first === 'account' && !second) return { page: 'start', type: 'account-registration', brand };
  if (first === 'start' && second && !third && isStartedAlone(second)) return { page: 'start', type: second, brand };
  if (first === 'my' && !second) return { page: 'my' };
  if (first === 'support' && !third) return { page: 'support', procedure: second && decoded(second) };
  if (first === 'dealer' && second === 'customers') return { page: 'customers', customer: third && decoded(third) };
  if (first === 'dealer' && !second) return { page: 'dealer', contract: undefined };
  if (first === 'dealer' && second === 'contracts' && third) return { page: 'dealer', contract: decoded(third) };
  if (first === 'inbox' && !second) return { page: 'inbox' };
  return { page: 'unknown' };
}

/** A link that was cut or mangled on its way may hold a broken escape. It is then taken as it stands. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const here = () => routeOf(location.pathname, new URLSearchParams(location.search));
const listeners = new Set<() => void>();

export function navigate(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  for (const listener of listeners) listener();
}

export function useRoute(): Route {
  const [route, setRoute] = useState(here);
  useEffect(() => {
    const follow = () => setRoute(here());
    listeners.add(follow);
    addEventListener('popstate', follow);
    return () => {
      listeners.delete(follow);
      removeEventListener('popstate', follow);
    };
  }, []);
  return route;
}
